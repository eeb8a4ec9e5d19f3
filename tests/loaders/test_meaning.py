"""Findings that take more than one cell: parties, dates, circles, documents, rulings."""

import pytest

from coopgraph.ontology.terms import dcterms
from coopgraph.records import Iris

PARTNERSHIPS, EDITIONS = "claims/partnerships", "claims/editions"
WORKSHOPS, PARTICIPATIONS = "claims/workshops", "claims/participations"
AUTHORITIES, SUCCESSIONS = "territories/authorities", "territories/successions"
LECOURRIER, VOV = 7, 15  # lines of two documents of sources.csv
MERGER = "fr-2016-occitanie"


def kinds(spoilt) -> list[str]:
    return [finding.kind.id for finding in spoilt.findings()]


# ------------------------------------------------------------------ identity


def test_partnership_of_one(spoilt):
    spoilt.cells(PARTNERSHIPS, 11, vietnamese_authority="")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line) == ("one-party", 11)


def test_partnership_with_oneself(spoilt):
    spoilt.cells(PARTNERSHIPS, 11, vietnamese_authority="fr-syndicat-siaap")
    assert kinds(spoilt) == ["one-party"]


def test_parties_of_one_country(spoilt):
    spoilt.cells(
        PARTNERSHIPS,
        2,
        partnership_id="fr-commune-toulouse--fr-commune-brest",
        vietnamese_authority="fr-commune-brest",
    )
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("wrong-country", "vietnamese_authority")
    assert "thuộc Pháp" in finding.expected("vi")


def test_id_of_other_parties(spoilt):
    spoilt.cells(PARTNERSHIPS, 10, vietnamese_authority="vn-province-son-la")
    finding = next(f for f in spoilt.findings() if f.kind.id == "partnership-id-differs")
    assert finding.suggestion == "fr-region-occitanie--vn-province-son-la"


def test_several_parties_on_one_side(spoilt):
    spoilt.cells(
        PARTNERSHIPS,
        2,
        partnership_id="fr-commune-toulouse--fr-region-occitanie--vn-city-ha-noi",
        french_authority="fr-commune-toulouse | fr-region-occitanie",
    )
    world, findings = spoilt.read()
    assert len(findings) == 0
    partnership, *mentions = next(iter(world.claims)).records
    assert partnership.parties == ("fr-commune-toulouse", "fr-region-occitanie", "vn-city-ha-noi")
    assert [mention.id for mention in mentions] == ["vn-city-ha-noi"]


def test_edition_of_another_series(spoilt):
    spoilt.cells(EDITIONS, 2, series="atelier")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.suggestion) == ("edition-series-differs", "assises")


def test_place_in_the_other_country(spoilt):
    spoilt.cells(EDITIONS, 3, place="vn-city-ha-noi")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("place-in-other-country", "place")


def test_actor_of_two_kinds(spoilt):
    spoilt.cells(PARTICIPATIONS, 3, kind="ngo")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column, finding.fields["first"]) == (
        "actor-differs",
        "kind",
        2,
    )


def test_general_theme_without_language_takes_that_of_the_document(spoilt):
    whole, _ = spoilt.read()
    spoilt.cells(EDITIONS, 7, general_theme_lang="")
    world, findings = spoilt.read()
    assert findings.by_kind() == {"theme-without-language": 1}
    assert list(world.claims) == list(whole.claims)


def test_main_theme_without_any_words(spoilt):
    spoilt.cells(WORKSHOPS, 4, title_as_written="")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("empty-cell", "title_as_written")


def test_workshop_with_no_more_than_a_number(spoilt):
    spoilt.cells(WORKSHOPS, 2, title_as_written="")
    assert kinds(spoilt) == []
    spoilt.cells(WORKSHOPS, 2, number="")
    assert kinds(spoilt) == ["empty-cell"]


def test_titles_in_two_languages_are_names_of_one_workshop(spoilt):
    world, _ = spoilt.read()
    (first,) = (
        c for c in world.claims if c.origin.path == f"{WORKSHOPS}.csv" and c.origin.line == 2
    )
    assert first.records[0].names == (("Atelier 1", "fr"), ("Hội thảo 1", "vi"))
    spoilt.cells(WORKSHOPS, 2, language="fr | vi | en")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("titles-without-language", "title_as_written")


def test_item_of_no_known_kind(spoilt):
    spoilt.cells(WORKSHOPS, 2, kind="theme")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.found) == ("unknown-item-kind", "theme")


@pytest.mark.parametrize(
    ("cells", "column"),
    [({"number": "4"}, "number"), ({"parent_theme_as_written": "x"}, "parent_theme_as_written")],
)
def test_only_workshops_have_numbers_and_themes_above_them(spoilt, cells, column):
    spoilt.cells(WORKSHOPS, 4, **cells)
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("only-of-workshops", column)


def test_item_of_two_kinds(spoilt):
    spoilt.add(WORKSHOPS, like=2, source="vov-2013-05-21-brest", kind="subject", number="")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column, finding.fields["first"]) == ("item-differs", "kind", 2)


def test_a_correction_of_spelling_changes_no_iri(spoilt):
    before = iris_of(spoilt.read()[0])
    for line in (2, 4):
        spoilt.cells(WORKSHOPS, line, title_as_written="corrected | corrigé", language="en | fr")
    spoilt.cells(PARTICIPATIONS, 2, name_as_written="corrected")
    spoilt.cells("claims/meetings", 2, name_as_written="corrected")
    assert iris_of(spoilt.read()[0]) == before


def iris_of(world) -> set[str]:
    """Give every IRI of a thing or a claim that the rows make."""
    quads = [quad for claim in world.claims for quad in claim.quads(Iris())]
    return {term for quad in quads for term in quad if term.startswith("<")}


MAIN_THEME = "assises-09-economic-challenges"


def test_the_same_themes_in_another_language_may_be_the_same_item(spoilt):
    twin = {"item_id": "assises-09-defis", "title_as_written": "défis", "language": "fr"}
    spoilt.add(WORKSHOPS, like=4, source="brest-2013-proceedings", **twin)
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.suggestion) == ("likely-same-item", "assises-09-defis")
    told = finding.expected("en")
    for words in ("défis", "Chính quyền địa phương", "the same themes"):
        assert words in told
    assert not finding.is_fatal


@pytest.mark.parametrize(
    "cells",
    [
        {"language": "vi"},
        {"themes": "economy"},
        {"source": "vov-2013-05-21-brest"},
        {"kind": "subject"},
    ],
    ids=["one language", "other themes", "both in one document", "only one a main theme"],
)
def test_items_that_are_not_alike_are_not_proposed(spoilt, cells):
    twin = {"item_id": "assises-09-defis", "title_as_written": "défis", "language": "fr"}
    spoilt.add(WORKSHOPS, like=4, **({"source": "brest-2013-proceedings"} | twin | cells))
    assert kinds(spoilt) == []


def test_workshops_of_one_number_may_be_one(spoilt):
    spoilt.add(WORKSHOPS, like=2, item_id="assises-09-0", source="vov-2013-05-21-brest")
    finding = spoilt.only_finding()
    assert finding.kind.id == "likely-same-item"
    assert "cùng số thứ tự" in finding.expected("vi")


def test_participation_of_two_actors(spoilt):
    spoilt.cells(PARTICIPATIONS, 3, actor_id="actor-other")
    assert kinds(spoilt) == ["participation-differs"]


def test_an_authority_takes_part_itself(spoilt):
    world, _ = spoilt.read()
    (claim,) = (
        c for c in world.claims if c.origin.path == f"{PARTICIPATIONS}.csv" and c.origin.line == 8
    )
    mention, part = claim.records
    assert (mention.NOTION, mention.id) == ("authority", "fr-syndicat-siaap")
    assert mention.names == (("SIAAP", "fr"),)
    assert (part.participants, part.authorities) == (("authority/fr-syndicat-siaap",), ())


@pytest.mark.parametrize(
    "cells",
    [
        {"kind": "local-authority", "name_as_written": "Agglo"},
        {"kind": "public-operator", "name_as_written": "siaap"},
    ],
    ids=["of that kind", "of that name"],
)
def test_an_authority_has_no_second_entry_as_an_actor(spoilt, cells):
    spoilt.cells(PARTICIPATIONS, 8, actor_id="actor-x", **cells)
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.suggestion) == ("authority-as-actor", "fr-syndicat-siaap")
    assert finding.is_fatal


def test_an_authority_that_the_reference_table_lacks_is_an_actor(spoilt):
    cells = {"kind": "local-authority", "authority": "", "country": "ML"}
    spoilt.cells(PARTICIPATIONS, 8, actor_id="actor-x", **cells)
    assert kinds(spoilt) == []


def test_nobody_takes_part(spoilt):
    spoilt.cells(PARTICIPATIONS, 4, actor_id="", kind="")
    assert set(kinds(spoilt)) == {"empty-cell"}


def test_what_only_an_actor_has(spoilt):
    spoilt.cells(PARTICIPATIONS, 8, kind="public-operator")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("only-of-actors", "kind")


# -------------------------------------------------------------------- bodies


def test_names_lead_to_those_who_bear_them(spoilt):
    spoilt.cells("claims/conventions", 2, signatory_ids=BODIES)
    world, findings = spoilt.read()
    assert len(findings) == 0
    (claim,) = (
        c for c in world.claims if c.origin.path == "claims/conventions.csv" and c.origin.line == 2
    )
    assert claim.records[0].signatories == ("actor/actor-asodia", "authority/fr-syndicat-siaap")
    assert len(claim.records[0].signatory_names) == 5


BODIES = "- | actor-asodia fr-syndicat-siaap | - | actor-asodia | -"


def test_an_id_for_each_name(spoilt):
    spoilt.cells("claims/conventions", 2, signatory_ids="fr-syndicat-siaap | -")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("names-without-ids", "signatory_ids")


@pytest.mark.parametrize("id", ["actor-nobody", "fr-commune-nowhere"])
def test_names_of_nobody_known(spoilt, id):
    spoilt.cells("claims/projects", 4, operator_ids=id)
    assert spoilt.only_finding().kind.id == f"unknown-{'actor' if 'actor' in id else 'authority'}"


# --------------------------------------------------------------------- dates


def test_authority_that_had_ended(spoilt):
    """A region merged in 2016 cannot begin a partnership in 2018; a document of 2018 may."""
    spoilt.cells(PARTNERSHIPS, 9, start="2018")
    finding = next(f for f in spoilt.findings() if f.kind.id == "authority-ended")
    assert (finding.line, finding.found) == (9, "fr-region-midi-pyrenees")
    assert "fr-region-occitanie" in finding.expected("en")
    assert not finding.is_fatal


def test_authority_active_after_its_end(spoilt):
    spoilt.cells("sources", 8, published="2019")
    spoilt.cells(PARTNERSHIPS, 8, source="hanoicapital-2023-04-16-closing-en", status="active")
    assert "authority-ended" in kinds(spoilt)


def test_authority_that_ended_may_be_spoken_of_later(spoilt):
    spoilt.cells(PARTNERSHIPS, 8, source="hanoicapital-2023-04-16-closing-en", status="unknown")
    assert "authority-ended" not in kinds(spoilt)


def test_authority_not_yet_there_names_those_of_the_time(spoilt):
    spoilt.cells(PARTNERSHIPS, 10, start="2005")
    finding = next(f for f in spoilt.findings() if f.kind.id == "authority-not-yet")
    assert "fr-region-languedoc-roussillon | fr-region-midi-pyrenees" in finding.expected("fr")


def test_the_year_of_the_change_is_no_contradiction(spoilt):
    spoilt.cells(PARTNERSHIPS, 10, start="2016")
    assert "authority-not-yet" not in kinds(spoilt)


@pytest.mark.parametrize(
    ("table", "line", "cells", "column"),
    [
        (EDITIONS, 2, {"start": "2013-06-14"}, "start"),
        ("claims/projects", 3, {"start": "2015", "end": "2012"}, "start"),
        ("claims/conventions", 3, {"signed": "2012", "expires": "2011"}, "signed"),
        ("claims/conventions", 3, {"signed": "2012", "period": "2009/2011"}, "signed"),
        ("claims/meetings", 2, {"end": "2013-05-20"}, "date"),
        (AUTHORITIES, 20, {"valid_from": "2026", "valid_to": "2025-06-30"}, "valid_from"),
    ],
)
def test_start_after_end(spoilt, table, line, cells, column):
    spoilt.cells(table, line, **cells)
    finding = next(f for f in spoilt.findings() if f.kind.id == "start-after-end")
    assert (finding.file, finding.line, finding.column) == (f"data/{table}.csv", line, column)


def test_less_precise_dates_do_not_contradict(spoilt):
    spoilt.cells(EDITIONS, 2, start="2013-06-09", end="2013")
    assert kinds(spoilt) == []


def test_held_after_the_document(spoilt):
    spoilt.cells(EDITIONS, 2, start="2027-06-09", end="2027-06-12")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("dated-after-document", "start")


def test_signed_after_the_document_was_read(spoilt):
    spoilt.cells("claims/conventions", 3, signed="2027")
    finding = next(f for f in spoilt.findings() if f.kind.id == "dated-after-document")
    assert (finding.line, finding.column) == (3, "signed")


def test_project_under_way_with_an_authority_that_had_ended(spoilt):
    project = "project-midi-pyrenees-son-la-asodia"
    spoilt.cells("claims/projects", 3, source="hanoicapital-2023-04-16-closing-en", status="active")
    finding = next(f for f in spoilt.findings() if f.kind.id == "authority-ended")
    assert (finding.column, finding.found) == ("partnership_ids", "fr-region-midi-pyrenees")
    assert project in (spoilt.folder / finding.file.removeprefix("data/")).read_text("utf-8")


def test_planned_before_the_document(spoilt):
    spoilt.cells(EDITIONS, 7, start="2012-06", end="2012-06")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("planned-in-the-past", "end")


def test_read_before_it_was_published(spoilt):
    spoilt.cells("sources", 6, published="2027-01-01")
    assert "published-after-retrieved" in kinds(spoilt)


def test_copy_older_than_its_original(spoilt):
    copy = "vietnamplus-2013-06-brest-agreements-fr"
    spoilt.rows("sources", lambda rows: [r.__setitem__(5, "2012") for r in rows if r[0] == copy])
    assert "copy-before-original" in kinds(spoilt)


def test_change_at_odds_with_its_authorities(spoilt):
    spoilt.rows(
        SUCCESSIONS, lambda rows: [r.__setitem__(1, "2014") for r in rows if r[0] == MERGER]
    )
    found = [(f.kind.id, f.column, f.found) for f in spoilt.findings()]
    assert ("change-out-of-time", "successors", "fr-region-occitanie") in found
    assert ("change-out-of-time", "predecessors", "fr-region-midi-pyrenees") in found


# -------------------------------------------------------------- replacements

REPLACED = "assises-09-chinh-quyen-dia-phuong-truoc-nhung-thach-1484bba5"


def test_a_replaced_thing_leads_to_what_replaces_it(spoilt):
    _, first, *_ = spoilt.read()[0].replacements
    (quad,) = first.quads(Iris())
    assert quad.subject == Iris().thing("main-theme", REPLACED)
    assert quad.object == Iris().thing("main-theme", MAIN_THEME)
    assert (quad.predicate, quad.graph) == (f"<{dcterms.isReplacedBy}>", "")


@pytest.mark.parametrize(
    ("cells", "kind", "suggestion"),
    [
        ({"thing": "edtion/x"}, "no-thing", "edition"),
        ({"replaced_by": f"{MAIN_THEME}"}, "replaced-by-nothing", f"main-theme/{MAIN_THEME}"),
        ({"replaced_by": f"main-theme/{REPLACED}"}, "replaced-by-nothing", None),
        ({"date": "2026"}, "not-a-day", ""),
        ({"reason": ""}, "empty-cell", ""),
    ],
)
def test_bad_replacement(spoilt, cells, kind, suggestion):
    spoilt.cells("replacements", 3, **cells)
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line) == (kind, 3)
    assert suggestion is None or finding.suggestion == suggestion
    assert finding.is_fatal


def test_what_replaces_may_be_replaced_in_its_turn(spoilt):
    theme = "main-theme/assises-09-urban-rural-development"
    spoilt.cells("replacements", 3, replaced_by="workshop/assises-09-old")
    row = ["workshop/assises-09-old", f"{theme} | main-theme/{MAIN_THEME}", "2026-11-28", "split"]
    spoilt.rows("replacements", lambda rows: rows.append(row))
    assert kinds(spoilt) == []
    spoilt.cells("replacements", 7, replaced_by="workshop/assises-09-old")
    assert set(kinds(spoilt)) == {"replaced-by-nothing"}


def test_a_replaced_thing_may_come_back(spoilt):
    spoilt.cells(WORKSHOPS, 4, item_id=REPLACED)
    spoilt.cells("replacements", 3, replaced_by="workshop/assises-09-1")
    world, findings = spoilt.read()
    assert dict(findings.by_kind()) == {"replaced-thing-is-back": 1}
    assert not findings.has_fatal
    assert f"main-theme/{REPLACED}" not in {found.thing for found in world.replacements}


# ------------------------------------------------------- circles and documents


def test_documents_that_copy_each_other(spoilt):
    copy, original = (
        "vietnamplus-2013-06-brest-agreements-fr",
        "lecourrier-2013-06-brest-agreements",
    )
    spoilt.rows("sources", lambda rows: [r.__setitem__(8, copy) for r in rows if r[0] == original])
    finding = next(f for f in spoilt.findings() if f.kind.id == "circle")
    assert finding.column == "copy_of"
    assert finding.fields["path"].count("→") == 2


def test_one_text_in_two_languages(spoilt):
    spoilt.cells("sources", LECOURRIER, publisher="VOV")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("likely-one-text", "copy_of")
    assert (finding.found, finding.line) == ("lecourrier-2013-05-brest-preparation", VOV)
    told = finding.expected("en")
    for words in (f"sources.csv:{LECOURRIER}", "vov-2013-05-21-brest", "one publisher, one day"):
        assert words in told
    assert not finding.is_fatal


@pytest.mark.parametrize(
    "cells",
    [
        {"publisher": "Le Courrier"},
        {"language": "vi"},
        {"published": "2013-06"},
        {"published": "2013-05-20"},
        {"published": "2013"},
        {"copy_of": "vov-2013-05-21-brest", "published": "2013-05-21"},
    ],
    ids=["other publisher", "one language", "other month", "other day", "any day", "declared"],
)
def test_texts_that_are_not_alike_are_not_proposed(spoilt, cells):
    spoilt.cells("sources", LECOURRIER, **({"publisher": "VOV"} | cells))
    assert "likely-one-text" not in kinds(spoilt)


def test_texts_on_other_things_are_not_proposed(spoilt):
    spoilt.cells("sources", 9, publisher="VOV", published="2013-05-21")
    assert "likely-one-text" not in kinds(spoilt)


def test_document_that_copies_itself(spoilt):
    spoilt.cells("sources", 3, copy_of="brest-2013-proceedings")
    assert "circle" in kinds(spoilt)


def test_parents_in_a_circle(spoilt):
    spoilt.cells(AUTHORITIES, 9, parent="fr-dept-finistere")
    assert "circle" in kinds(spoilt)


def test_theme_on_a_third_level(spoilt):
    def deepen(rows):
        top = next(row for row in rows[1:] if not row[1])
        other = next(row for row in rows[1:] if not row[1] and row is not top)
        top[1] = other[0]

    spoilt.rows("themes", deepen)
    assert "theme-too-deep" in kinds(spoilt)


def test_document_without_claim_and_without_a_word_why(spoilt):
    spoilt.rows("sources", lambda rows: [r.__setitem__(-1, "") for r in rows if "handwiki" in r[0]])
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.found) == ("source-without-claim", "handwiki-hue")


def test_reserved_id(spoilt):
    def rename(rows):
        next(row for row in rows if row[0] == "handwiki-hue")[0] = "rulings"

    spoilt.rows("sources", rename)
    assert "reserved-id" in kinds(spoilt)


# --------------------------------------------------------------- territories


def test_id_of_another_country(spoilt):
    spoilt.cells(AUTHORITIES, 14, country="VN")
    assert "id-country-differs" in kinds(spoilt)


def test_parent_in_another_country(spoilt):
    spoilt.cells(AUTHORITIES, 2, parent="vn-province-son-la")
    finding = next(f for f in spoilt.findings() if f.kind.id == "parent-in-other-country")
    assert (finding.line, finding.found) == (2, "vn-province-son-la")


def test_a_unit_in_a_province_that_was_no_more(spoilt):
    row = ["vn-town-hue", "vn-province-ha-tay", "2009", "2012", "resolution-vn-15-2008-qh12", ""]
    spoilt.rows("territories/former_parents", lambda rows: rows.append(row))
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("parent-out-of-time", "parent")


def test_latitude_and_longitude_exchanged(spoilt):
    spoilt.cells(AUTHORITIES, 2, lat="-4.4860", lon="48.3904")
    finding = spoilt.only_finding()
    assert finding.kind.id == "point-far-away"
    assert finding.suggestion == "48.3904, -4.486"
    assert "fr-region-bretagne" in finding.expected("fr")


def test_half_a_point(spoilt):
    spoilt.cells(AUTHORITIES, 2, lon="")
    assert kinds(spoilt) == ["half-point"]


def test_code_without_scheme(spoilt):
    spoilt.cells(AUTHORITIES, 2, code_scheme="")
    assert kinds(spoilt) == ["code-without-scheme"]


def test_shared_names_at_odds(spoilt):
    def spoil(rows):
        del rows[1]
        rows[1][1] = "vn-city-hai-phong"
        rows.append(["zzz", "vn-city-ha-noi | vn-city-hai-phong"])

    spoilt.rows("territories/alias_collisions", spoil)
    found = [(f.kind.id, f.fields["form"]) for f in spoilt.findings()]
    assert sorted(found) == [
        ("alias-collisions-differ", form) for form in ("hai phong", "hai phòng", "zzz")
    ]


def test_outline_of_an_unknown_authority(spoilt):
    spoilt_geojson(spoilt, "fr-regions", '"fr-region-occitanie"', '"fr-region-ocitanie"')
    finding = next(f for f in spoilt.findings() if f.kind.id == "unknown-authority")
    assert finding.suggestion == "fr-region-occitanie"


def test_outline_that_is_not_closed(spoilt):
    spoilt_geojson(spoilt, "vn-provinces-34", "]]]}", "],[105.0,21.0]]]}")
    assert kinds(spoilt) == ["bad-boundary", "bad-boundary"]


def test_outline_drawn_twice(spoilt):
    spoilt_geojson(spoilt, "vn-provinces-34", "[[[", "[[[105.0,21.0],[")
    spoilt_geojson(spoilt, "vn-provinces-34", "]]]}", "],[105.0,21.0]]]}")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.found) == ("two-boundaries", "vn-city-ha-noi")


def spoilt_geojson(spoilt, name: str, old: str, new: str) -> None:
    path = spoilt.folder / f"territories/boundaries/{name}.geojson"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# ------------------------------------------------------------------- amounts


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"budget": "1000", "currency": ""}, "currency"),
        ({"budget": "", "currency": "EUR"}, "budget"),
    ],
)
def test_budget_and_currency_go_together(spoilt, cells, column):
    spoilt.cells("claims/projects", 2, **cells)
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("budget-without-currency", column)


def test_fewest_days_over_most_days(spoilt):
    spoilt.cells("claims/series", 2, days_min="4")
    assert kinds(spoilt) == ["minimum-over-maximum"]


# ------------------------------------------------------------------- rulings


@pytest.mark.parametrize(
    ("cells", "kind", "suggestion"),
    [
        ({"thing": "series/asises"}, "unknown-ruled-thing", "series/assises"),
        ({"property": "startdate"}, "unknown-ruled-property", "startDate"),
        ({"value": "31/12/2003"}, "bad-ruled-value", ""),
        ({"property": "minimumDays", "value": "deux"}, "bad-ruled-value", ""),
        ({"property": "alternatesBetween", "value": "XX"}, "bad-ruled-value", ""),
        ({"property": "follows", "value": "nothing"}, "bad-ruled-value", ""),
        ({"property": "nameAsWritten", "value": "Assises"}, "bad-ruled-value", ""),
        ({"reason": ""}, "empty-cell", ""),
        ({"curator": ""}, "empty-cell", ""),
        ({"date": "2026"}, "not-a-day", ""),
    ],
)
def test_bad_ruling(spoilt, cells, kind, suggestion):
    spoilt.cells("rulings", 2, **cells)
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line, finding.suggestion) == (kind, 2, suggestion)
    assert finding.is_fatal


def test_rulings_that_contradict(spoilt):
    spoilt.rows("rulings", lambda rows: rows.append([*rows[1][:2], "2004", *rows[1][3:]]))
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line, finding.fields["first"]) == ("rulings-contradict", 3, 2)


def test_rulings_on_a_property_of_several_values(spoilt):
    def add(rows):
        for value in ("P2Y", "P3Y"):
            rows.append(["series/assises", "rhythm", value, *rows[1][3:]])
        rows[1:] = sorted(rows[1:])

    spoilt.rows("rulings", add)
    world, findings = spoilt.read()
    assert len(findings) == 0
    assert [ruling.value for ruling in world.rulings] == ["P2Y", "P3Y", "2003"]


@pytest.mark.parametrize(
    ("table", "column", "cell"),
    [
        ("claims/partnerships", "start", "1979"),
        ("claims/conventions", "signed", "1988-12-31"),
        ("claims/conventions", "period", "1987/1999"),
        ("claims/editions", "registration_opens", "1913-06"),
    ],
)
def test_a_date_before_any_cooperation_is_a_warning(spoilt, table: str, column: str, cell: str):
    spoilt.cells(table, 2, **{column: cell})
    (found,) = [f for f in spoilt.findings() if f.kind.id == "before-any-cooperation"]
    assert (found.line, found.column, found.found) == (2, column, cell)
    assert not found.is_fatal
    spoilt.cells(table, 2, **{column: cell.replace(cell[:4], "1989", 1).replace("-12-31", "")})
    assert "before-any-cooperation" not in spoilt.read()[1].by_kind()
