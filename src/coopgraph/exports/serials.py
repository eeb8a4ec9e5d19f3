"""The agreed view as one graph: N-Triples, Turtle and RDF/XML.

Specifications: https://www.w3.org/TR/n-triples/, https://www.w3.org/TR/turtle/,
https://www.w3.org/TR/rdf-syntax-grammar/. Statements come in the order of their N-Triples lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports.dumps import short_names
from coopgraph.exports.export import FileExport
from coopgraph.exports.product import GRAPH, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.replacing import replacing
from coopgraph.store.rdf_files import triples_of_lines, write_triples


def write_serials(publication: Publication) -> Iterator[Path]:
    """Write the agreed view as `coopgraph.nt`, `.ttl` and `.rdf`."""
    lines = publication.things.lines
    prefixes = short_names(publication.release.iris)
    plain = publication.folder / "coopgraph.nt"
    with replacing(plain) as output:
        output.writelines(lines)
    yield plain
    for ending in (".ttl", ".rdf"):
        path = publication.folder / f"coopgraph{ending}"
        with replacing(path) as output:
            write_triples(triples_of_lines(lines), output, ending, prefixes)
        yield path


EXPORT = FileExport.ours(
    "serials",
    write_serials,
    Product(
        *("coopgraph.nt", GRAPH, file_title("ntriples")),
        *("application/n-triples", "RDF_N_TRIPLES"),
    ),
    Product("coopgraph.ttl", GRAPH, file_title("turtle"), "text/turtle", "RDF_TURTLE"),
    Product("coopgraph.rdf", GRAPH, file_title("rdfxml"), "application/rdf+xml", "RDF_XML"),
)
