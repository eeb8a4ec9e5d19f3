"""Gathering the statements of a catalogue, and writing them in three formats."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from coopgraph.exports.catalogue.vocabulary import PREFIXES
from coopgraph.messages import LANGUAGES
from coopgraph.messages.words import Words
from coopgraph.ontology.terms import rdf
from coopgraph.records.quads import Term, iri, literal
from coopgraph.replacing import replacing
from coopgraph.store.rdf_files import triples_of_lines, write_triples


class CatalogueStatements:
    """Triples, each once; IRIs are given plain, other values as terms.

    The values of a predicate stay in the order in which they were stated: where portals take only
    one, they take the first literal and the last place.
    """

    def __init__(self) -> None:
        self._told: dict[tuple[Term, Term], dict[Term, None]] = {}

    def add(self, subject: str, predicate: str, *objects: Term) -> None:
        """State a predicate of a subject with each of some terms."""
        told = self._told.setdefault((node(subject), iri(predicate)), {})
        told.update(dict.fromkeys(objects))

    def link(self, subject: str, predicate: str, *others: str) -> None:
        """Link a subject to other things."""
        self.add(subject, predicate, *map(node, others))

    def a(self, subject: str, *classes: str) -> None:
        """State what a subject is."""
        self.link(subject, rdf.type, *classes)

    def say(self, subject: str, predicate: str, key: str, **fields: object) -> None:
        """State a sentence of `messages/` in the three languages."""
        self.words(subject, predicate, Words.said(key, **fields))

    def words(self, subject: str, predicate: str, text: Words) -> None:
        """State a text in the three languages."""
        for lang in LANGUAGES:
            self.add(subject, predicate, literal(text.in_language(lang), language=lang))

    def lines(self) -> list[bytes]:
        """Give the statements as N-Triples lines, in order of subject and predicate."""
        return [
            f"{subject} {predicate} {term} .\n".encode()
            for (subject, predicate), terms in sorted(self._told.items(), key=lambda it: it[0])
            for term in terms
        ]


def node(name: str) -> Term:
    """Write an IRI or a blank node (`_:period`) as a term."""
    return name if name.startswith("_:") else iri(name)


def write_statements(
    statements: CatalogueStatements, folder: Path, name: str, endings: Iterable[str]
) -> list[Path]:
    """Write statements as `<name><ending>` for each ending, and give the paths."""
    paths = []
    for ending in endings:
        path = folder / f"{name}{ending}"
        with replacing(path) as output:
            write_triples(triples_of_lines(statements.lines()), output, ending, PREFIXES)
        paths.append(path)
    return paths
