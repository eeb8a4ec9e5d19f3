"""What `coopgraph explain` and `coopgraph disagreements` tell, to a person and to a script."""

from __future__ import annotations

import pytest

from coopgraph.explaining import Explainer, UnknownProperty, UnknownThing
from coopgraph.explaining.resolution import Resolver
from coopgraph.queries.asking import Asking
from tests.built import Built


def told(built: Built, name: str, property: str | None = None, language: str = "fr") -> str:
    explainer = Explainer(Asking(built.store), language)
    text = "\n".join(p.text for p in explainer.explain(name, property))
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def meanings(built: Built, text: str) -> list[str]:
    found = Resolver(Asking(built.store)).resolve(text).meanings
    return [meaning.thing[1:-1].partition("/id/")[2] for meaning in found]


@pytest.mark.parametrize(
    ("language", "kept", "against"),
    [
        ("fr", "9 juin 2013", "septembre 2013"),
        ("vi", "ngày 9 tháng 6 năm 2013", "tháng 9 năm 2013"),
        ("en", "9 June 2013", "September 2013"),
    ],
)
def test_the_story_of_the_contested_date(
    real: Built, language: str, kept: str, against: str
) -> None:
    text = told(real, "assises-09", language=language)
    assert kept in text
    assert f"{against} — cuf-assises-2019" in text
    assert "brest-2013-proceedings" in text
    assert "None" not in text


@pytest.mark.parametrize(
    "name",
    ["assises-09", "edition/assises-09", "https://w3id.org/coopgraph/id/edition/assises-09"],
)
def test_a_thing_is_found_by_id_and_iri(real: Built, name: str) -> None:
    assert meanings(real, name) == ["edition/assises-09"]


@pytest.mark.parametrize("name", ["Haiphong", "Hải Phòng", "hai phong", "HẢI PHÒNG", "Haïphong"])
def test_a_thing_is_found_by_name_with_or_without_accents(real: Built, name: str) -> None:
    found = meanings(real, name)
    assert found[:2] == ["authority/vn-city-hai-phong-2025", "authority/vn-city-hai-phong"]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", ["Hué", "Huế", "hue"])
def test_a_name_of_several_things_tells_of_one_and_lists_the_others(real: Built, name: str) -> None:
    found = meanings(real, name)
    assert found[0] == "authority/vn-city-hue"
    assert {"authority/vn-town-hue", "authority/vn-province-thua-thien-hue"} <= set(found)
    text = told(real, name)
    assert "début : 1er janvier 2025" in text
    assert "fin : 31 décembre 2024" in text


def test_an_unknown_name_gives_near_ones(real: Built) -> None:
    with pytest.raises(UnknownThing, match="Toulouse"):
        told(real, "Toulousse")


def test_an_unknown_property_gives_those_there_are(real: Built) -> None:
    with pytest.raises(UnknownProperty, match="startDate"):
        told(real, "assises-09", "begining")


def test_one_property_is_told_document_by_document(real: Built) -> None:
    by_short_name = told(real, "assises-09", "startDate")
    assert by_short_name == told(real, "assises-09", "date de début")
    assert by_short_name.count(" — ") > 10
    assert "septembre 2013 — cuf-assises-2019, « Les Assises" in by_short_name


def test_a_ruling_is_told_with_its_reason(real: Built) -> None:
    text = told(real, "atelier-01", "startDate", "en")
    assert "Ruling: “Three reports of 2023 count a meeting in Lille" in text
    assert "coopgraph editors, 21 November 2026" in text


def test_an_authority_is_told_with_its_partnerships_and_its_successor(real: Built) -> None:
    text = told(real, "fr-region-midi-pyrenees")
    assert "Occitanie" in text
    assert "partnership/fr-region-midi-pyrenees--vn-" in text


def test_every_disagreement_is_listed_and_counted(real: Built) -> None:
    for language in ("fr", "vi", "en"):
        paragraphs = list(Explainer(Asking(real.store), language).disagreements())
        headings = [p for p in paragraphs if p.is_heading]
        assert len(headings) == real.report.disagreements
        assert str(real.report.disagreements) in paragraphs[-1].text


def test_disagreements_about_one_thing(small: Built) -> None:
    explainer = Explainer(Asking(small.store), "en")
    headings = [p.text for p in explainer.disagreements("assises-09") if p.is_heading]
    assert len(headings) == 1
    assert "start date" in headings[0]


def test_disagreements_about_a_thing_cover_what_hangs_on_it(real: Built, small: Built) -> None:
    explainer = Explainer(Asking(small.store), "en")
    hosted = [p.text for p in explainer.disagreements("fr-commune-brest") if p.is_heading]
    assert any("start date" in heading for heading in hosted)
    assert list(explainer.disagreements("fr-commune-toulouse"))[-1].text == "No disagreement."
    told = [p.text for p in Explainer(Asking(real.store), "en").disagreements("assises-09")]
    own = next(i for i, text in enumerate(told) if text == "edition/assises-09")
    others = [i for i, text in enumerate(told) if "assises-09" in text and "/" in text]
    assert own == min(others)


@pytest.mark.parametrize(
    ("language", "seen", "others"),
    [
        ("fr", "actif (novembre 2023)", ("last seen", "lần cuối")),
        ("vi", "đang hoạt động (tháng 11 năm 2023)", ("last seen", "dernière observation")),
        ("en", "active (November 2023)", ("lần cuối", "dernière observation")),
    ],
)
def test_a_state_is_told_with_its_date_and_in_one_language(
    real: Built, language: str, seen: str, others: tuple[str, str]
) -> None:
    text = told(real, "fr-commune-toulouse--vn-city-ha-noi", language=language)
    assert seen in text
    assert not [words for words in others if words in text]


def test_a_state_that_no_dated_document_saw_is_said_to_be_undated(real: Built) -> None:
    assert "terminé (sans date)" in told(real, "fr-syndicat-sedif--vn-province-nam-dinh")
