"""From claims to one agreed view and the list of disagreements.

The rule is written in docs/guide/consensus.md and told in words beside every result.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from coopgraph.consensus.agreed_quads import (
    agreed_quads,
    disagreement_quads,
    single_properties,
)
from coopgraph.consensus.agreement import Agreement
from coopgraph.consensus.bounds import Clash
from coopgraph.consensus.claims_by_thing import ClaimsByThing, days_of
from coopgraph.consensus.derivation import (
    date_quads,
    natures_of_actors,
    observation,
    order_of_editions,
    speaking_of,
    themes_of_editions,
)
from coopgraph.consensus.holding import Held, holding_quads, things_in_time
from coopgraph.consensus.listed import Lists
from coopgraph.consensus.lives import Life, Lives
from coopgraph.consensus.positions import Contains, Position
from coopgraph.consensus.thing_labels import Labels, values_of
from coopgraph.consensus.today import Clock
from coopgraph.consensus.two_passes import Case, first_pass, second_pass, settle_cases
from coopgraph.consensus.witnesses import Witnesses, witnesses_of
from coopgraph.ontology.classes import superclasses
from coopgraph.ontology.rules import Rules
from coopgraph.ontology.terms import coop, dcterms
from coopgraph.records import Iris, PreciseDate
from coopgraph.records.quads import Quad, Term, iri, literal, whole_number
from coopgraph.records.record import TYPE

__all__ = [
    "Agreement",
    "Case",
    "ClaimsByThing",
    "Clash",
    "Court",
    "Labels",
    "Life",
    "Position",
    "settle_cases",
    "witnesses_of",
]


@dataclass(frozen=True)
class Court:
    """Settles things: the rules, the witnesses and the names it needs are its members.

    `place_contains` tells, for the day of an event, whether one place contains another;
    `published` gives the dates of the documents, `lives` when authorities existed, `day` the date
    of the data.
    """

    rules: Rules
    witnesses: Witnesses
    published: Mapping[str, PreciseDate]
    place_contains: Callable[[PreciseDate | None], Contains]
    labels: Labels
    iris: Iris
    lives: Lives
    day: str

    def resolve(
        self, claims: ClaimsByThing, only: Collection[Term] | None = None
    ) -> list[Agreement]:
        """Agree about everything that is claimed, or about some things, in the order of the things.

        What is agreed about some things is what is agreed about them in the whole: all claims tell
        how good the documents are.
        """
        lists = claims.lists(self.rules)
        first = first_pass(self._cases(claims, lists), self.witnesses)
        agreements = dict(first.agreements) if only is None else {}
        again = first.open if only is None else only
        for agreement in second_pass(self._cases(claims, lists, again), first):
            agreements[agreement.thing] = agreement
        return list(agreements.values())

    def _cases(
        self,
        claims: ClaimsByThing,
        lists: Mapping[Term, Lists],
        only: Collection[Term] | None = None,
    ) -> Iterator[Case]:
        for thing, class_, said in claims.things(only):
            place_contains = self.place_contains(days_of(said))
            rules = self.rules.classes[class_]
            yield Case(thing, said, rules, place_contains, lists.get(thing, {}))

    def quads(self, claims: ClaimsByThing, agreements: list[Agreement]) -> Iterator[Quad]:
        """State the agreed view, its supporters, and the disagreements."""
        for agreement in agreements:
            yield from self._thing(agreement, claims.class_of(agreement.thing))
        yield from self.labels.add(agreements)
        yield from order_of_editions(agreements)
        yield from themes_of_editions(agreements, self.witnesses)
        yield from self._time(agreements)
        yield from natures_of_actors(agreements)
        for agreement in agreements:
            yield from disagreement_quads(agreement, self.iris, self.labels.name)

    def _time(self, agreements: list[Agreement]) -> Iterator[Quad]:
        """State when things held, when their states were observed, and how they stand today."""
        held = things_in_time(agreements, self.published)
        yield from holding_quads(held.values(), self.lives)
        clock = Clock(self.day, self.lives, self.labels.name)
        for agreement in agreements:
            observed = observation(agreement, self.published)
            if observed is not None:
                yield from date_quads(agreement.thing, observed)
            known = held.get(agreement.thing) or Held(agreement.thing, values_of(agreement))
            yield from clock.quads(known, observed)

    def _thing(self, agreement: Agreement, class_: str) -> Iterator[Quad]:
        thing = agreement.thing
        for type_ in (class_, *superclasses(class_)):
            yield Quad(thing, TYPE, iri(type_))
        id = self.iris.notion_and_id(thing)[1]
        yield Quad(thing, iri(dcterms.identifier), literal(id))
        rules = self.rules.of_class[class_]
        single = single_properties(rules)
        if any(rule.path == coop.independentSupport for rule in rules):
            support = speaking_of(agreement, self.witnesses)
            yield Quad(thing, iri(coop.independentSupport), whole_number(support))
        yield from agreed_quads(agreement, single, self.iris)
