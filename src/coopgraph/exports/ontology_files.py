"""The ontology, its alignments and its shapes: Turtle, RDF/XML, a logo, and pages to read.

Each is one ontology with one header; alignments and shapes import the first. Turtle holds the
triples of what people wrote, under one set of prefixes; RDF/XML says the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import ONTOLOGY, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.ontology import turtle_files
from coopgraph.ontology.prefixes import prefixes
from coopgraph.pages.write_ontology_pages import write_ontology_pages
from coopgraph.paths import ONTOLOGY as ONTOLOGY_FOLDER
from coopgraph.replacing import replacing
from coopgraph.store.rdf_files import triples_of_lines, write_triples

_PARTS: dict[str, Callable[[], list[Path]]] = {
    "ontology": lambda: [turtle_files.words(), turtle_files.borrowed(), *turtle_files.code_lists()],
    "alignments": lambda: [turtle_files.alignments()],
    "shapes": turtle_files.shapes,
}
"""Name of each published ontology → the files that it is made of."""


def write_ontology(publication: Publication) -> Iterator[Path]:
    """Write `ontology`, `alignments` and `shapes`, each as `.ttl` and `.rdf`, and the pages."""
    folder = publication.folder / "ontology"
    for name, sources in _PARTS.items():
        for ending in (".ttl", ".rdf"):
            path = folder / f"{name}{ending}"
            with replacing(path) as output:
                write_triples(triples_of_lines(_lines(sources())), output, ending, prefixes())
            yield path
    logo = folder / "logo.svg"
    with replacing(logo) as output:
        output.write((ONTOLOGY_FOLDER() / "logo.svg").read_bytes())
    yield logo
    yield from write_ontology_pages(folder)


def _lines(sources: Iterable[Path]) -> list[bytes]:
    """Give the triples of several files as lines, each once, free of blank nodes."""
    quads = turtle_files.ontology_quads(turtle_files.ONTOLOGY_IRI, sources)
    return sorted({f"{quad.triple} .\n".encode() for quad in quads})


def _product(name: str, ending: str, conforms_to: str = "") -> Product:
    """Describe a published ontology: `.ttl`, or `.rdf` with a title of its own."""
    is_turtle = ending == ".ttl"
    return Product(
        f"ontology/{name}{ending}",
        ONTOLOGY,
        file_title(name if is_turtle else f"{name}-xml"),
        *(("text/turtle", "RDF_TURTLE") if is_turtle else ("application/rdf+xml", "RDF_XML")),
        ("ontology",),
        conforms_to,
    )


_STANDARDS = {"shapes": "https://www.w3.org/TR/shacl/"}

EXPORT = FileExport.ours(
    "ontology",
    write_ontology,
    *(_product(name, end, _STANDARDS.get(name, "")) for name in _PARTS for end in (".ttl", ".rdf")),
)
