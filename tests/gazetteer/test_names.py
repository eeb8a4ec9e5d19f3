"""Which authority a name meant, with the real table of authorities."""

import csv

import pytest

from coopgraph.gazetteer import Gazetteer, Reason
from coopgraph.places import DATA
from coopgraph.records import read_date


def ids(candidates) -> list[str]:
    return [candidate.id for candidate in candidates]


def test_shared_forms_are_those_of_the_table(gazetteer: Gazetteer):
    with open(DATA() / "territories/alias_collisions.csv", newline="", encoding="utf-8") as file:
        listed = {
            row["alias_casefolded"]: tuple(row["authorities"].split(" | "))
            for row in csv.DictReader(file)
        }
    assert gazetteer.shared_forms() == listed


@pytest.mark.parametrize(
    ("name", "day", "id"),
    [
        ("Hải Phòng", "2013-06-09", "vn-city-hai-phong"),
        ("Hải Phòng", "2026", "vn-city-hai-phong-2025"),
        ("hai-phong", "2026", "vn-city-hai-phong-2025"),
        ("tỉnh Lào Cai", "2024", "vn-province-lao-cai"),
        ("tỉnh Lào Cai", "2025-07-01", "vn-province-lao-cai-2025"),
        ("Đắk Lắk", "2010", "vn-province-dak-lak"),
        ("Hà Tây", "2007", "vn-province-ha-tay"),
        ("Corse", "2017", "fr-region-corse"),
        ("Corse", "2018", "fr-special-corse"),
    ],
)
def test_the_date_chooses(gazetteer: Gazetteer, name: str, day: str, id: str):
    best = gazetteer.named(name, on=read_date(day))[0]
    assert best.id == id
    assert Reason.EXISTED in best.reasons


def test_the_kind_chooses(gazetteer: Gazetteer):
    day = read_date("2010")
    assert gazetteer.named("Ninh Bình", on=day)[0].id == "vn-province-ninh-binh"
    town = gazetteer.named("Ninh Bình", on=day, kind="provincial-city")[0]
    assert town.id == "vn-town-ninh-binh"
    assert town.reasons == (Reason.SAME_WORDS, Reason.EXISTED, Reason.SAME_KIND)


def test_the_country_goes_before_all(gazetteer: Gazetteer):
    found = gazetteer.named("Hà Nội", on=read_date("2010"), country="VN")
    assert found[0].id == "vn-city-ha-noi"
    assert found[0].reasons == (Reason.SAME_WORDS, Reason.SAME_COUNTRY, Reason.EXISTED)


def test_nothing_is_excluded_only_put_lower(gazetteer: Gazetteer):
    anywhere = set(ids(gazetteer.named("Hai Phong")))
    assert set(ids(gazetteer.named("Hai Phong", on=read_date("1800"), country="FR"))) == anywhere


def test_accents_speak_for_the_one_that_has_them(gazetteer: Gazetteer):
    exact = gazetteer.named("Hòa Bình")[0]
    plain = gazetteer.named("HOÀ-BÌNH")[0]
    assert exact.id == plain.id
    assert exact.reasons[0] is Reason.SAME_WORDS
    assert plain.reasons[0] is Reason.WITHOUT_ACCENTS


def test_unknown_name(gazetteer: Gazetteer):
    assert gazetteer.named("Atlantide") == []


@pytest.mark.parametrize(
    ("misspelt", "id"),
    [
        ("Hai Duog", "vn-province-hai-duong"),
        ("Thua Thien Hoe", "vn-province-thua-thien-hue"),
        ("Seine Saint-Denys", "fr-dept-seine-saint-denis"),
    ],
)
def test_near_names(gazetteer: Gazetteer, misspelt: str, id: str):
    assert gazetteer.named(misspelt) == []
    best = gazetteer.near(misspelt, on=read_date("2013"))[0]
    assert best.id == id
    assert best.reasons[0] is Reason.NEAR_WORDS
    assert 80 <= best.likeness < 100


def test_who_existed(gazetteer: Gazetteer):
    """The number of provincial units by date, as the README of the territories counts them."""
    kinds = {"province", "municipality"}
    for day, count in (("2003", 61), ("2008-08-01", 63), ("2025-06-30", 63), ("2025-07-01", 34)):
        there = gazetteer.on(read_date(day))
        units = [id for id in there if gazetteer.authorities[id].kind in kinds]
        assert len([id for id in units if "zone" not in id]) == count, day
