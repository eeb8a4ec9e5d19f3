"""Which thing a name means, in the published graph."""

import csv

import pytest

from coopgraph.lookup.name_search import Finder, Reason
from coopgraph.lookup.naming import id_of
from coopgraph.paths import DATA
from coopgraph.queries.parameter import NOTIONS

AUTHORITY = ("authority",)


def ids(finder: Finder, name: str, day: str = "") -> list[str]:
    return [id_of(m.thing) for m in finder.find(name, AUTHORITY, day).meanings]


@pytest.mark.parametrize(
    ("name", "id", "past"),
    [
        ("Hải Phòng", "vn-city-hai-phong-2025", {"vn-city-hai-phong"}),
        ("hai-phong", "vn-city-hai-phong-2025", {"vn-city-hai-phong"}),
        ("Huế", "vn-city-hue", {"vn-town-hue"}),
        ("Paris", "fr-commune-paris", {"fr-dept-paris"}),
        ("Ðà Nẵng", "vn-city-da-nang-2025", {"vn-city-da-nang"}),
    ],
)
def test_the_living_one_is_meant(finder: Finder, name: str, id: str, past: set[str]) -> None:
    (meaning,) = finder.find(name, AUTHORITY).meanings
    assert id_of(meaning.thing) == id
    assert {id_of(body.thing) for body in meaning.past} == past
    assert Reason.LIVING in meaning.reasons


@pytest.mark.parametrize(
    ("name", "day", "id"),
    [
        ("Hải Phòng", "2013-06-09", "vn-city-hai-phong"),
        ("Hải Phòng", "2026-12-31", "vn-city-hai-phong-2025"),
        ("tỉnh Lào Cai", "2024-12-31", "vn-province-lao-cai"),
        ("tỉnh Lào Cai", "2025-07-01", "vn-province-lao-cai-2025"),
        ("Hà Tây", "2007-01-01", "vn-province-ha-tay"),
        ("Corse", "2017-01-01", "fr-region-corse"),
        ("Corse", "2018-06-01", "fr-special-corse"),
    ],
)
def test_a_date_leaves_the_one_of_the_time(finder: Finder, name: str, day: str, id: str) -> None:
    assert ids(finder, name, day) == [id]


@pytest.mark.parametrize("name", ["Hòa Bình", "Hoà Bình", "HOÀ-BÌNH", "Hoa Binh"])
def test_bodies_that_are_truly_different_are_all_told(finder: Finder, name: str) -> None:
    assert ids(finder, name) == ["vn-province-hoa-binh", "vn-town-hoa-binh"]


def test_of_two_that_live_neither_is_guessed(finder: Finder) -> None:
    found = ids(finder, "Lào Cai")
    assert found[:2] == ["vn-commune-lao-cai", "vn-province-lao-cai-2025"]
    assert "vn-province-lao-cai" in found[2:]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Ville de Toulouse", "fr-commune-toulouse"),
        ("CG 22", "fr-dept-cotes-d-armor"),
        ("UBND tỉnh Yên Bái", "vn-province-yen-bai"),
        ("TP.HCM", "vn-city-ho-chi-minh-2025"),
        ("Saïgon", "vn-city-ho-chi-minh-2025"),
        ("Tourane", "vn-city-da-nang-2025"),
        ("10e arrondissement de Hô Chi Minh-Ville", "vn-district-quan-10"),
        ("St-Brieuc", "fr-commune-saint-brieuc"),
        ("Thành phố Vũng Tàu", "vn-town-vung-tau"),
    ],
)
def test_other_names_and_words_of_a_kind(finder: Finder, name: str, id: str) -> None:
    assert ids(finder, name) == [id]


def test_every_form_of_the_register_leads_to_its_authority(finder: Finder) -> None:
    """12,750 forms, nearly all composed: none of them is in the graph, all are found."""
    with open(DATA() / "territories/authorities.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    tried, lost = 0, []
    for row in rows:
        for form in filter(None, row["aliases"].split(" | ")):
            tried += 1
            found = finder.find(form, AUTHORITY).meanings
            meant = {id_of(m.thing) for m in found}
            meant |= {id_of(body.thing) for m in found for body in m.past}
            if row["id"] not in meant:
                lost.append((form, row["id"], meant))
    assert tried > 12_000
    assert len(lost) < 0.01 * tried, lost[:20]
    assert all(meant for _, _, meant in lost), "a form must at least lead somewhere"


def test_a_form_without_its_accents_is_near(finder: Finder) -> None:
    assert "Toulouse" in finder.find("Tolouse", AUTHORITY).near_names
    assert finder.find("Atlantide la perdue", NOTIONS).meanings == ()


def test_names_of_other_notions(finder: Finder) -> None:
    (health,) = finder.find("sante", ("theme",)).meanings
    assert id_of(health.thing) == "health"
    (agency,) = finder.find("AFD", ("actor",)).meanings
    assert id_of(agency.thing) == "actor-afd"
