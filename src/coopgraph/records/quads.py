"""Quads as N-Quads text: how every statement of coopgraph is written.

Terms are kept as the text that N-Quads gives them (https://www.w3.org/TR/n-quads/), in the
canonical form of RDF Dataset Canonicalization (https://www.w3.org/TR/rdf-canon/, section 5):
writing text and loading it in bulk is several times faster than building term objects.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from coopgraph.ontology.terms import rdf, xsd

Term = str
"""An IRI `<…>` or a literal `"…"`, as N-Triples writes it."""

DEFAULT_GRAPH: Term = ""


class Quad(NamedTuple):
    """One statement in a graph; the graph is "" for the default graph."""

    subject: Term
    predicate: Term
    object: Term
    graph: Term = DEFAULT_GRAPH

    def line(self) -> str:
        """Give the N-Quads line, with its line end."""
        graph = f" {self.graph}" if self.graph else ""
        return f"{self.subject} {self.predicate} {self.object}{graph} .\n"


class Literal(NamedTuple):
    """The parts of a literal term: value, language tag ("" for none), datatype IRI."""

    value: str
    language: str
    datatype: str


_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
    "\x7f": "\\u007F",
    **{chr(code): f"\\u{code:04X}" for code in range(0x20) if chr(code) not in "\n\r\t\b\f"},
}
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "'": "'"}
_LITERAL = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?\Z', re.DOTALL)


def iri(text: str) -> Term:
    """Write an IRI as a term."""
    return f"<{text}>"


def literal(value: str, *, language: str = "", datatype: str = "") -> Term:
    """Write a literal as a term; a plain string has neither language nor datatype."""
    text = _TO_ESCAPE.sub(lambda m: _ESCAPES[m[0]], value) if _TO_ESCAPE.search(value) else value
    if language:
        return f'"{text}"@{language}'
    if datatype and datatype != xsd.string:
        return f'"{text}"^^<{datatype}>'
    return f'"{text}"'


def whole_number(number: int) -> Term:
    """Write a whole number as a term."""
    return f'"{number}"^^<{xsd.integer}>'


def is_iri(term: Term) -> bool:
    """Tell an IRI from a literal."""
    return term.startswith("<")


def iri_text(term: Term) -> str:
    """Give the IRI that an IRI term writes."""
    return term[1:-1]


def read_literal(term: Term) -> Literal:
    """Take a literal term apart; raises ValueError if it is not one."""
    match = _LITERAL.match(term)
    if match is None:
        raise ValueError(f"not a literal term: {term}")
    body, language, datatype = match.groups(default="")
    value = _ESCAPED.sub(_unescape, body) if "\\" in body else body
    return Literal(value, language, datatype or (rdf.langString if language else xsd.string))


def _unescape(match: re.Match[str]) -> str:
    short, long, char = match.groups()
    return chr(int(short or long, 16)) if short or long else _PLAIN[char]
