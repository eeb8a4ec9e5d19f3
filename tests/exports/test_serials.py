"""Every RDF file read back by rdflib and by pyoxigraph says what the graph says."""

import hashlib
import json
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Dataset, Graph
from rdflib.compare import to_isomorphic

from tests.publication import Published, triples

FORMATS = {
    "coopgraph.nt": (pyoxigraph.RdfFormat.N_TRIPLES, "nt"),
    "coopgraph.ttl": (pyoxigraph.RdfFormat.TURTLE, "turtle"),
    "coopgraph.rdf": (pyoxigraph.RdfFormat.RDF_XML, "xml"),
    "coopgraph.jsonld": (pyoxigraph.RdfFormat.JSON_LD, "json-ld"),
}


@pytest.mark.parametrize("file", FORMATS)
def test_the_agreed_view_comes_back_whole(published: Published, file: str) -> None:
    assert triples(published.folder / file, FORMATS[file][0]) == published.agreed()


@pytest.mark.parametrize("file", FORMATS)
def test_rdflib_reads_the_same(published: Published, file: str) -> None:
    plain = Graph().parse(published.folder / "coopgraph.nt", format="nt")
    other = Graph().parse(published.folder / file, format=FORMATS[file][1])
    assert len(other) == len(published.agreed())
    assert set(other) == set(plain)


def quads(path: Path, format: pyoxigraph.RdfFormat) -> set[str]:
    return {str(quad) for quad in pyoxigraph.parse(path=str(path), format=format)}


def test_the_whole_graph_comes_back_from_nquads_and_trig(published: Published) -> None:
    nquads = published.folder / "coopgraph.nq"
    trig = published.folder / "coopgraph.trig"
    read = {
        str(quad)
        for quad in pyoxigraph.parse(path=str(nquads), format=pyoxigraph.RdfFormat.N_QUADS)
    }
    assert len(read) == len(published.store)
    assert read == {
        str(quad) for quad in pyoxigraph.parse(path=str(trig), format=pyoxigraph.RdfFormat.TRIG)
    }
    dataset = Dataset()
    dataset.parse(trig, format="trig")
    assert sum(1 for _ in dataset.quads()) == len(read)


def test_the_hash_is_that_of_the_canonical_dataset(published: Published) -> None:
    told = json.loads((published.folder / "release.json").read_text(encoding="utf-8"))
    nquads = published.folder / "coopgraph.nq"
    dataset = pyoxigraph.Dataset(
        pyoxigraph.parse(path=str(nquads), format=pyoxigraph.RdfFormat.N_QUADS)
    )
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    lines = sorted(f"{quad} .\n" for quad in dataset)
    assert told["sha256"] == hashlib.sha256("".join(lines).encode()).hexdigest()
    assert told["sha256"] == hashlib.sha256(nquads.read_bytes()).hexdigest()
    assert told["version"].endswith(told["sha256"][:8])


def test_jsonld_is_readable(published: Published) -> None:
    things = json.loads((published.folder / "coopgraph.jsonld").read_text(encoding="utf-8"))
    edition = next(it for it in things["@graph"] if it["id"] == "edition:assises-09")
    assert edition["label"]["fr"].startswith("9es Assises")
    assert edition["label"]["vi"].startswith("Hội nghị hợp tác phi tập trung")
    assert edition["startDate"] == {"type": "xsd:date", "@value": "2013-06-09"}
    assert edition["nameAsWritten"]["th"].startswith("การประชุม")
    context = json.loads((published.folder / "context.jsonld").read_text(encoding="utf-8"))
    assert things["@context"] == context["@context"]


@pytest.mark.parametrize("name", ["ontology", "shapes"])
def test_ontology_in_both_formats(published: Published, name: str) -> None:
    turtle = Graph().parse(published.folder / "ontology" / f"{name}.ttl")
    xml = Graph().parse(published.folder / "ontology" / f"{name}.rdf")
    assert len(turtle) > 300
    assert to_isomorphic(turtle) == to_isomorphic(xml)


def test_a_page_of_the_ontology_in_each_language(published: Published) -> None:
    for lang in ("fr", "vi", "en"):
        page = published.folder / "ontology" / f"ontology.{lang}.html"
        assert f'lang="{lang}"' in page.read_text(encoding="utf-8")


def test_versions_keep_the_graph(published: Published) -> None:
    import gzip

    (kept,) = (published.folder / "versions").glob("*.nq.gz")
    assert gzip.decompress(kept.read_bytes()) == (published.folder / "coopgraph.nq").read_bytes()


def test_checksums_hold(published: Published) -> None:
    lines = (published.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {Path(name): value for value, name in (line.split("  ", 1) for line in lines)}
    there = {p.relative_to(published.folder) for p in published.folder.rglob("*") if p.is_file()}
    assert set(told) == there - {Path("SHA256SUMS")}
    for name, value in told.items():
        assert hashlib.sha256((published.folder / name).read_bytes()).hexdigest() == value
