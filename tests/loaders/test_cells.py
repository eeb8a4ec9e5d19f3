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
    Case("bad-date", EDITIONS, 2, "start", "juin-13", "2013-06"),
    Case("bad-date", EDITIONS, 2, "start", "Jun-98", "1998-06"),
    Case("bad-date", EDITIONS, 2, "start", "41434", "2013-06-09"),
    Case("no-true-date", EDITIONS, 2, "end", "9999-12-31", is_fatal=False),
    Case("no-true-date", EDITIONS, 2, "end", "9999", is_fatal=False),
    Case("no-true-date", EDITIONS, 2, "start", "0001-01-01", is_fatal=False),
    Case("no-true-date", EDITIONS, 2, "start", "0201-06-09", is_fatal=False),
    Case("no-true-date", EDITIONS, 2, "start", "1900-01-01", is_fatal=False),
    Case("no-true-date", AUTHORITIES, 2, "valid_to", "2999-12-31", is_fatal=False),
    Case("no-true-date", CONVENTIONS, 6, "period", "2013/9999-12-31", "2013/..", False),
    Case("no-true-date", CONVENTIONS, 6, "period", "0001/2013", is_fatal=False),
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
    Case("bad-address", "sources", 2, "url", "mailto:a@b.fr", is_fatal=False),
    Case("bad-address", "sources", 2, "url", "a@b.fr", is_fatal=False),
    Case("bad-address", "sources", 2, "url", "javascript:alert(1)", is_fatal=False),
    Case("bad-address", "sources", 2, "url", "file:///C:/doc.pdf", is_fatal=False),
    Case("bad-address", "sources", 2, "url", "C:\\doc.pdf", is_fatal=False),
    Case("bad-address", "sources", 2, "url", "http://a.fr:80a/", is_fatal=False),
    Case("bad-address", "sources", 2, "url", "http://a.fr:99999/", is_fatal=False),
    Case("bad-address", "sources", 2, "url", "http://", is_fatal=False),
    Case("bad-identifier", AUTHORITIES, 2, "official_code", "1019", "01019"),
    Case("bad-identifier", AUTHORITIES, 5, "official_code", "9", "09"),
    Case("bad-identifier", AUTHORITIES, 15, "official_code", "1", "01"),
    Case("bad-identifier", AUTHORITIES, 15, "official_code", "001"),
    Case("bad-identifier", AUTHORITIES, 18, "official_code", "61", "061"),
    Case("bad-identifier", AUTHORITIES, 25, "official_code", "74", "074"),
    Case("bad-identifier", AUTHORITIES, 25, "official_code", "00235"),
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


REFUSED = [
    ("ftp://a.fr/b", "https://a.fr/b"),
    ("http://a.fr http://b.fr", "http://a.fr"),
    ("http://a.fr/x | http://b.fr/y", "http://a.fr/x"),
    ("http://a.fr/x; https://b.fr", "http://a.fr/x"),
    ("http://a.fr,http://b.fr", "http://a.fr"),
    ("http://a.fr/x (consulté le 3 mai 2020)", "http://a.fr/x"),
    ("Voir http://a.fr/x.", "http://a.fr/x"),
    ("[titre](http://a.fr/x)", "http://a.fr/x"),
    ("https://a.fr/\ufffd", "https://a.fr/"),
    ("https://a.fr/\ue000x", "https://a.fr/x"),
    ("http//a.fr/b", "http://a.fr/b"),
    ("htps://a.fr/b", "https://a.fr/b"),
    ("//a.fr/b", "http://a.fr/b"),
]
TAKEN = [
    ("<https://a.fr/b>", "https://a.fr/b"),
    ("a.fr/b", "https://a.fr/b"),
    ("http://a.fr/50%", "http://a.fr/50%25"),
    ('http://a.fr/"b"/c', "http://a.fr/%22b%22/c"),
    ("http://a.fr/a#b#c", "http://a.fr/a#b%23c"),
]
RIGHT = [
    "https://web.archive.org/web/2013/http://www.a.fr/",
    *("https://fr.wikipedia.org/wiki/Huế", "http://a.fr:8080/x?y=z&t=%C3%A9#s", "https://à.fr"),
    *("http://a.fr?x", "HTTP://a.fr/B", "https://a.fr/(b)/c;d,e", "https://a.fr/[b]"),
]


@pytest.mark.parametrize(("cell", "suggestion"), REFUSED)
def test_an_address_that_is_refused_is_not_published(spoilt, cell: str, suggestion: str):
    spoilt.cells("sources", 2, url=cell)
    world, findings = spoilt.read()
    (finding,) = findings
    assert (finding.kind.id, finding.suggestion) == ("bad-address", suggestion)
    assert world.sources[0].url is None


@pytest.mark.parametrize(("cell", "meant"), TAKEN)
def test_an_address_is_put_right_where_that_is_no_guess(spoilt, cell: str, meant: str):
    spoilt.cells("sources", 2, url=cell)
    world, findings = spoilt.read()
    assert [finding.suggestion for finding in findings] == [meant]
    assert world.sources[0].url == meant


@pytest.mark.parametrize("cell", RIGHT)
def test_an_address_of_rfc_3987_is_taken_as_it_is(spoilt, cell: str):
    import pyoxigraph

    spoilt.cells("sources", 2, url=cell)
    world, findings = spoilt.read()
    assert len(findings) == 0
    assert pyoxigraph.NamedNode(world.sources[0].url or "")


def test_a_date_that_is_none_is_no_fact(spoilt):
    spoilt.cells(EDITIONS, 2, end="")
    empty, _ = spoilt.read()
    spoilt.cells(EDITIONS, 2, end="9999-12-31")
    world, findings = spoilt.read()
    assert findings.by_kind() == {"no-true-date": 1}
    assert world == empty


def test_a_row_that_needs_a_date_is_not_kept_without_a_true_one(spoilt):
    spoilt.cells("rulings", 2, date="9999-12-31")
    world, findings = spoilt.read()
    assert findings.by_kind() == {"no-true-date": 1}
    assert world.rulings == []
