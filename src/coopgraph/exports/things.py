"""What the published files are made from: things of the agreed view, answers of the library.

The agreed view is read once, and what it says serves every export; so does an answer asked twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property

from coopgraph.exports.agreed_view import AgreedView, Thing
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import coop, schema
from coopgraph.queries.asking import Asking
from coopgraph.records.quads import iri_text
from coopgraph.store import EmbeddedStore

__all__ = ["Thing", "Things", "code_names", "last_part"]


class Things:
    """Reads the things of one graph."""

    def __init__(self, store: EmbeddedStore) -> None:
        self.store = store
        self._asking = Asking(store)
        self._answers: dict[str, list[dict[str, str]]] = {}
        self._names = cache(lambda class_iri: self._view.names(class_iri))
        self._documents = cache(lambda class_iri: self._view.documents(class_iri))

    def rows(self, question: str, **parameters: list[str]) -> Iterator[dict[str, str]]:
        """Ask a question of the library; one without parameters is asked once."""
        if parameters:
            return self._asking.rows(question, **parameters)  # type: ignore[arg-type]
        if question not in self._answers:
            self._answers[question] = list(self._asking.rows(question))
        return iter(self._answers[question])

    @cached_property
    def lines(self) -> list[bytes]:
        """The agreed view as N-Triples lines, sorted."""
        return self.store.graph_lines(None)

    @cached_property
    def _view(self) -> AgreedView:
        return AgreedView(self.lines)

    def of_class(self, class_iri: str) -> list[Thing]:
        """Give the things of a class, in the order of their IRIs."""
        return self._view.of_class(class_iri)

    def names(self, class_iri: str) -> dict[str, dict[str, str]]:
        """Give thing → language → name for a class."""
        return self._names(class_iri)

    def documents(self, class_iri: str) -> dict[str, list[str]]:
        """Give thing → IRIs of the documents that support what is said of it, for a class."""
        return self._documents(class_iri)

    @cached_property
    def countries(self) -> dict[str, str]:
        """Give authority → concept of its country."""
        authorities = self.of_class(coop.LocalAuthority)
        return {it.iri: it.link(coop.country) for it in authorities if it.link(coop.country)}

    @cached_property
    def today(self) -> dict[str, list[str]]:
        """Give authority → the authorities that stand in its place today."""
        authorities = self.of_class(coop.LocalAuthority)
        found = {it.iri: it.links(coop.authorityOfToday) for it in authorities}
        return {authority: heirs for authority, heirs in found.items() if heirs}

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


def code_names(concept: str) -> dict[str, str]:
    """Give the names of a concept of a code list in the three languages."""
    return {lang: label(concept, lang) or "" for lang in LANGUAGES}


def last_part(thing: str) -> str:
    """Give the id or code at the end of an IRI."""
    return thing.rstrip("/").rsplit("/", 1)[-1]
