"""Which files make the ontology, and their triples for the graph `…/graph/ontology`.

That graph holds the terms, the kinds of the borrowed ones, the alignments, the code lists and the
shapes; not `house-shapes.ttl`, which is about the files themselves, nor `of-others/`: what we call
the words of others is for our pages, and nothing that we publish adds to their meaning. No blank
node is stored: RDF lists and OWL axioms get IRIs made from where they stand (RDF 1.1 Concepts,
section 3.5, "skolemisation").
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from pyoxigraph import BlankNode, NamedNode, Quad

from coopgraph.ontology.terms import coop, owl
from coopgraph.ontology.turtle import describe, read, text_of
from coopgraph.paths import ONTOLOGY

ONTOLOGY_IRI = coop.NAMESPACE.removesuffix("#")
SHAPE_NAMESPACE = f"{ONTOLOGY_IRI.removesuffix('ontology')}shape#"
NAMESPACES = (ONTOLOGY_IRI, f"{ONTOLOGY_IRI.removesuffix('ontology')}scheme/")
"""What the IRIs of all our terms, code lists and concepts begin with."""


def words() -> Path:
    """Return the file of our own terms."""
    return ONTOLOGY() / "coopgraph.ttl"


def version() -> str:
    """Return the IRI of this version of the ontology."""
    found = describe([words()], only=frozenset({owl.versionIRI}))
    return text_of(found[ONTOLOGY_IRI][owl.versionIRI][0])


def borrowed() -> Path:
    """Return the file that says of what kind the terms of others are that we use."""
    return ONTOLOGY() / "borrowed.ttl"


def alignments() -> Path:
    """Return the file of how our words relate to those of others."""
    return ONTOLOGY() / "alignments.ttl"


def names_of_others() -> list[Path]:
    """Return the files of what our pages call the terms and concepts of others."""
    return sorted((ONTOLOGY() / "of-others").glob("*.ttl"))


def code_lists() -> list[Path]:
    """Return the files of the code lists, one scheme each."""
    return sorted((ONTOLOGY() / "schemes").glob("*.ttl"))


def shapes() -> list[Path]:
    """Return the files of the shapes, one class each (and what several classes share)."""
    return sorted((ONTOLOGY() / "shapes").glob("*.ttl"))


def published() -> list[Path]:
    """Return every file of the graph `…/graph/ontology`, in a fixed order."""
    return [words(), borrowed(), alignments(), *code_lists(), *shapes()]


def ontology_quads(graph: str, paths: Iterable[Path] | None = None) -> Iterator[Quad]:
    """Yield the triples of some files (all published ones if None) as quads of `graph`.

    They are free of blank nodes.
    """
    home = NamedNode(graph)
    for path in published() if paths is None else paths:
        names: dict[str, NamedNode] = {}
        for quad in read(path):
            yield Quad(
                _named(quad.subject, path, names),
                quad.predicate,
                _named(quad.object, path, names),
                home,
            )


def ontology_quads_text(graph: str) -> Iterator[str]:
    """Yield the same as N-Quads lines, each ending with a line feed; a triple may come twice."""
    for quad in ontology_quads(graph):
        yield f"{quad} .\n"


_Term = TypeVar("_Term")


def _named(term: _Term | BlankNode, path: Path, names: dict[str, NamedNode]) -> _Term | NamedNode:
    """Return the term, or for a blank node the IRI of the n-th blank node of its file."""
    if not isinstance(term, BlankNode):
        return term
    if term.value not in names:
        iri = f"{coop.NAMESPACE}list-{path.stem}-{len(names) + 1}"
        names[term.value] = NamedNode(iri)
    return names[term.value]
