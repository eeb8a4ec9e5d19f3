"""The forms in which an answer can be had, by their media types, and turning lines into them."""

from collections.abc import Iterable
from dataclasses import dataclass

from coopgraph.errors import QueryFailed
from coopgraph.portal.http.negotiation import preferred
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.http.sending import Bounded, Purse, Taken
from coopgraph.portal.oxigraph.answer_lines import TABLE, VERDICTS, Found
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
    taken: Taken | None = None
    """The room it takes among the answers on their way."""


def formed(found: Found, accept: Iterable[str], most: int, purse: Purse) -> Body:
    """Give an answer the form that the caller likes best, in `most` bytes, with room from a purse.

    Raises `Problem` 406, 503 without room, and `AnswerTooLarge`.
    """
    is_table = found.media_type == TABLE
    formats = RESULTS if is_table else TRIPLES
    media_type = preferred(accept, tuple(formats))
    if media_type is None:
        raise Problem(406, "format", formats=", ".join(formats))
    if is_table and formats[media_type] == "tsv" and found.text not in VERDICTS:
        return Body(found.text, media_type, purse.take(len(found.text)))
    output = Bounded(most)
    read = rows_in if is_table else triples_in
    try:
        read(found.text, output, formats[media_type])
    except QueryFailed:
        if output.is_full:
            raise output.error() from None
        raise
    return Body(output.getvalue(), media_type, purse.take(output.tell()))
