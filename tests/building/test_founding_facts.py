"""What the two founding documents say comes out right in the agreed view."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from coopgraph.explaining.gathering import gather
from coopgraph.explaining.story import Story
from coopgraph.ontology.terms import coop, dcterms, foaf, m8g, org, rdfs, schema
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, is_iri, read_literal
from tests.built import Built

IRIS = Iris()
BASE = IRIS.base


def story_of(real: Built, notion: str, id: str) -> Story:
    return gather(IRIS.thing(notion, id), Asking(real.store), "fr")


def values(story: Story, property: str) -> set[str]:
    return {_text(value) for name, value in story.plain if name == iri(property)}


def _text(value: Term) -> str:
    return value[1:-1].rpartition("/")[2] if is_iri(value) else read_literal(value).value


@pytest.mark.parametrize(
    ("edition", "place", "start", "end"),
    [
        ("atelier-01", "fr-commune-lille", "1995", None),
        ("atelier-02", "fr-dept-cotes-d-armor", "1996", None),
        ("atelier-03", "fr-region-poitou-charentes", "1998", None),
        ("atelier-04", "fr-region-lorraine", "2000", None),
        ("assises-05", "fr-commune-toulouse", "2003-10-13", "2003-10-14"),
        ("assises-06", "vn-town-hue", "2005", None),
        ("assises-07", "fr-commune-montreuil", "2007-10-22", "2007-10-23"),
        ("assises-08", "vn-city-hai-phong", "2010-11-05", None),
        ("assises-09", "fr-commune-brest", "2013-06-09", "2013-06-12"),
        ("assises-10", "vn-city-can-tho", "2016-09-14", "2016-09-16"),
        ("assises-11", "fr-commune-toulouse", "2019-04-01", "2019-04-02"),
    ],
)
def test_each_edition_has_its_place_and_dates(
    real: Built, edition: str, place: str, start: str, end: str | None
) -> None:
    story = story_of(real, "edition", edition)
    assert values(story, coop.place) == {place}
    assert values(story, schema.startDate) == {start}
    assert values(story, schema.endDate) == ({end} if end else set())


def test_the_first_convention_is_that_of_ile_de_france_and_hanoi_in_1989(real: Built) -> None:
    pair = IRIS.thing("partnership", "fr-region-ile-de-france--vn-city-ha-noi")
    text = f"""SELECT ?c ?d WHERE {{ ?c a <{coop.Convention}> ; <{coop.signatureDate}> ?d ;
        <{coop.ofPartnership}> {pair} }} ORDER BY ?d"""
    first = next(iter(real.store.select(text)))
    assert read_literal(str(first[1])).value.startswith("1989")


def test_the_contested_date_of_the_ninth_edition_is_settled_and_told(real: Built) -> None:
    story = story_of(real, "edition", "assises-09")
    start = iri(schema.startDate)
    assert start in story.contested
    told = story.contested[start]
    assert set(told) == {"fr", "vi", "en"}
    assert "9 juin 2013" in told["fr"]
    assert "septembre 2013" in told["fr"]
    assert "cuf-assises-2019" in told["fr"]
    assert "tháng 9 năm 2013" in told["vi"]
    (kept,) = (k for k in story.kept if k.property == start)
    assert _text(kept.reason) == "whole-statement"
    assert "adaly-2016-10-03-cantho" in kept.sources, "2013 agrees with 9 June 2013"
    assert "cuf-assises-2019" not in kept.sources
    said = {_text(s.value) for s in story.said(start) if s.document.id == "cuf-assises-2019"}
    assert said == {"2013-09"}, "what the losing document says is kept as it says it"


def items_of(data: Path, edition: str, kind: str) -> set[str]:
    """Give the ids that the table gives to what was on the programme of a conference."""
    with (data / "claims/workshops.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {r["item_id"] for r in rows if (r["edition_id"], r["kind"]) == (edition, kind)}


def test_the_ninth_edition_has_six_workshops_under_three_main_themes(
    real: Built, real_data: Path
) -> None:
    story = story_of(real, "edition", "assises-09")
    assert values(story, coop.workshopCount) == {"6"}
    numbered = {f"assises-09-{n}" for n in range(1, 7)}
    assert things_at(real, m8g.parentEvent, "assises-09") == numbered
    assert len(things_at(real, coop.discussedAt, "assises-09", coop.MainTheme)) == 3
    subjects = items_of(real_data, "assises-09", "subject")
    assert things_at(real, coop.discussedAt, "assises-09", coop.SubjectOfDiscussion) == subjects
    text = f"""SELECT DISTINCT ?t WHERE {{ ?m <{coop.discussedAt}>
        {IRIS.thing("edition", "assises-09")} ; <{dcterms.subject}> ?t }}"""
    themes = {_text(str(row[0])) for row in real.store.select(text)}
    assert {"economy", "governance", "urban-planning", "rural-development", "health"} <= themes


def test_the_eleventh_edition_has_its_general_theme_and_five_workshops(real: Built) -> None:
    story = story_of(real, "edition", "assises-11")
    theme = "Des partenariats au service du développement innovant et durable du territoire"
    assert theme in values(story, coop.generalTheme)
    assert values(story, coop.workshopCount) == {"5"}
    assert values(story, coop.registrationDate) == {"2019-01"}
    city = story_of(real, "workshop", "assises-11-sustainable-city")
    assert values(city, coop.nameAsWritten) == {
        "Từ đô thị hóa đến thành phố bền vững",
        "从城市化到可持续城市",
    }


@pytest.mark.parametrize(
    ("edition", "workshops"),
    [("assises-08", 5), ("assises-09", 6), ("assises-10", 5), ("assises-11", 5), ("assises-12", 4)],
)
def test_titles_in_several_languages_are_names_of_one_workshop(
    real: Built, edition: str, workshops: int
) -> None:
    assert len(things_at(real, m8g.parentEvent, edition)) == workshops
    of = [IRIS.thing("edition", edition)]
    rows = list(Asking(real.store).rows("workshops-of-edition", edition=of))
    assert len(rows) == workshops
    for row in rows:
        names = ("frenchName", "vietnameseName", "englishName", "otherName")
        assert any(row.get(name) for name in names), row


def test_the_workshops_counted_are_those_that_documents_claim(real: Built) -> None:
    rows = Asking(real.store).rows("claimed-against-counted")
    differences = {
        _text(row["total"]): read_literal(row["difference"]).value
        for row in rows
        if row["property"] == iri(coop.workshopCount)
    }
    assert differences.items() >= {f"assises-{n:02}": "0" for n in (9, 10, 11, 12)}.items()


def things_at(real: Built, property: str, edition: str, class_: str = coop.Workshop) -> set[str]:
    text = f"""SELECT ?w WHERE {{ ?w a <{class_}> ;
        <{property}> {IRIS.thing("edition", edition)} }}"""
    found = [_text(str(row[0])) for row in real.store.select(text)]
    assert len(found) == len(set(found))
    return set(found)


def test_the_series_is_coordinated_and_open_to_local_actors(real: Built) -> None:
    story = story_of(real, "series", "assises")
    assert values(story, coop.coordinator) == {"actor-cites-unies-france"}
    assert "groupe-pays Vietnam de Cités Unies France" in values(story, coop.coordinatorAsWritten)
    kinds = {"public-operator", "association", "company", "university", "hospital", "cluster"}
    assert values(story, coop.invitedActorKind) >= kinds
    assert values(story, coop.rhythm) == {"P3Y"}
    assert values(story, coop.alternatesBetween) == {"FR", "VN"}
    assert values(story, coop.follows) == {"atelier"}


def test_authorities_lead_to_those_of_today(real: Built) -> None:
    for old, today in (
        ("fr-region-midi-pyrenees", "fr-region-occitanie"),
        ("vn-province-ha-tay", "vn-city-ha-noi"),
        ("vn-province-yen-bai", "vn-province-lao-cai-2025"),
        ("fr-commune-toulouse", "fr-commune-toulouse"),
    ):
        assert values(story_of(real, "authority", old), coop.authorityOfToday) == {today}


def test_actors_are_persons_or_organisations_under_one_name_each(real: Built) -> None:
    text = f"""SELECT ?a ?kind ?nature ?name WHERE {{ ?a a <{coop.Actor}> ; a ?nature ;
        <{coop.actorKind}> ?kind ; <{rdfs.label}> ?name
        VALUES ?nature {{ <{foaf.Person}> <{org.Organization}> }} }}"""
    rows = [tuple(map(str, row)) for row in real.store.select(text)]
    actors = [row[0] for row in rows]
    assert len(actors) == len(set(actors)) == real.report.things["actor"]
    for _, kind, nature, name in rows:
        assert (_text(kind) == "person-official") == (nature == iri(foaf.Person))
        assert read_literal(name).language == ""


def test_no_authority_is_an_actor_too(real: Built) -> None:
    kind = f"<{BASE}scheme/actor-kinds/local-authority>"
    assert not list(real.store.select(f"SELECT ?a WHERE {{ ?a <{coop.actorKind}> {kind} }}"))
    text = f"""SELECT DISTINCT ?who WHERE {{ {IRIS.thing("edition", "assises-08")}
        <{m8g.hasParticipation}>/<{m8g.hasParticipant}> ?who . ?who a <{coop.LocalAuthority}> }}"""
    present = {_text(str(row[0])) for row in real.store.select(text)}
    assert {"fr-region-aquitaine", "fr-dept-val-de-marne", "fr-dept-morbihan"} <= present


def test_operators_funders_and_signatories_are_who_they_are(real: Built) -> None:
    project = story_of(real, "project", "project-toulouse-ha-noi-thang-long-archaeology")
    assert values(project, schema.funder) == {"actor-afd", "fr-commune-toulouse", "vn-city-ha-noi"}
    hospital = story_of(real, "project", "project-afd-ha-noi-university-hospital")
    assert "Université médicale de Hanoï" in values(hospital, coop.operatorAsWritten)
    first = story_of(real, "convention", "convention-ile-de-france-ha-noi-1989")
    assert values(first, coop.signatory) == {"fr-region-ile-de-france", "vn-city-ha-noi"}
    text = f"SELECT DISTINCT ?p ?o WHERE {{ ?p <{coop.operator}> ?o }}"
    linked = {_text(str(row[0])) for row in real.store.select(text)}
    text = f"SELECT DISTINCT ?p WHERE {{ ?p <{coop.operatorAsWritten}> ?o }}"
    named = {_text(str(row[0])) for row in real.store.select(text)}
    assert len(linked) >= 0.8 * len(named)
