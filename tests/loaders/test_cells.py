"""Findings about one cell: what is found, where, and what is suggested."""

from typing import NamedTuple

import pytest


class Case(NamedTuple):
    kind: str
    table: str
    line: int
    column: str
    cell: str
    suggestion: str = ""
    is_fatal: bool = True


EDITIONS, PARTNERSHIPS = "claims/editions", "claims/partnerships"
CONVENTIONS, PROJECTS = "claims/conventions", "claims/projects"
AUTHORITIES = "territories/authorities"

CASES = [
    Case("bad-date", EDITIONS, 2, "start", "2013-13"),
    Case("bad-date", EDITIONS, 2, "start", "2013-02-30"),
    Case("bad-date", EDITIONS, 2, "start", "31/12/2013", "2013-12-31"),
    Case("bad-date", "sources", 2, "published", "hier"),
    Case("not-a-day", "sources", 2, "retrieved", "2026-11"),
    Case("bad-interval", CONVENTIONS, 6, "period", "2013-2015"),
    Case("bad-interval", CONVENTIONS, 6, "period", "2015/2013"),
    Case("bad-duration", CONVENTIONS, 3, "duration", "2 ans"),
    Case("bad-duration", "claims/series", 2, "rhythm", "P2Y | triennal"),
    Case("bad-list", CONVENTIONS, 2, "themes", "water-sanitation|education", is_fatal=False),
    Case("bad-list", CONVENTIONS, 2, "themes", "education | education", "education", False),
    Case("bad-number", EDITIONS, 2, "workshop_count", "six"),
    Case("bad-number", EDITIONS, 2, "workshop_count", "1 000"),
    Case("bad-number", EDITIONS, 2, "workshop_count", "1" * 5000),
    Case("bad-number", EDITIONS, 2, "workshop_count", "٦"),
    Case("number-out-of-range", "claims/series", 2, "days_min", "0"),
    Case("bad-decimal", AUTHORITIES, 2, "lat", "48,39", "48.39"),
    Case("number-out-of-range", AUTHORITIES, 2, "lat", "91.5"),
    Case("number-out-of-range", AUTHORITIES, 2, "lon", "-181"),
    Case("unknown-code", PARTNERSHIPS, 2, "status", "activ", "active"),
    Case("unknown-code", PARTNERSHIPS, 2, "kind", "Twinning", "twinning"),
    Case("unknown-code", EDITIONS, 2, "country", "XX"),
    Case("bad-language", "claims/workshops", 2, "language", "vn", "vi"),
    Case("bad-currency", PROJECTS, 2, "currency", "euros", "EUR"),
    Case("bad-address", "sources", 2, "url", "www.brest.fr", "https://www.brest.fr", False),
    Case("bad-address", "sources", 2, "url", "http://a.fr/b c", "http://a.fr/b%20c", False),
    Case("bad-identifier", AUTHORITIES, 2, "official_code", "1019"),
    Case("bad-identifier", AUTHORITIES, 2, "wikidata", "1648"),
    Case("bad-identifier", AUTHORITIES, 2, "geonames", "3.03E6"),
    Case("bad-identifier", AUTHORITIES, 15, "iso3166_2", "Hà Nội"),
    Case("unknown-source", EDITIONS, 8, "source", "vovworld-2013-06-brest-th",
         "vovworld-2013-06-10-brest-th"),
    Case("unknown-source", "sources", 2, "copy_of", "nowhere"),
    Case("unknown-authority", EDITIONS, 3, "place", "fr-commune-brset", "fr-commune-brest"),
    Case("unknown-theme", PARTNERSHIPS, 4, "themes", "water-sanitaton", "water-sanitation"),
    Case("unknown-partnership", CONVENTIONS, 4, "partnership_ids",
         "fr-region-midi-pyrenees--vn-province-sonla",
         "fr-region-midi-pyrenees--vn-province-son-la"),
    Case("unknown-convention", CONVENTIONS, 3, "renews", "convention-avec-2008"),
    Case("unknown-convention", CONVENTIONS, 3, "renews", "convention-avek-2009",
         "convention-avec-2009"),
    Case("unknown-edition", CONVENTIONS, 6, "edition_id", "assises-9", "assises-09"),
    Case("unknown-series", "claims/series", 2, "follows", "ateliers", "atelier"),
    Case("unknown-actor", "claims/series", 2, "coordinator", "actor-cite-unies-france",
         "actor-cites-unies-france"),
    Case("empty-cell", EDITIONS, 2, "status", ""),
    Case("missing-translation", AUTHORITIES, 2, "name_vi", "", is_fatal=False),
    Case("missing-translation", "themes", 2, "label_en", "", is_fatal=False),
    Case("unfilled-cell", "sources", 2, "title", "", is_fatal=False),
    Case("stray-space", EDITIONS, 2, "venue", " Le Quartz", is_fatal=False),
    Case("stray-space", EDITIONS, 2, "venue", "Le Quartz\u00a0", is_fatal=False),
    Case("bad-id", "claims/totals", 2, "total_id", "agreements-signed"),
    Case("bad-id", "claims/totals", 2, "total_id", "total-Accords-signés"),
    Case("bad-id", "claims/totals", 2, "total_id", "total--agreements"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}:{case.column}={case.cell}")
def test_one_bad_cell(spoilt, case: Case):
    spoilt.cells(case.table, case.line, **{case.column: case.cell})
    found = [finding for finding in spoilt.findings() if finding.kind.id == case.kind]
    assert len(found) == 1
    finding = found[0]
    assert (finding.file, finding.line, finding.column) == (
        f"data/{case.table}.csv",
        case.line,
        case.column,
    )
    assert finding.suggestion == case.suggestion or case.kind == "bad-list"
    assert finding.is_fatal == case.is_fatal
    assert all(finding.expected(lang) and finding.remedy(lang) for lang in ("fr", "vi", "en"))


def test_a_cell_in_a_list_is_shown_alone(spoilt):
    spoilt.cells("claims/series", 3, rhythm="P2Y | triennal")
    assert spoilt.only_finding().found == "triennal"


def test_a_broken_row_is_left_out_and_the_others_stay(spoilt):
    whole, _ = spoilt.read()
    spoilt.cells(EDITIONS, 2, start="2013-13")
    world, _ = spoilt.read()
    assert len(world.claims) == len(whole.claims) - 1


def test_a_row_with_a_warning_stays(spoilt):
    spoilt.cells(EDITIONS, 2, venue="Le Quartz ")
    world, findings = spoilt.read()
    assert not findings.has_fatal
    editions = [r for claim in world.claims for r in claim.records if r.id == "assises-09"]
    assert ("Le Quartz",) in {edition.venues for edition in editions}


def test_weeks_become_days(spoilt):
    """xsd:duration has no weeks (XML Schema 1.1 part 2, section 3.3.6)."""
    spoilt.cells(CONVENTIONS, 3, duration="P2W")
    world, findings = spoilt.read()
    assert len(findings) == 0
    durations = {getattr(r, "duration", None) for claim in world.claims for r in claim.records}
    assert "P14D" in durations


def test_square_brackets_of_an_address_are_escaped_silently(spoilt):
    spoilt.cells("sources", 2, url="https://example.org/?ac[]=3")
    world, findings = spoilt.read()
    assert len(findings) == 0
    assert world.sources[0].url == "https://example.org/?ac%5B%5D=3"
