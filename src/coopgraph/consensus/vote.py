"""The written rule that settles a property: which position wins, and why.

In this order: a curator's ruling; more independent documents; the better record; the better kind
of document; the later document; the order of the documents' ids. Documents that announce an event
never outvote documents that report it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from coopgraph.consensus.positions import Contains, Position, Stated, positions
from coopgraph.consensus.record import Compared, Record, compare, elsewhere, preferred
from coopgraph.consensus.witnesses import Witness, Witnesses

BETTER_RECORD = "better-record"
BY_ID = "iri-order"
AFTER_RECORD = ("better-kind-of-document", "later-document", BY_ID)
REASONS = ("ruling", "more-documents", BETTER_RECORD, *AFTER_RECORD)
"""The criteria in their order, by the notation of the reason they give."""

Weight = tuple[bool, int, bool, int, str]
"""What a position has on each criterion; the greater wins."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A settled property: the position that won, those that lost, and the reason (a notation).

    `announced_by` names the documents that spoke before an event that others report; `compared`
    counts for the records of the documents; `records` are those of the chosen and of the next
    position where they decided.
    """

    chosen: Position
    others: tuple[Position, ...]
    reason: str
    announced_by: frozenset[str] = frozenset()
    compared: tuple[Compared, ...] = ()
    records: tuple[Record, ...] = ()

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
        return _rank(candidates, (), _compared(candidates, ()))
    compared = _compared(reported, announced_by)
    outcome = _rank(reported, announced_by, compared)
    with_announcements = _rank(candidates, (), compared)
    ranked = (with_announcements.chosen, *with_announcements.others)
    others = tuple(position for position in ranked if position is not outcome.chosen)
    decided = outcome if outcome.others else with_announcements
    if with_announcements.chosen is not outcome.chosen:
        decided = replace(outcome, reason="held-over-planned", records=())
    return replace(
        decided, chosen=outcome.chosen, others=others, announced_by=announced_by, compared=compared
    )


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
    outcome = best_supported(decisive, witnesses)
    if outcome.others or len({value for value, _ in known}) == 1:
        return outcome
    reason = "ruling" if rulings else "latest-observation"
    if len({value for value, _ in reports}) == 1 and not rulings:
        reason = "held-over-planned"
    return Outcome(outcome.chosen, (), reason)


def best_supported(stated: Collection[Stated], witnesses: Witnesses) -> Outcome:
    """Settle what several values may be true of, or what changes: nobody is compared on it."""
    return _rank(positions(stated, witnesses, lambda value, other: False))


def _rank(
    candidates: Sequence[Position],
    without: Collection[str] = (),
    compared: tuple[Compared, ...] = (),
) -> Outcome:
    by_id = sorted(candidates, key=lambda position: position.sources[0])
    records = [_record(position, without, dict(compared)) for position in by_id]
    weights = _weigh_all(by_id, records, without)
    ranked = sorted(zip(weights, records, by_id, strict=True), key=itemgetter(0), reverse=True)
    chosen, others = ranked[0][2], tuple(position for _, _, position in ranked[1:])
    reason = _reason(chosen, [weight for weight, _, _ in ranked])
    shown = tuple(record for _, record, _ in ranked[:2]) if reason == BETTER_RECORD else ()
    return Outcome(chosen, others, reason, compared=compared, records=shown)


def _weigh_all(
    candidates: Sequence[Position], records: Sequence[Record], without: Collection[str]
) -> list[Weight]:
    """Weigh each position; records speak only among those that lead in number."""
    weights = [_weigh(position, without) for position in candidates]
    leading = [place for place, weight in enumerate(weights) if weight[:2] == max(weights)[:2]]
    kept = preferred([records[place] for place in leading])
    best = {place for n, place in enumerate(leading) if n in kept}
    return [(*weight[:2], n in best, *weight[2:]) for n, weight in enumerate(weights)]


def _weigh(position: Position, without: Collection[str]) -> tuple[bool, int, int, str]:
    voters = [w for w in position.witnesses if w.source not in without]
    documents = [w for w in voters if not w.is_ruling]
    return (
        len(documents) < len(voters),
        len({w.origin for w in documents}),
        -min((w.rank for w in documents), default=0),
        max((w.day for w in documents), default=""),
    )


def _reason(chosen: Position, weights: Sequence[Weight]) -> str:
    if len(weights) == 1:
        return "agreement" if chosen.independent > 1 else "only-claim"
    criteria = zip(REASONS, weights[0], weights[1], strict=False)
    return next((reason for reason, won, lost in criteria if won != lost), BY_ID)


def _documents(position: Position, without: Collection[str]) -> list[Witness]:
    return [w for w in position.witnesses if w.source not in without and not w.is_ruling]


def _record(position: Position, without: Collection[str], compared: dict[str, bool]) -> Record:
    return elsewhere({w.origin: w.record for w in _documents(position, without)}, compared)


def _compared(candidates: Sequence[Position], without: Collection[str]) -> tuple[Compared, ...]:
    """Compare the documents with each other, or with what the curators ruled."""
    origins = [{w.origin for w in _documents(position, without)} for position in candidates]
    ruled = (n for n, p in enumerate(candidates) if any(w.is_ruling for w in p.witnesses))
    return tuple(compare(origins, next(ruled, None)))
