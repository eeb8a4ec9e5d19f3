"""What the published files are made from: the things of the agreed view, class by class.

Things are read as a stream; only names, and which documents support what, are kept in memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import groupby

from coopgraph.messages import LANGUAGES
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import coop, dcterms, rdfs, schema, skos
from coopgraph.queries.asking import Asking
from coopgraph.records.quads import Literal, Term, iri, iri_text, is_iri, read_literal
from coopgraph.store import EmbeddedStore


@dataclass(frozen=True)
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


class Things:
    """Reads the things of one graph."""

    def __init__(self, store: EmbeddedStore) -> None:
        self.store = store
        self._asking = Asking(store)
        self._names = cache(self._read_names)
        self._documents = cache(self._read_documents)

    def rows(self, question: str, **parameters: list[str]) -> Iterator[dict[str, str]]:
        """Ask a question of the library."""
        return self._asking.rows(question, **parameters)  # type: ignore[arg-type]

    def of_class(self, class_iri: str) -> Iterator[Thing]:
        """Give the things of a class, in the order of their IRIs."""
        rows = self.rows("described-things", **{"class": [iri(class_iri)]})
        for subject, statements in groupby(rows, key=lambda row: row["thing"]):
            thing = Thing(iri_text(subject))
            told = sorted((row["property"], row["value"]) for row in statements)
            for property, value in told:
                thing.values.setdefault(iri_text(property), []).append(value)
            yield thing

    def names(self, class_iri: str) -> dict[str, dict[str, str]]:
        """Give thing → language → name for a class."""
        return self._names(class_iri)

    def documents(self, class_iri: str) -> dict[str, list[str]]:
        """Give thing → IRIs of the documents that support what is said of it, for a class."""
        return self._documents(class_iri)

    @cached_property
    def countries(self) -> dict[str, str]:
        """Give authority → concept of its country."""
        rows = self.rows("authorities-in-short")
        return {iri_text(row["authority"]): iri_text(row["country"]) for row in rows}

    @cached_property
    def today(self) -> dict[str, list[str]]:
        """Give authority → the authorities that stand in its place today."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows("authorities-in-short"):
            if "today" in row:
                found[iri_text(row["authority"])].append(iri_text(row["today"]))
        return dict(found)

    @cached_property
    def contested(self) -> dict[str, list[str]]:
        """Give thing → names of the properties on which documents contradict each other."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows("disagreements-told"):
            property = last_part(iri_text(row["property"]).replace("#", "/"))
            if property not in found[iri_text(row["thing"])]:
                found[iri_text(row["thing"])].append(property)
        return dict(found)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Give document → its address."""
        documents = self.of_class(coop.Source)
        return {it.iri: it.link(schema.url) for it in documents if it.link(schema.url)}

    def _read_names(self, class_iri: str) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for row in self.rows("names-of-class", **{"class": [iri(class_iri)]}):
            name = read_literal(row["label"])
            found[iri_text(row["thing"])].setdefault(name.language, name.value)
        return dict(found)

    def _read_documents(self, class_iri: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows("documents-of-things", **{"class": [iri(class_iri)]}):
            found[iri_text(row["thing"])].append(iri_text(row["document"]))
        return dict(found)


def code_names(concept: str) -> dict[str, str]:
    """Give the names of a concept of a code list in the three languages."""
    return {lang: label(concept, lang) or "" for lang in LANGUAGES}


def last_part(thing: str) -> str:
    """Give the id or code at the end of an IRI."""
    return thing.rstrip("/").rsplit("/", 1)[-1]
