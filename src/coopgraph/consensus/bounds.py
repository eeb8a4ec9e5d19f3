"""Values that bound each other: nothing ends before it begins, nothing expires before it is signed.

Each was settled alone, by other documents. Where they come out incompatible, the documents disagree
over both: the better supported value stays, and the other gives way to what agrees with it, or to
nothing. Which properties bound each other is said in the shapes (`sh:lessThanOrEquals`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coopgraph.consensus.conflict_resolution import Outcome, choose
from coopgraph.consensus.positions import Position
from coopgraph.ontology.rules import Bound
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term, read_literal

Outcomes = dict[str, Outcome]
"""Property (IRI) → how it was settled."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values that cannot both be true, of properties that bound each other.

    `outcome` has the value that stays first; each position names its property. `instead` is what
    the property of the other value was given in its place, if anything.
    """

    lost: str
    outcome: Outcome
    instead: Position | None


def reconcile(outcomes: Outcomes, bounds: Iterable[Bound]) -> Iterator[Clash]:
    """Make the settled values of a thing compatible; give each clash that there was.

    `outcomes` is changed: the weaker value of a clash is replaced, or its property removed.
    """
    for bound in bounds:
        lower, upper = outcomes.get(bound.lower), outcomes.get(bound.upper)
        if lower is None or upper is None or fit(lower.chosen.value, upper.chosen.value):
            continue
        yield _settle_clash(bound, lower, upper, outcomes)


def fit(lower: Term, upper: Term) -> bool:
    """Whether a value may be at most another: dates by their possible days, numbers as they are."""
    first, last = date_of(lower), date_of(upper)
    if first is not None and last is not None:
        return first.earliest <= last.latest
    return int(read_literal(lower).value) <= int(read_literal(upper).value)


def _settle_clash(bound: Bound, lower: Outcome, upper: Outcome, outcomes: Outcomes) -> Clash:
    positions = [
        replace(lower.chosen, of_property=bound.lower),
        replace(upper.chosen, of_property=bound.upper),
    ]
    outcome = choose(positions, lower.announced_by | upper.announced_by, compares=False)
    kept = outcome.chosen
    lost = bound.upper if kept.of_property == bound.lower else bound.lower
    instead = next((p for p in outcomes[lost].others if _fits_beside(p, kept, bound)), None)
    if instead is None:
        del outcomes[lost]
    else:
        outcomes[lost] = with_chosen(outcomes[lost], instead)
    return Clash(lost, outcome, instead)


def _fits_beside(position: Position, kept: Position, bound: Bound) -> bool:
    if kept.of_property == bound.lower:
        return fit(kept.value, position.value)
    return fit(position.value, kept.value)


def with_chosen(outcome: Outcome, chosen: Position) -> Outcome:
    """Prefer another position of an outcome, because the first is out of bounds."""
    others = tuple(p for p in (outcome.chosen, *outcome.others) if p is not chosen)
    return replace(outcome, chosen=chosen, others=others, reason="within-bounds")
