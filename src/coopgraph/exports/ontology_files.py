"""The ontology, its code lists and its shapes: Turtle, RDF/XML, and pages to read.

Turtle is the text people wrote, file after file under one set of prefixes; RDF/XML says the same
triples. The pages need jinja2 and are left out without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from coopgraph.exports.publication import Publication
from coopgraph.exports.writing import replacing
from coopgraph.ontology import files
from coopgraph.ontology.prefixes import prefixes
from coopgraph.places import ONTOLOGY
from coopgraph.store.files import triples_of_lines, write_triples


def write_ontology(publication: Publication) -> Iterator[Path]:
    """Write `ontology/ontology.ttl`, `.rdf`, `ontology/shapes.ttl`, `.rdf` and the pages."""
    folder = publication.folder / "ontology"
    words = [files.words(), files.borrowed(), ONTOLOGY() / "alignments.ttl", *files.code_lists()]
    for name, sources in (("ontology", words), ("shapes", files.shapes())):
        for ending in (".ttl", ".rdf"):
            path = folder / f"{name}{ending}"
            with replacing(path) as output:
                write_triples(triples_of_lines(_lines(sources)), output, ending, prefixes())
            yield path
    if find_spec("jinja2") is not None:
        from coopgraph.ontology.write_docs import write_docs

        yield from write_docs(folder)


def _lines(sources: Iterable[Path]) -> list[bytes]:
    """Give the triples of several files as lines, each once, free of blank nodes."""
    quads = files.ontology_quads(files.ONTOLOGY_IRI, sources)
    return sorted({f"{quad.triple} .\n".encode() for quad in quads})
