"""Whatever the documents' words, every published file is well-formed and has them whole."""

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import networkx as nx
import openpyxl
import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree

from coopgraph.exports.agenda import _days
from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.tables.cell_texts import LONGEST_CELL, as_shown, looks_computed, pieces
from coopgraph.ontology.terms import coop
from coopgraph.records import Iris
from coopgraph.store import Shelf
from tests.hostile import HOSTILE, LONG


@pytest.fixture(scope="module")
def hostile(hostile_store: Path) -> Path:
    """The small world with such words in every table, published."""
    folder = hostile_store.parent
    with Shelf(hostile_store).open() as graph:
        list(export(graph, Iris(), Wish(folder / "exports")))
        list(export(graph, Iris(), Wish(folder / "safe", only=("tables",), for_spreadsheets=True)))
    return folder


def files(folder: Path, *endings: str) -> list[Path]:
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in endings]
    assert found
    return found


def test_rdf_is_read_by_two_programs_and_says_the_same(hostile: Path) -> None:
    exports = hostile / "exports"
    for path in files(exports, ".nq", ".trig", ".nt", ".ttl", ".rdf"):
        assert sum(1 for _ in pyoxigraph.parse(path=str(path))) > 10, path
    counts = {len(rdflib.Graph().parse(exports / f"coopgraph.{kind}")) for kind in ("rdf", "ttl")}
    assert len(counts) == 1
    texts = [str(o) for o in rdflib.Graph().parse(exports / "coopgraph.ttl").objects()]
    assert any(LONG.strip() in text for text in texts)
    assert any(HOSTILE.strip() in text for text in texts)


def test_json_and_xml_are_well_formed(hostile: Path) -> None:
    for path in files(hostile / "exports", ".json", ".jsonld", ".geojson"):
        assert json.loads(path.read_bytes())
    for path in files(hostile / "exports", ".gexf", ".graphml", ".xml", ".rdf"):
        assert len(etree.parse(path).getroot()) > 0
    assert nx.read_graphml(hostile / "exports/network.graphml").number_of_edges() > 3


def test_the_calendar_has_its_events_and_no_others(hostile: Path) -> None:
    calendar = Calendar.from_ical((hostile / "exports/editions.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) > 0
    assert all(str(event["UID"]).startswith("https://") for event in events)


def test_the_references_close_what_they_open(hostile: Path) -> None:
    text = (hostile / "exports/documents.bib").read_text(encoding="utf-8")
    bare = text.replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}") > 10


def test_tables_have_all_their_cells_and_stand_as_they_are(hostile: Path) -> None:
    for path in files(hostile / "exports", ".csv"):
        with open(path, newline="", encoding="utf-8") as file:
            assert len({len(row) for row in csv.reader(file, strict=True)}) == 1, path
    told = (hostile / "exports/tables/projects.csv").read_text(encoding="utf-8")
    assert LONG.strip() in told
    assert "-2+3 " in told
    assert "'-2+3 " not in told


def test_tables_for_spreadsheets_hold_no_formula(hostile: Path) -> None:
    count = 0
    for path in files(hostile / "safe", ".csv"):
        with open(path, newline="", encoding="utf-8") as file:
            for cell in (cell for row in csv.reader(file) for cell in row):
                assert not looks_computed(cell)
                count += cell.startswith("'")
    assert count > 5


def test_the_workbook_holds_texts_and_no_formula(hostile: Path) -> None:
    book = openpyxl.load_workbook(hostile / "exports/coopgraph.xlsx")
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert any(str(cell.value).startswith("=") and cell.quotePrefix for cell in cells)
    assert max(len(str(cell.value)) for cell in cells) <= LONGEST_CELL


def test_a_text_too_long_for_a_cell_is_whole_in_a_sheet_of_its_own(hostile: Path) -> None:
    book = openpyxl.load_workbook(hostile / "exports/coopgraph.xlsx")
    rows = list(book["long-texts"].iter_rows(min_row=5, values_only=True))
    place = rows[0][0]
    assert "".join(str(text) for at, text in rows if at == place) == LONG.strip()
    sheet, cell = str(place).split("!")
    assert str(book[sheet][cell].value).endswith("[…] → long-texts")


@given(st.text(max_size=60), st.integers(2, 9))
def test_pieces_are_the_whole_and_none_is_too_long(text: str, longest: int) -> None:
    cut = pieces(text, longest)
    assert "".join(cut) == text
    assert all(len(piece.encode("utf-16-le", "surrogatepass")) <= 2 * longest for piece in cut)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("@x", "'@x"),
        ("- item", "'- item"),
        ("+84 24 3825", "'+84 24 3825"),
        ("-4.4863", "-4.4863"),
        ("+3", "+3"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_what_looks_like_a_formula_is_shown_as_text(text: str, shown: str) -> None:
    assert as_shown(text) == shown


@pytest.mark.parametrize(
    ("first", "last", "ends"),
    [
        ("2013-06-09", "2013-06-12", "2013-06-13"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("0201-01-01", "9999-12-31", "9999-12-31"),
        ("2013-06-09", "", "2013-06-10"),
    ],
)
def test_no_date_stops_the_agenda(first: str, last: str, ends: str) -> None:
    class Conference:
        def text(self, property: str) -> str:
            return {coop.startEarliest: first, coop.endLatest: last}.get(property, first)

    days: Callable[..., tuple[date, date]] = _days
    assert days(Conference()) == (date.fromisoformat(first), date.fromisoformat(ends))
