"""From everything that is said of one thing to what is agreed about it.

How a property is settled is declared in the shapes of the ontology: every value kept, one value by
vote, one value together with another property, the latest observation, or the value that goes with
another property.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from coopgraph.consensus.bounds import Clash, Outcomes, reconcile
from coopgraph.consensus.conflict_resolution import Outcome, choose, settle
from coopgraph.consensus.listed import Lists, reconcile_lists
from coopgraph.consensus.periods import Together
from coopgraph.consensus.positions import (
    Contains,
    Position,
    Stated,
    date_contains,
    no_value_contains,
    positions,
)
from coopgraph.consensus.source_weights import Comparison
from coopgraph.consensus.states import announcers, last_observed
from coopgraph.consensus.support import NOBODY, Absent, Ballot, margin_of
from coopgraph.consensus.witnesses import Witnesses, independent
from coopgraph.ontology.rules import ClassRules, PropertyRule
from coopgraph.ontology.terms import coop
from coopgraph.records import RULINGS
from coopgraph.records.quads import Term, iri

Said = Mapping[Term, Sequence[Stated]]
"""What documents say of one thing: predicate → (value, document) as often as stated."""

STATUS = iri(coop.status)
MAIN_KIND_OF = frozenset((coop.partnershipKind, coop.conventionKind))
"""Words of description: many are kept, the best supported is also stated as the main one."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One agreed value: property (IRI), value, supporting documents, reason (a notation).

    `independent` counts the documents, copies with their origin; `margin` is the least number of
    independent documents without which the value would be another, or none: 0 if a ruling stands.
    """

    property: str
    value: Term
    sources: tuple[str, ...]
    reason: str
    independent: int
    margin: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """What is agreed about a thing, the outcomes that some document contradicts, the clashes."""

    thing: Term
    values: list[Agreed] = field(default_factory=list)
    contested: dict[str, Outcome] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    compared: list[Comparison] = field(default_factory=list)


def agree(
    thing: Term,
    said: Said,
    rules: ClassRules,
    witnesses: Witnesses,
    place_contains: Contains,
    lists: Lists | None = None,
) -> Agreement:
    """Settle every property of a thing; `lists` are the things that some number of it counts."""
    return _Settling(said, rules, witnesses, place_contains).agreement_on(thing, lists or {})


class _Settling:
    """Settles the properties of one thing, in the order of its shape."""

    def __init__(
        self, said: Said, rules: ClassRules, witnesses: Witnesses, place_contains: Contains
    ) -> None:
        self._said = said
        self._rules = rules
        self._witnesses = witnesses
        self._place_contains = place_contains
        self._announced_by = announcers(said.get(STATUS, ()), witnesses)
        self._outcomes: Outcomes = {}
        self._ballots: dict[str, Ballot] = {}

    def agreement_on(self, thing: Term, lists: Lists) -> Agreement:
        agreement = Agreement(thing)
        for rule in self._rules.properties:
            self._settle(rule)
        agreement.clashes.extend(reconcile(self._outcomes, self._rules.bounds))
        agreement.clashes.extend(reconcile_lists(self._outcomes, lists, self._witnesses))
        for rule in self._rules.properties:
            self._follow(rule)
        for rule in self._rules.properties:
            self._state(rule, agreement)
        for clash in agreement.clashes:
            if clash.instead is None:
                agreement.contested[clash.lost] = clash.outcome
        return agreement

    def _settle(self, rule: PropertyRule) -> None:
        """Settle a property that has one value, with the one that is settled together with it."""
        partner = self._rules.together.get(rule.path)
        if rule.settling == "latest":
            self._hold(rule.path, partial(self._last_observed, rule.path))
        elif rule.settling == "one" and partner is not None:
            self._hold(rule.path, partial(self._together, rule.path, partner, 0))
            self._hold(partner, partial(self._together, rule.path, partner, 1))
        elif rule.settling == "one":
            self._hold(rule.path, partial(self._vote, rule.path))

    def _follow(self, rule: PropertyRule) -> None:
        """Settle a companion among the documents that support the value it goes with."""
        main = self._outcomes.get(rule.companion_of or "")
        if rule.settling == "companion" and main is not None:
            heard = frozenset(main.chosen.sources) | {RULINGS}
            self._hold(rule.path, lambda absent: self._vote(rule.path, absent, heard))

    def _hold(self, path: str, ballot: Ballot) -> None:
        outcome = ballot(NOBODY)
        if outcome is not None:
            self._outcomes[path] = outcome
            self._ballots[path] = ballot

    def _vote(
        self, path: str, absent: Absent, heard: frozenset[str] | None = None
    ) -> Outcome | None:
        stated = self._stated(path, absent, heard)
        if not stated:
            return None
        contains = self._place_contains if path == coop.place else date_contains
        return settle(stated, self._witnesses, contains, self._announced_by)

    def _last_observed(self, path: str, absent: Absent) -> Outcome | None:
        stated = self._stated(path, absent)
        if not stated:
            return None
        return last_observed(stated, self._witnesses, self._announced_by)

    def _together(self, first: str, second: str, side: int, absent: Absent) -> Outcome | None:
        together = Together(
            self._stated(first, absent),
            self._stated(second, absent),
            self._witnesses,
            date_contains,
            self._announced_by,
            self._rules.is_event,
        )
        return together.settle()[side]

    def _stated(
        self, path: str, absent: Absent = NOBODY, heard: frozenset[str] | None = None
    ) -> Sequence[Stated]:
        """Give what is said, but not by some documents, or only by those that are heard."""
        stated = self._said.get(iri(path), ())
        if not absent and heard is None:
            return stated
        return [s for s in stated if s[1] not in absent and (heard is None or s[1] in heard)]

    def _state(self, rule: PropertyRule, agreement: Agreement) -> None:
        if rule.settling == "all":
            self._keep_all(rule.path, agreement)
        outcome = self._outcomes.get(rule.path)
        if outcome is None:
            return
        ballot = self._ballots[rule.path]
        margin = margin_of(outcome, ballot, {s for _, s in self._stated(rule.path)})
        agreement.values.append(_agreed(rule.path, outcome, margin))
        agreement.compared.extend(outcome.compared)
        if outcome.is_contested:
            agreement.contested[rule.path] = outcome

    def _keep_all(self, path: str, agreement: Agreement) -> None:
        """Keep every value with its supporters; where curators ruled, only what they ruled."""
        stated = self._stated(path)
        every = positions(stated, self._witnesses, no_value_contains)
        ruled = [p for p in every if p.is_ruled]
        for position in ruled or every:
            agreement.values.extend(self._each_wording(path, position))
        if path in MAIN_KIND_OF and stated:
            best = choose(every, compares=False)
            agreement.values.append(_agreed(coop.mainKind, best, best.chosen.independent))
        if ruled and len(ruled) < len(every):
            dropped = tuple(p for p in every if p not in ruled)
            agreement.contested[path] = Outcome(ruled[0], dropped, "ruling")

    def _each_wording(self, path: str, position: Position) -> Iterator[Agreed]:
        reason = "ruling" if position.is_ruled else "union"
        for value, sources in position.stated.items():
            documents = independent(self._witnesses[source] for source in sources)
            margin = 0 if position.is_ruled else documents
            yield Agreed(path, value, sources, reason, documents, margin)


def _agreed(path: str, outcome: Outcome, margin: int) -> Agreed:
    chosen = outcome.chosen
    return Agreed(path, chosen.value, chosen.sources, outcome.reason, chosen.independent, margin)
