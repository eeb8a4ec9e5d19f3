"""Reading a catalogue as portals do: both data.gouv.fr and CKAN read with rdflib.

What it is lenient about (a space in an address) and what it refuses (`"…"@fr_FR`) is part of what
becomes of a catalogue. Values keep the order in which rdflib gives them: portals take the first.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import PurePath

from coopgraph.errors import CoopgraphError
from coopgraph.records.quads import Term, literal

_FORMATS = {
    ".ttl": "turtle",
    ".nt": "nt",
    ".n3": "n3",
    ".trig": "trig",
    ".rdf": "xml",
    ".xml": "xml",
    ".owl": "xml",
    ".jsonld": "json-ld",
    ".json": "json-ld",
}


class CatalogueUnreadable(CoopgraphError):
    """A catalogue cannot be read; `fields["why"]` says what rdflib says."""


def read_as_portals(text: str, name: str) -> Iterator[tuple[Term, str, Term]]:
    """Give subject, predicate IRI and object of each statement of a text, read by its file name.

    Raises `CatalogueUnreadable`.
    """
    from rdflib import Graph

    logging.getLogger("rdflib").setLevel(logging.ERROR)  # it warns of each odd address
    graph = Graph()
    format = _FORMATS.get(PurePath(name).suffix) or _format_by_beginning(text)
    try:
        graph.parse(data=text, format=format, publicID="file:///catalogue")
    except Exception as error:  # rdflib and its parsers raise what they like
        why = next(iter(str(error).splitlines()), type(error).__name__)
        raise CatalogueUnreadable.of("harvest.reason.unreadable", value=why, why=why) from error
    for subject in dict.fromkeys(graph.subjects()):
        for predicate in dict.fromkeys(graph.predicates(subject)):
            for value in graph.objects(subject, predicate):  # only so it keeps their order
                yield _term(subject), str(predicate), _term(value)


def _format_by_beginning(text: str) -> str:
    """Guess the format of a file whose name says nothing."""
    first = text.lstrip()[:1]
    return {"<": "xml", "{": "json-ld", "[": "json-ld"}.get(first, "turtle")


def _term(node: object) -> Term:
    from rdflib import BNode, Literal

    if isinstance(node, Literal):
        return literal(str(node), language=node.language or "", datatype=str(node.datatype or ""))
    return f"_:{node}" if isinstance(node, BNode) else f"<{node}>"
