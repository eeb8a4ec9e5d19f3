"""The forms in which an answer can be had, by their media types, and turning lines into them."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from coopgraph.portal.found import TABLE, VERDICTS, Found
from coopgraph.portal.negotiation import preferred
from coopgraph.portal.problems import Problem
from coopgraph.store.lines import rows_in, triples_in

RESULTS = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
"""SPARQL 1.1 Query Results: JSON, XML, CSV and TSV. The first is what nobody in particular gets."""
TRIPLES = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "json",
    "application/json": "json",
    "application/rdf+xml": "xml",
    "application/xml": "xml",
    "text/plain": "ntriples",
}
"""RDF: Turtle, N-Triples, JSON-LD, RDF/XML."""


@dataclass(frozen=True)
class Body:
    """What is sent."""

    content: bytes
    media_type: str


def formed(found: Found, accept: Iterable[str]) -> Body:
    """Give an answer the form that the caller likes best; raises `Problem` 406."""
    is_table = found.media_type == TABLE
    formats = RESULTS if is_table else TRIPLES
    media_type = preferred(accept, tuple(formats))
    if media_type is None:
        raise Problem(406, "format", formats=", ".join(formats))
    if is_table and formats[media_type] == "tsv" and found.text not in VERDICTS:
        return Body(found.text, media_type)
    output = BytesIO()
    read = rows_in if is_table else triples_in
    read(found.text, output, formats[media_type])
    return Body(output.getvalue(), media_type)
