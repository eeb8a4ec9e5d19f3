"""Everything that documents say, gathered by the thing they speak of."""

from __future__ import annotations

from collections.abc import Iterable

from coopgraph.consensus.agreement import Said
from coopgraph.consensus.positions import Stated
from coopgraph.ontology.rules import Bound, Rules
from coopgraph.ontology.terms import coop, schema
from coopgraph.records.bindings import DAY_PROPERTIES
from coopgraph.records.dated_terms import date_of
from coopgraph.records.dates import PreciseDate
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Quad, Term, iri, iri_text
from coopgraph.records.record import TYPE

_START = iri(schema.startDate)
_NOT_THINGS = frozenset((iri(coop.Claim), iri(coop.Ruling)))


class Hearing:
    """Gathers claims, quad by quad, in any order.

    First and last days are left out: they follow from the date that is chosen.
    """

    def __init__(self, iris: Iris) -> None:
        """Start with nothing heard."""
        self._iris = iris
        self._said: dict[Term, dict[Term, list[Stated]]] = {}
        self._classes: dict[Term, str] = {}
        self._sources: dict[Term, str] = {}

    def hear(self, quads: Iterable[Quad]) -> None:
        """Take in what documents say; what is said about claims themselves is passed over."""
        for subject, predicate, object_, graph in quads:
            if predicate in DAY_PROPERTIES:
                continue
            if predicate == TYPE:
                if object_ not in _NOT_THINGS:
                    self._classes[subject] = iri_text(object_)
                continue
            source = self._sources.get(graph)
            if source is None:
                source = self._sources[graph] = self._iris.source_of_graph(graph)
            said = self._said.setdefault(subject, {})
            said.setdefault(predicate, []).append((object_, source))

    def things(self) -> list[Term]:
        """Give the things spoken of, in order."""
        return sorted(self._classes)

    def lists(self, rules: Rules) -> dict[Term, dict[Bound, dict[Term, frozenset[str]]]]:
        """Give, by the thing they belong to, what is named one by one and counted in a number."""
        lists: dict[Term, dict[Bound, dict[Term, frozenset[str]]]] = {}
        for thing, class_ in sorted(self._classes.items()):
            for bound in rules.counted.get(class_, ()):
                for whole, source in self.said_of(thing).get(iri(bound.lower), ()):
                    found = lists.setdefault(whole, {}).setdefault(bound, {})
                    found[thing] = found.get(thing, frozenset()) | {source}
        return lists

    def class_of(self, thing: Term) -> str:
        """Give the class (IRI) of a thing."""
        return self._classes[thing]

    def said_of(self, thing: Term) -> Said:
        """Give what is said of a thing."""
        return self._said.get(thing, {})


def days_of(said: Said) -> PreciseDate | None:
    """Give the days on which a thing may have begun, as all documents together state them."""
    dates = [date for value, _ in said.get(_START, ()) if (date := date_of(value))]
    if not dates:
        return None
    earliest = min(date.earliest for date in dates)
    latest = max(date.latest for date in dates)
    return PreciseDate(earliest, latest, f"{earliest}/{latest}")
