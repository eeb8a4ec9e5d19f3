"""Which thing a row means, by its name, its date, its country and its kind."""

from dataclasses import replace

import pytest

from coopgraph.lookup.matching import LEAST_LEAD, TYPES, MatchCandidate, Matcher
from coopgraph.lookup.name_parts import inner_names, numbered_edition, parts
from coopgraph.lookup.name_search import Finder, Reason
from coopgraph.lookup.naming import id_of
from coopgraph.lookup.scores import Evidence, Wanted
from coopgraph.records.dates import read_date
from coopgraph.records.iris import Iris

AUTHORITY = ("authority",)


@pytest.fixture(scope="module")
def matcher(finder: Finder) -> Matcher:
    return Matcher(finder, Iris())


def first(matcher: Matcher, text: str, date: str = "", **more: frozenset[str]) -> MatchCandidate:
    period = read_date(date) if date else None
    return matcher.candidates(Wanted(text, AUTHORITY, period, **more))[0]


@pytest.mark.parametrize(
    ("text", "date", "id"),
    [
        ("Huế", "1995", "vn-town-hue"),
        ("Huế", "2026", "vn-city-hue"),
        ("Hải Phòng", "2013-06-09", "vn-city-hai-phong"),
        ("Hai Phong", "2026", "vn-city-hai-phong-2025"),
        ("région Rhône-Alpes", "2010", "fr-region-rhone-alpes"),
        ("Provinz Yen Bai", "2019-04", "vn-province-yen-bai"),
        ("administration de la ville française de Nevers", "2024-12-10", "fr-commune-nevers"),
        ("thành phố Toulouse, Cộng hòa Pháp", "2019", "fr-commune-toulouse"),
        ("City of Lyon, Public Lighting Department", "2004", "fr-commune-lyon"),
        ("authority/vn-city-hue", "", "vn-city-hue"),
        ("https://w3id.org/coopgraph/id/authority/vn-town-hue", "", "vn-town-hue"),
    ],
)
def test_a_row_means_one(matcher: Matcher, text: str, date: str, id: str) -> None:
    candidate = first(matcher, text, date)
    assert (id_of(candidate.thing), candidate.is_match) == (id, True)


@pytest.mark.parametrize("text", ["Yen Bai", "Yên Bái", "Hải Dương"])
def test_of_namesakes_documents_mean_the_one_that_they_name_most(
    matcher: Matcher, text: str
) -> None:
    candidate = first(matcher, text, "2010")
    assert "vn-province-" in candidate.thing
    assert candidate.is_match
    assert candidate.evidence.share > 0.8


@pytest.mark.parametrize("text", ["Hải Phòng", "Thành phố Hồ Chí Minh", "tỉnh Lào Cai"])
def test_without_a_date_no_body_is_taken_for_the_one_that_followed_it(
    matcher: Matcher, text: str
) -> None:
    candidate = first(matcher, text)
    assert not candidate.is_match
    assert candidate.lacks_date
    assert {thing.rstrip(">").endswith("-2025") for thing in candidate.rivals} == {True}


def test_a_merger_in_the_year_of_a_row_leaves_both(matcher: Matcher) -> None:
    """Da Nang took in Quảng Nam on 1 July 2025: a row of 2025 may mean either."""
    candidate = first(matcher, "Da Nang", "2025")
    assert not candidate.is_match
    assert first(matcher, "Da Nang", "2025-06-30").is_match
    assert id_of(first(matcher, "Da Nang", "2025-07-01").thing) == "vn-city-da-nang-2025"


def test_a_name_that_one_body_alone_bears_is_its_own_at_any_date(matcher: Matcher) -> None:
    candidate = first(matcher, "Aquitaine", "2018-06")
    assert (id_of(candidate.thing), candidate.is_match) == ("fr-region-aquitaine", True)
    assert candidate.evidence.existed is False
    assert candidate.score < first(matcher, "Aquitaine", "2010").score


def test_brest_is_two_bodies_and_none_is_taken(matcher: Matcher) -> None:
    candidate = first(matcher, "Brest", "2010")
    assert not candidate.is_match
    assert not candidate.lacks_date
    commune = first(matcher, "Brest", "2010", kinds=frozenset({"commune"}))
    assert (id_of(commune.thing), commune.is_match) == ("fr-commune-brest", True)


def test_another_country_is_told_and_never_a_match(matcher: Matcher) -> None:
    candidate = first(matcher, "Toulouse", countries=frozenset({"VN"}))
    assert candidate.evidence.country is False
    assert not candidate.is_match
    assert first(matcher, "Toulouse", countries=frozenset({"FR"})).score == 100


@pytest.mark.parametrize("text", ["Tolouse", "province de Hai Dong"])
def test_what_is_spelt_nearly_so_is_told_and_never_taken(matcher: Matcher, text: str) -> None:
    candidate = first(matcher, text, "2010")
    assert candidate.evidence.reason is Reason.NEARLY
    assert not candidate.is_match


@pytest.mark.parametrize(
    "text", ["", "  ", "…", "Atlantide", "%", "'; DROP TABLE names; --", "a" * 400]
)
def test_what_names_nothing_has_no_candidate(matcher: Matcher, text: str) -> None:
    assert matcher.candidates(Wanted(text, TYPES)) == []


def test_other_notions(matcher: Matcher) -> None:
    def one(text: str, notion: str, date: str = "") -> str:
        wanted = Wanted(text, (notion,), read_date(date) if date else None)
        found = matcher.candidates(wanted)
        return id_of(found[0].thing) if found and found[0].is_match else ""

    assert one("AIMF", "actor") == "actor-aimf"
    assert one("État malien", "actor") == "actor-mali-state"
    assert one("Édouard Philippe, maire de la ville du Havre", "actor") == "actor-edouard-philippe"
    assert one("9es Assises", "edition", "2013") == "assises-09"
    assert one("10ème édition", "edition", "2016") == "assises-10"
    assert one("Hội nghị hợp tác lần thứ 8", "edition", "2010") == "assises-08"
    assert one("9 juin", "edition", "2013") == ""
    assert one("sante", "theme") == "health"


def test_a_score_falls_by_what_speaks_against_a_thing() -> None:
    plain = Evidence(Reason.SAME_WORDS, 100, 3)
    for other in (
        replace(plain, existed=False),
        replace(plain, country=False),
        replace(plain, kind=False),
        replace(plain, share=0.5),
    ):
        assert other.score < plain.score - LEAST_LEAD
    for same in (replace(plain, existed=True), replace(plain, country=True)):
        assert same.score == plain.score


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Association (AIMF)", ["Association", "AIMF"]),
        ("ERAI (Entreprise Rhône-Alpes)", ["ERAI", "Entreprise Rhône-Alpes"]),
        ("Lycée Trân Phu (Hai Phong)", ["Lycée Trân Phu"]),
        ("l'État malien", ["État malien"]),
        ("9èmes Assises", ["9 Assises"]),
        ("AFD", []),
    ],
)
def test_names_within_a_name(name: str, within: list[str]) -> None:
    assert inner_names(name) == within


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("13th Viet Nam-France cooperation conference", "edition 13"),
        ("Hội nghị hợp tác Phi tập trung Việt – Pháp lần thứ 9", "edition 9"),
        ("9èmes Assises", "edition 9"),
        ("Assises, 13–16 avril", ""),
        ("Assises de 2013", ""),
        ("Quận 10", ""),
    ],
)
def test_a_conference_by_its_number(text: str, edition: str) -> None:
    assert numbered_edition(text) == edition


def test_parts_of_a_text() -> None:
    assert parts("Brest, France") == ["Brest"]
    assert parts("le SIAAP (co-funder), Paris")[:2] == [
        "le SIAAP (co-funder)",
        "SIAAP (co-funder), Paris",
    ]
    assert parts("le SIAAP (co-funder)")[:2] == ["SIAAP (co-funder)", "SIAAP"]
    assert parts("Toulouse") == []
