"""What lists are made of: values of the agreed view, asked once for a graph."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from threading import Lock
from typing import Any

from coopgraph.lookup.naming import Names, id_of, names_of
from coopgraph.ontology.terms import coop, dcterms, skos
from coopgraph.queries import Asking
from coopgraph.queries.parameter import NO_VALUE
from coopgraph.records.quads import Term, iri, read_literal

ListedValues = Mapping[str, list[Term]]
"""Property IRI → the values of one thing."""


class ListFacts:
    """Asks one graph; what was asked once is kept."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        self._names: dict[Term, Names] = {}
        self._asked: set[Term] = set()
        self._lock = Lock()

    def of_class(self, class_: str, properties: Iterable[str]) -> dict[Term, ListedValues]:
        """Give the things of a class, each with its id and its values of some properties."""
        wanted = [iri(each) for each in (dcterms.identifier, *properties)]
        asked: Mapping[str, Any] = {"class": [iri(class_)], "property": wanted}
        found: dict[Term, defaultdict[str, list[Term]]] = {}
        for row in self.asking.rows("listed-values", **asked):
            values = found.setdefault(row["thing"], defaultdict(list))
            values[row["property"][1:-1]].append(row["value"])
        return dict(found)

    def names(self, things: Iterable[Term]) -> dict[Term, Names]:
        """Give how things, concepts and terms are called."""
        with self._lock:
            if wanted := set(things) - self._asked:
                self._names = self._names | names_of(self.asking, wanted)
                self._asked |= wanted
            return self._names

    @cached_property
    def units(self) -> dict[Term, Term]:
        """Authority → the region, province or city of today in which it lies, itself if it is one.

        A unit is named by the authority that administers it today, so that it leads to its page.
        """
        body_of = {self._territory(body): body for body in self.today}
        found = {}
        for row in self.asking.rows("woven-authorities", authority=[NO_VALUE]):
            if "region" in row and row["region"] in body_of:
                found[row["authority"]] = body_of[row["region"]]
        return found

    @cached_property
    def today(self) -> dict[Term, list[Term]]:
        """Authority → those of today that took its place; itself if it lives."""
        found: defaultdict[Term, list[Term]] = defaultdict(list)
        for row in self.asking.rows("authorities-in-short"):
            found[row["authority"]] += [row["today"]] if "today" in row else []
        return dict(found)

    @cached_property
    def countries(self) -> dict[Term, Term]:
        """Authority → its country."""
        rows = self.asking.rows("authorities-in-short")
        return {row["authority"]: row["country"] for row in rows}

    @cached_property
    def parties(self) -> dict[Term, list[Term]]:
        """Partnership → its parties."""
        found = self.of_class(coop.Partnership, [coop.party])
        return {thing: values[coop.party] for thing, values in found.items()}

    @cached_property
    def ties(self) -> Counter[Term]:
        """Authority → partnerships in its name, and in that of those whose place it took."""
        found: Counter[Term] = Counter()
        for parties in self.parties.values():
            found.update({it for party in parties for it in (party, *self.today.get(party, ()))})
        return found

    @cached_property
    def wider(self) -> dict[Term, Term]:
        """Theme → the wider one."""
        found = self.of_class(skos.Concept, [skos.broader])
        return {theme: wider for theme, it in found.items() for wider in it.get(skos.broader, ())}

    @cached_property
    def contested(self) -> Counter[Term]:
        """Thing → how many of its properties documents contest."""
        rows = self.asking.rows("disagreements")
        return Counter(thing for thing, _ in {(r["thing"], r["disagreement"]) for r in rows})

    @cached_property
    def read_on(self) -> str:
        """The day (ISO 8601) on which documents were last read, or published; "" if not known."""
        (row,) = self.asking.rows("dates-of-data")
        days = (read_literal(row[it]).value for it in ("read", "published") if it in row)
        return next(days, "")

    @cached_property
    def claims(self) -> dict[Term, int]:
        """Document → how many claims it makes."""
        rows = self.asking.rows("documents-by-claims", kind=[NO_VALUE])
        return {row["source"]: int(read_literal(row["claims"]).value) for row in rows}

    def units_of(self, authorities: Iterable[Term], country: str) -> tuple[Term, ...]:
        """Give the units of today in which authorities of a country (`FR`, `VN`) lie."""
        found = {
            self.units[body]
            for body in authorities
            if body in self.units and id_of(self.countries[body]) == country
        }
        return tuple(sorted(found))

    def with_wider(self, themes: Iterable[Term]) -> tuple[Term, ...]:
        """Give themes with those that are wider."""
        both = {each for theme in themes for each in (theme, self.wider.get(theme, theme))}
        return tuple(sorted(both))

    def _territory(self, authority: Term) -> Term:
        iris = self.asking.iris
        return iris.thing("territory", iris.notion_and_id(authority)[1])


SOURCES = dcterms.source
"""Leads from a thing to the documents that support what is said of it."""
