"""From claims to one agreed view and the list of disagreements.

The rule is written in docs/guide/consensus.md and told in words beside every result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coopgraph.consensus.agreement import Agreement, agree
from coopgraph.consensus.derivation import dates_of_states, natures_of_actors, order_of_editions
from coopgraph.consensus.description import (
    agreed_quads,
    disagreement_quads,
    single_properties,
)
from coopgraph.consensus.hearing import Hearing
from coopgraph.consensus.labels import Labels
from coopgraph.consensus.positions import Contains
from coopgraph.consensus.witnesses import Witnesses, witnesses_of
from coopgraph.ontology.classes import superclasses
from coopgraph.ontology.rules import Rules
from coopgraph.ontology.terms import dcterms
from coopgraph.records import Iris, PreciseDate
from coopgraph.records.quads import Quad, iri, literal
from coopgraph.records.record import TYPE

__all__ = ["Agreement", "Court", "Hearing", "Labels", "agree", "witnesses_of"]


@dataclass(frozen=True)
class Court:
    """Settles things: the rules, the witnesses and the names it needs are its members.

    `place_contains` tells whether one place contains another; `published` gives the dates of the
    documents.
    """

    rules: Rules
    witnesses: Witnesses
    published: Mapping[str, PreciseDate]
    place_contains: Contains
    labels: Labels
    iris: Iris

    def settle(self, hearing: Hearing) -> list[Agreement]:
        """Settle everything that was heard, thing by thing: each is independent of the others."""
        return [
            agree(
                thing,
                hearing.said_of(thing),
                self.rules.of_class[hearing.class_of(thing)],
                self.witnesses,
                self.place_contains,
            )
            for thing in hearing.things()
        ]

    def quads(self, hearing: Hearing, agreements: list[Agreement]) -> Iterator[Quad]:
        """State the agreed view, its supporters, and the disagreements."""
        for agreement in agreements:
            yield from self._thing(agreement, hearing.class_of(agreement.thing))
        yield from self.labels.add(agreements)
        yield from order_of_editions(agreements)
        yield from natures_of_actors(agreements)
        yield from dates_of_states(agreements, self.published)
        for agreement in agreements:
            yield from disagreement_quads(agreement, self.iris, self.labels.name)

    def _thing(self, agreement: Agreement, class_: str) -> Iterator[Quad]:
        thing = agreement.thing
        for type_ in (class_, *superclasses(class_)):
            yield Quad(thing, TYPE, iri(type_))
        id = self.iris.notion_and_id(thing)[1]
        yield Quad(thing, iri(dcterms.identifier), literal(id))
        single = single_properties(self.rules.of_class[class_])
        yield from agreed_quads(agreement, single, self.iris)
