"""What is published can be read, whatever text came in; what cannot is not published."""

from pathlib import Path

import pytest
import rdflib

from coopgraph.exports.reading_back import FileUnreadable, read_back
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
