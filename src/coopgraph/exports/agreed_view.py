"""The agreed view, read once for every export: its lines, and its things by class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from coopgraph.ontology.terms import coop, dcterms, prov, rdf, rdfs, skos
from coopgraph.records.quads import Literal, Term, iri_text, is_iri, read_literal


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing and what the agreed view says of it: property IRI → terms, in a fixed order."""

    iri: str
    values: dict[str, list[Term]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its id, as in the tables of the data."""
        return self.text(dcterms.identifier) or self.iri

    def literals(self, property: str) -> list[Literal]:
        """Give the literal values of a property."""
        return [read_literal(term) for term in self.values.get(property, ()) if not is_iri(term)]

    def links(self, property: str) -> list[str]:
        """Give the IRIs that a property links to."""
        return [iri_text(term) for term in self.values.get(property, ()) if is_iri(term)]

    def text(self, property: str) -> str:
        """Give the first literal of a property, or ""."""
        found = self.literals(property)
        return found[0].value if found else ""

    def link(self, property: str) -> str:
        """Give the first IRI that a property links to, or ""."""
        return next(iter(self.links(property)), "")

    def names(self) -> dict[str, str]:
        """Give its name in each language in which it has one."""
        found: dict[str, str] = {}
        for name in self.literals(rdfs.label) or self.literals(skos.prefLabel):
            found.setdefault(name.language, name.value)
        return found


class AgreedView:
    """The things of the agreed view by class, and the documents that support each.

    The statements about a value (who supports it, how firmly) tell the documents and are let go.
    """

    def __init__(self, lines: Iterable[bytes]) -> None:
        """Read the view in one pass over its N-Triples lines, sorted."""
        of_class: dict[str, list[Thing]] = defaultdict(list)
        documents: dict[str, set[str]] = defaultdict(set)
        for thing in _things(lines):
            for supported in thing.links(coop.ofThing):
                documents[supported].update(thing.links(prov.wasDerivedFrom))
            for class_ in thing.links(rdf.type):
                if class_ != coop.AgreedValue:
                    of_class[class_].append(thing)
        for things in of_class.values():
            things.sort(key=lambda thing: thing.iri)
        self._of_class = dict(of_class)
        self._documents = {thing: sorted(found) for thing, found in documents.items()}

    def of_class(self, class_iri: str) -> list[Thing]:
        """Give the things of a class, in the order of their IRIs."""
        return self._of_class.get(class_iri, [])

    def names(self, class_iri: str) -> dict[str, dict[str, str]]:
        """Give thing → language → name for a class."""
        return {
            thing.iri: _labels(thing)
            for thing in self.of_class(class_iri)
            if rdfs.label in thing.values
        }

    def documents(self, class_iri: str) -> dict[str, list[str]]:
        """Give thing → IRIs of the documents that support what is said of it, for a class."""
        things = (thing.iri for thing in self.of_class(class_iri))
        return {thing: self._documents[thing] for thing in things if thing in self._documents}


def _labels(thing: Thing) -> dict[str, str]:
    """Give language → label, languages in order; of several labels the first in order."""
    found: dict[str, str] = {}
    for name in sorted(thing.literals(rdfs.label), key=lambda name: (name.language, name.value)):
        found.setdefault(name.language, name.value)
    return found


def _things(lines: Iterable[bytes]) -> Iterator[Thing]:
    """Group lines by their subjects, which stand together."""
    properties: dict[str, str] = {}
    statements = (line.decode()[:-3].split(" ", 2) for line in lines)
    for subject, said in groupby(statements, key=lambda statement: statement[0]):
        thing = Thing(iri_text(subject))
        for _, predicate, value in said:
            property = properties.setdefault(predicate, iri_text(predicate))
            thing.values.setdefault(property, []).append(value)
        yield thing
