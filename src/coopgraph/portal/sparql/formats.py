"""The forms in which an answer can be had, by their media types, and turning lines into them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from coopgraph.errors import QueryFailed
from coopgraph.portal.http.negotiation import preferred
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.http.sending import Bounded, Purse, Taken
from coopgraph.portal.oxigraph.answer_lines import TABLE, VERDICTS, Lines
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


FORMS = {
    "json": ("application/sparql-results+json", "application/ld+json"),
    "xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "csv": ("text/csv",),
    "tsv": ("text/tab-separated-values",),
    "turtle": ("text/turtle",),
    "ntriples": ("application/n-triples",),
    "jsonld": ("application/ld+json",),
}
"""What `format=` may be, for who cannot set a header, and the media types that it accepts."""
_OF_SPARQLWRAPPER = {"n3": "turtle", "rdf": "xml", "rdf+xml": "xml", "json-ld": "jsonld"}


def accepted_by(request: Request, named: Sequence[str]) -> list[str]:
    """Return what a request accepts: what its `format` names, else its header.

    Raises `Problem` 400 for a format that nothing is called.
    """
    if not named or not named[-1]:
        return request.headers.getlist("accept")
    name = named[-1].lower().replace(" ", "+")  # what a plus becomes in an address
    name = _OF_SPARQLWRAPPER.get(name, name)
    if name in RESULTS or name in TRIPLES:
        return [name]
    if name not in FORMS:
        raise Problem(400, "form", found=named[-1], formats=", ".join(FORMS))
    return list(FORMS[name])


@dataclass(frozen=True)
class AnswerBody:
    """What is sent."""

    content: bytes
    media_type: str
    taken: Taken | None = None
    """The room it takes among the answers on their way."""


def formed(
    found: Lines, accept: Iterable[str], prefixes: Mapping[str, str], most: int, purse: Purse
) -> AnswerBody:
    """Give an answer the form that the caller likes best, in `most` bytes, with room from a purse.

    `prefixes` (name → IRI) shorten the IRIs of triples. Raises `Problem` 406, 503 without room, and
    `AnswerTooLarge`.
    """
    is_table = found.media_type == TABLE
    formats = RESULTS if is_table else TRIPLES
    media_type = preferred(accept, tuple(formats))
    if media_type is None:
        raise Problem(406, "format", formats=", ".join(formats))
    if is_table and formats[media_type] == "tsv" and found.text not in VERDICTS:
        return AnswerBody(found.text, media_type, purse.take(len(found.text)))
    output = Bounded(most)
    try:
        if is_table:
            rows_in(found.text, output, formats[media_type])
        else:
            triples_in(found.text, output, formats[media_type], prefixes)
    except QueryFailed:
        if output.is_full:
            raise output.error() from None
        raise
    return AnswerBody(output.getvalue(), media_type, purse.take(output.tell()))
