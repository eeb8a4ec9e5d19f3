"""The code lists hold every code of the data tables, and say which concept each one means."""

import csv
from pathlib import Path

import pytest

from coopgraph.ontology.schemes import (
    codes,
    concept_iri,
    concepts,
    ranks,
    scheme_names,
)
from coopgraph.ontology.turtle import OntologyBroken

DATA = Path(__file__).resolve().parents[2] / "data"
COLUMNS = [
    ("claims/conventions.csv", "kind", "convention-kinds"),
    ("claims/editions.csv", "country", "countries"),
    ("claims/editions.csv", "status", "event-statuses"),
    ("claims/meetings.csv", "status", "event-statuses"),
    ("claims/participations.csv", "country", "countries"),
    ("claims/participations.csv", "kind", "actor-kinds"),
    ("claims/partnerships.csv", "kind", "partnership-kinds"),
    ("claims/partnerships.csv", "start_of", "start-kinds"),
    ("claims/partnerships.csv", "status", "partnership-statuses"),
    ("claims/projects.csv", "status", "project-statuses"),
    ("claims/series.csv", "alternates", "countries"),
    ("claims/series.csv", "invited_actor_kinds", "actor-kinds"),
    ("sources.csv", "access", "access-kinds"),
    ("sources.csv", "kind", "source-kinds"),
    ("territories/authorities.csv", "code_scheme", "identifier-schemes"),
    ("territories/authorities.csv", "country", "countries"),
    ("territories/authorities.csv", "kind", "authority-kinds"),
    ("territories/successions.csv", "kind", "change-kinds"),
    ("themes.csv", "sdg", "sustainable-development-goals"),
]


@pytest.mark.parametrize(("table", "column", "scheme"), COLUMNS)
def test_codes_of_the_tables(table: str, column: str, scheme: str) -> None:
    with (DATA / table).open(encoding="utf-8", newline="") as file:
        cells = [row[column] for row in csv.DictReader(file)]
    found = {code for cell in cells for code in cell.split(" | ") if code}
    assert found
    assert found <= codes(scheme)


def test_concept_iris() -> None:
    assert concept_iri("partnership-kinds", "twinning") == (
        "https://w3id.org/coopgraph/scheme/partnership-kinds/twinning"
    )
    assert concept_iri("sustainable-development-goals", "6") == "http://metadata.un.org/sdg/6"


def test_an_unknown_code_or_list_says_which() -> None:
    with pytest.raises(OntologyBroken, match="coin-toss"):
        concept_iri("decision-reasons", "coin-toss")
    with pytest.raises(OntologyBroken, match="no-such-list"):
        codes("no-such-list")


def test_iris_of_our_lists_are_built_from_list_and_code() -> None:
    for scheme in set(scheme_names()) - {"sustainable-development-goals"}:
        for code, iri in concepts(scheme).items():
            assert iri == f"https://w3id.org/coopgraph/scheme/{scheme}/{code}"


def test_themes_are_data() -> None:
    assert codes("themes") == frozenset()


def test_kinds_of_source_are_ranked_official_first_other_last() -> None:
    ranked = sorted(ranks("source-kinds").items(), key=lambda pair: pair[1])
    names = [iri.rpartition("/")[2] for iri, _ in ranked]
    assert names == ["official", "academic", "association", "press", "encyclopedia", "other"]
