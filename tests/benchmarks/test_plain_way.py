"""The plain way is complete enough to be compared with: it reads all tables and agrees."""

import pytest
import rdflib
from rdflib import Literal, URIRef

from synthetic.dictionary import WOVEN
from ways.plain.__main__ import build, count
from ways.plain.agreeing import settle
from ways.plain.columns import BASE, CLAIMS, COOP, SCHEMA, first_and_last_day, thing

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@pytest.fixture(scope="module")
def dataset(pattern):
    return build(pattern.folder)


def test_every_document_with_claims_has_its_graph(dataset, pattern):
    documents = {
        row["source"] for name in WOVEN if name.startswith("claims/") for row in pattern.rows(name)
    }
    graphs = {str(graph.identifier) for graph in dataset.graphs() if len(graph)}
    assert {f"{BASE}graph/source/{id}" for id in documents} <= graphs
    assert count(dataset) > 50_000


def test_every_row_is_a_claim(dataset, pattern):
    rows = sum(len(pattern.rows(name)) for name in WOVEN if name.startswith("claims/"))
    claims = set(dataset.quads((None, None, COOP.Claim, None)))
    assert len(claims) == rows


def test_every_column_is_taken_or_known_to_be_left(pattern):
    left = {"source", "note", "language", "general_theme_lang", "period", "french_as_written",
            "vietnamese_as_written", "retrieved", "signatory_ids", "operator_ids",
            "funder_as_written", "funder_ids"}  # fmt: skip
    for table, (_, _, columns) in CLAIMS.items():
        if table == "actors":
            continue
        taken = set(columns) | (set(CLAIMS["actors"][2]) if table == "participations" else set())
        keys = {WOVEN[f"claims/{table}"].key[0], "edition_id"} | (
            {"kind"} if table == "workshops" else set()
        )
        assert set(pattern.tables[f"claims/{table}"].columns) - taken <= left | keys, table


def test_agreed_view_holds_one_start_and_all_themes(dataset, pattern):
    default = dataset.default_graph
    for row in pattern.rows("claims/editions"):
        starts = list(default.objects(thing("edition", row["edition_id"]), SCHEMA.startDate))
        assert len(starts) <= 1
    contested = list(
        dataset.quads((None, COOP.chosenValue, None, URIRef(f"{BASE}graph/disagreements")))
    )
    assert len(contested) > 10


def test_majority_union_and_latest():
    a, b = Literal("a"), Literal("b")
    said = {b: ["one"], a: ["two", "three"]}
    published = {"one": "2020", "two": "2019", "three": ""}
    assert settle("one", said, published) == [a]
    assert settle("all", said, published) == [b, a]
    assert settle("latest", said, published) == [b]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013", "2013-01-01", "2013-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2013-12", "2013-12-01", "2013-12-31"),
        ("2013-06-09", "2013-06-09", "2013-06-09"),
    ],
)
def test_first_and_last_day(text, first, last):
    days = (Literal(day, datatype=rdflib.XSD.date) for day in (first, last))
    assert first_and_last_day(text) == tuple(days)
