"""The one way the Turtle of `ontology/` is parsed: pyoxigraph, because a build reads it each time.

Specification: RDF 1.1 Turtle, <https://www.w3.org/TR/turtle/>.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from coopgraph.errors import CoopgraphError

Subject: TypeAlias = NamedNode | BlankNode
Object: TypeAlias = NamedNode | BlankNode | Literal
Description: TypeAlias = dict[str, list[Object]]


class OntologyBroken(CoopgraphError):
    """A file of the ontology cannot be read, or lacks what the program needs of it."""


def read(path: Path) -> Iterator[Quad]:
    """Yield the triples of one Turtle file, in the order written.

    Raises `OntologyBroken` if the file is missing or is not Turtle; its line says where.
    """
    try:
        yield from parse(path=path, format=RdfFormat.TURTLE)
    except (SyntaxError, OSError) as error:
        raise OntologyBroken(f"{path}: {error}") from error


def describe(paths: list[Path], only: frozenset[str] | None = None) -> dict[str, Description]:
    """Return subject → predicate → objects, in the order written, over several files.

    IRIs are plain strings; a blank node's key is `_:` and its label. `only`: the predicates
    wanted, all if None.
    """
    found: dict[str, Description] = {}
    for path in paths:
        for quad in read(path):
            predicate = quad.predicate.value
            if only is None or predicate in only:
                subject = found.setdefault(text_of(quad.subject), {})
                subject.setdefault(predicate, []).append(_plain(quad.object))
    return found


def text_of(term: object) -> str:
    """Return the IRI, or `_:label`, or the lexical form, of a term."""
    if isinstance(term, BlankNode):
        return f"_:{term.value}"
    if isinstance(term, NamedNode | Literal):
        return term.value
    raise OntologyBroken(f"the ontology holds no RDF-star term, yet here is {term}")


def _plain(term: object) -> Object:
    if isinstance(term, NamedNode | BlankNode | Literal):
        return term
    raise OntologyBroken(f"the ontology holds no RDF-star term, yet here is {term}")
