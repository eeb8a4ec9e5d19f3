"""The written rule that settles a property: which position wins, and why.

In this order: a curator's ruling; more independent documents; the better kind of document; the
later document; the order of the documents' ids. Documents that announce an event never outvote
documents that report it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from coopgraph.consensus.positions import Contains, Position, Stated, positions
from coopgraph.consensus.witnesses import Witnesses

REASONS = ("ruling", "more-documents", "better-kind-of-document", "later-document")
"""The criteria in their order, by the notation of the reason they give."""

Weight = tuple[bool, int, int, str]
"""What a position has on each criterion; the greater wins."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A settled property: the position that won, those that lost, and the reason (a notation).

    `announced_by` names the documents that spoke before an event that others report.
    """

    chosen: Position
    others: tuple[Position, ...]
    reason: str
    announced_by: frozenset[str] = frozenset()

    @property
    def is_contested(self) -> bool:
        """Whether some document supports another position and not the chosen one."""
        return bool(self.opponents)

    @property
    def opponents(self) -> tuple[Position, ...]:
        """The other positions, each with the documents that do not support the chosen one too."""
        agreeing = frozenset(self.chosen.sources)
        left = (position.without(agreeing) for position in self.others)
        return tuple(position for position in left if position.witnesses)


def settle(
    stated: Collection[Stated],
    witnesses: Witnesses,
    contains: Contains,
    announced_by: frozenset[str] = frozenset(),
) -> Outcome:
    """Settle one property by vote.

    `announced_by` names the documents that speak before an event that others report: they count
    only where no report says anything.
    """
    candidates = positions(stated, witnesses, contains)
    reported = [p for p in candidates if any(w.source not in announced_by for w in p.witnesses)]
    if not announced_by or not reported:
        return _rank(candidates)
    outcome, with_announcements = _rank(reported, announced_by), _rank(candidates)
    ranked = (with_announcements.chosen, *with_announcements.others)
    others = tuple(position for position in ranked if position is not outcome.chosen)
    if with_announcements.chosen is not outcome.chosen:
        reason = "held-over-planned"
    else:
        reason = (outcome if outcome.others else with_announcements).reason
    return Outcome(outcome.chosen, others, reason, announced_by)


def latest(
    stated: Collection[Stated],
    witnesses: Witnesses,
    announced_by: frozenset[str] = frozenset(),
    is_unknown: Callable[[str], bool] = lambda value: False,
) -> Outcome:
    """Settle a state that changes with time: the latest observation decides.

    "Unknown" is no observation where another document knows. Documents of different dates do not
    contradict each other: older observations are history, not other positions. A document without
    date counts as the oldest.
    """
    known = [s for s in stated if not is_unknown(s[0])] or list(stated)
    reports = [s for s in known if s[1] not in announced_by] or known
    rulings = [s for s in reports if witnesses[s[1]].is_ruling]
    last = max(witnesses[source].day for _, source in reports)
    decisive = rulings or [s for s in reports if witnesses[s[1]].day == last]
    outcome = settle(decisive, witnesses, lambda value, other: False)
    if outcome.others or len({value for value, _ in known}) == 1:
        return outcome
    reason = "ruling" if rulings else "latest-observation"
    if len({value for value, _ in reports}) == 1 and not rulings:
        reason = "held-over-planned"
    return Outcome(outcome.chosen, (), reason)


def _rank(candidates: Sequence[Position], without: Collection[str] = ()) -> Outcome:
    by_id = sorted(candidates, key=lambda position: position.sources[0])
    ranked = sorted(by_id, key=lambda position: _weigh(position, without), reverse=True)
    chosen, others = ranked[0], tuple(ranked[1:])
    return Outcome(chosen, others, _reason(chosen, others, without))


def _weigh(position: Position, without: Collection[str]) -> Weight:
    voters = [w for w in position.witnesses if w.source not in without]
    documents = [w for w in voters if not w.is_ruling]
    return (
        len(documents) < len(voters),
        len({w.origin for w in documents}),
        -min((w.rank for w in documents), default=0),
        max((w.day for w in documents), default=""),
    )


def _reason(chosen: Position, others: Sequence[Position], without: Collection[str]) -> str:
    if not others:
        return "agreement" if chosen.independent > 1 else "only-claim"
    weights = zip(REASONS, _weigh(chosen, without), _weigh(others[0], without), strict=True)
    return next((reason for reason, won, lost in weights if won != lost), "iri-order")
