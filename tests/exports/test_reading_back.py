"""What is published can be read, whatever text came in; what cannot is not published."""

import csv
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
import rdflib
from icalendar import Calendar
from lxml import etree

from coopgraph.building import Order, build
from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.reading_back import FileUnreadable, read_back
from coopgraph.publishing import publish
from coopgraph.records import Iris
from coopgraph.store import Shelf
from tests.publication import Published

BROKEN = {
    "a.nq": '<a:b> <a:c> "no end .\n',
    "b.nt": "<a:b> <a:c> <a d> .\n",
    "c.ttl": "@prefix : <x> . :a :b",
    "d.trig": "<a:g> { <a:b> <a:c> }",
    "e.rdf": "<rdf:RDF>",
    "f.jsonld": '{"@id": ',
    "g.graphml": "<graphml><node></graphml>",
    "h.geojson": '{"a": NaN}',
    "i.xlsx": "no archive",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BROKEN[name], encoding="utf-8")
    with pytest.raises(FileUnreadable, match=name):
        read_back(tmp_path / name)


def test_a_file_that_lost_a_statement_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.nt"
    path.write_text("<a:b> <a:c> <a:d> .\n", encoding="utf-8")
    assert read_back(path, 1) == path
    with pytest.raises(FileUnreadable, match="1 ≠ 2"):
        read_back(path, 2)


def test_rdflib_reads_what_oxigraph_read(published: Published) -> None:
    folder = published.folder
    agreed = rdflib.Graph().parse(folder / "coopgraph.nt")
    for name in ("coopgraph.ttl", "coopgraph.rdf", "coopgraph.jsonld"):
        assert set(rdflib.Graph().parse(folder / name)) == set(agreed), name
    whole = [rdflib.Dataset() for _ in range(2)]
    for dataset, name in zip(whole, ("coopgraph.nq", "coopgraph.trig"), strict=True):
        dataset.parse(folder / name)
    assert set(whole[0].quads()) == set(whole[1].quads())


HOSTILE = "A&B <C> ]]> \"q\" 's' ^ ~ {b} \\ % $ # _ | ; , é đ 🎉 =1+1 </script> \\N"


@pytest.fixture(scope="module")
def hostile(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A publication in which a document and a conference are called what breaks formats."""
    data = tmp_path_factory.mktemp("hostile") / "data"
    shutil.copytree(world_data, data)
    _rename(data / "sources.csv", "title")
    _rename(data / "claims" / "editions.csv", "name_as_written")
    store, exports = data.parent / "store", data.parent / "exports"
    report = build(Order(data, store, exports, checked=False), publish)
    assert not report.findings.has_fatal
    with Shelf(store).open() as opened:
        list(export(opened, Iris(), Wish(exports)))
    return exports


def _rename(path: Path, column: str) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0][column] = HOSTILE
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_whatever_text_comes_in_rdf_stays_whole(hostile: Path) -> None:
    agreed = rdflib.Graph().parse(hostile / "coopgraph.nt")
    assert any(str(value) == HOSTILE for value in agreed.objects())
    for name in ("coopgraph.ttl", "coopgraph.rdf", "coopgraph.jsonld"):
        assert set(rdflib.Graph().parse(hostile / name)) == set(agreed), name


def test_whatever_text_comes_in_other_formats_stay_whole(hostile: Path) -> None:
    for name in ("network.gexf", "network.graphml", "activities.xml"):
        etree.parse(hostile / name)
    calendar = Calendar.from_ical((hostile / "editions.ics").read_bytes())
    assert calendar.walk("VEVENT")
    book = openpyxl.load_workbook(hostile / "coopgraph.xlsx", read_only=True)
    cells = {cell for row in book["documents"].iter_rows(values_only=True) for cell in row}
    assert HOSTILE in cells
    for name in ("documents.csl.json", "places.lpf.json", "authorities.geojson"):
        json.loads((hostile / name).read_text(encoding="utf-8"))
    bibtex = (hostile / "documents.bib").read_text(encoding="utf-8")
    for entry in bibtex.strip().split("\n\n"):
        bare = entry.replace(r"\{", "").replace(r"\}", "")
        assert bare.count("{") == bare.count("}"), entry
