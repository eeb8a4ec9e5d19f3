"""Every row of every table, and every cell of every claim, is in the graph or in a finding."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from coopgraph.lookup.naming import id_of
from coopgraph.ontology.terms import coop
from coopgraph.queries import Asking
from coopgraph.records.quads import is_iri, read_literal
from tests.built import Built

Row = dict[str, str]
BASE = "https://w3id.org/coopgraph/"
CLAIMS = sorted(path.name for path in (Path(__file__).parents[2] / "data/claims").glob("*.csv"))
NOTION_OF_TABLE = {
    "sources.csv": ("source", "id"),
    "themes.csv": ("theme", "id"),
    "territories/authorities.csv": ("authority", "id"),
    "territories/successions.csv": ("change", "event_id"),
}


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def said_by(real: Built) -> dict[str, set[str]]:
    """Document → everything its graph says: lexical forms, and the last parts of IRIs."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    for row in real.store.select("SELECT ?g ?s ?o WHERE { GRAPH ?g { ?s ?p ?o } }"):
        graph, *terms = (str(term) for term in row)
        for term in terms:
            value = term[1:-1].rpartition("/")[2] if is_iri(term) else read_literal(term).value
            said[graph[1:-1].rpartition("/")[2]].add(value)
    return said


@pytest.mark.parametrize("table", CLAIMS)
def test_every_row_is_a_claim_or_a_finding(real: Built, real_data: Path, table: str) -> None:
    rows = rows_of(real_data / "claims" / table)
    text = f'SELECT (COUNT(?c) AS ?n) {{ GRAPH ?g {{ ?c <{coop.table}> "claims/{table}" }} }}'
    (count,) = (int(read_literal(str(row[0])).value) for row in real.store.select(text))
    broken = {f.line for f in real.report.findings if f.is_fatal and f.file.endswith(table)}
    assert count + len(broken) == len(rows) == real.report.rows[f"claims/{table}"]


@pytest.mark.parametrize("table", CLAIMS)
def test_every_cell_is_said_in_the_graph_of_its_document(
    real_data: Path, said_by: dict[str, set[str]], table: str
) -> None:
    lost = [
        (row["source"], column, item)
        for row in rows_of(real_data / "claims" / table)
        for column, cell in row.items()
        for item in _items(column, cell)
        if item not in said_by[row["source"]] and item != row["source"]
    ]
    assert not lost


def _items(column: str, cell: str) -> list[str]:
    """Take a cell apart as the dictionary says; a language is said as the tag of other words."""
    if not cell or column in ("language", "general_theme_lang"):
        return []
    if column == "period":
        return [part for part in cell.split("/") if part != ".."]
    if column == "kind" and cell in CLASS_OF_KIND:
        return [CLASS_OF_KIND[cell]]
    if column in BODIES:
        return [id for id in cell.replace(" | ", " ").split() if id != "-"]
    is_list = column in LISTS
    return [
        unicodedata.normalize("NFC", item) for item in (cell.split(" | ") if is_list else [cell])
    ]


BODIES = ("signatory_ids", "operator_ids", "funder_ids")
LISTS = {
    *("themes", "partnership_ids", "signatories_as_written", "operator_as_written"),
    "funder_as_written",
    *(
        "title_as_written",
        "location_authority",
        "side_events",
        "rhythm",
        "alternates",
        "invited_actor_kinds",
    ),
}
CLASS_OF_KIND = {
    "workshop": "ontology#Workshop",
    "main-theme": "ontology#MainTheme",
    "subject": "ontology#SubjectOfDiscussion",
}
"""What an item of a programme is stands in the graph as its class."""


@pytest.mark.parametrize("table", sorted(NOTION_OF_TABLE))
def test_every_reference_row_is_described(real: Built, real_data: Path, table: str) -> None:
    notion, column = NOTION_OF_TABLE[table]
    ids = {row[column] for row in rows_of(real_data / table)}
    head = f"{BASE}id/{notion}/"
    text = f"SELECT DISTINCT ?s WHERE {{ ?s a ?c FILTER (STRSTARTS(STR(?s), '{head}')) }}"
    described = {str(row[0])[1 + len(head) : -1] for row in real.store.select(text)}
    assert ids <= described


def test_every_shared_form_leads_to_each_authority_it_lists(real: Built, real_data: Path) -> None:
    """All but a few, which are official names of another body ("Sài Gòn" is a ward today)."""
    finder, lost = Asking(real.store).finder, 0
    collisions = rows_of(real_data / "territories" / "alias_collisions.csv")
    assert len(collisions) == real.report.rows["territories/alias_collisions.csv"]
    for row in collisions:
        found = finder.find(row["alias_casefolded"], ("authority",)).meanings
        told = {id_of(b.thing) for m in found for b in (m.body, *m.past)}
        lost += not set(row["authorities"].split(" | ")) <= told
    assert lost < len(collisions) / 20


def test_no_form_composed_for_finding_is_published(real: Built, real_data: Path) -> None:
    text = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?s ?n WHERE { ?s skos:hiddenLabel|skos:altLabel ?n }"""
    names = {read_literal(str(row[1])).value for row in real.store.select(text)}
    assert {"Tourane", "Sài Gòn", "Saïgon"} <= names
    assert not {"Mairie d'Aix-en-Provence", "TP. Aix-en-Provence", "CG22", "tỉnh Lâm Đồng"} & names
    authorities = rows_of(real_data / "territories" / "authorities.csv")
    forms = {form for row in authorities for form in row["aliases"].split(" | ")}
    assert len(names & forms) < len(forms) / 10, "nearly all forms are composed"
    assert '"Sài Gòn"@vi' in {str(row[1]) for row in real.store.select(text)}
    languages = {read_literal(str(row[1])).language for row in real.store.select(text)}
    assert "" not in languages


def test_the_report_says_how_rows_became_claims_in_graphs(real: Built) -> None:
    report = real.report
    claim_rows = sum(n for table, n in report.rows.items() if table.startswith("claims/"))
    assert report.claims == claim_rows
    graphs = [name for name in real.store.graph_names() if "/graph/source/" in name]
    assert len(graphs) == report.claim_graphs + bool(report.rulings)
    assert report.documents == report.claim_graphs + report.documents_without_claims
    assert report.quads == len(real.store)
