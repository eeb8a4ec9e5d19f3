"""The written rule that settles a property: which position wins, and why.

In this order: a curator's ruling; more independent documents; the better record; the better kind
of document; the later document, where it is surely later; the order of the documents' ids.
Documents that announce an event never outvote documents that report it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from coopgraph.consensus.positions import Contains, Position, Stated, positions
from coopgraph.consensus.source_weights import (
    Comparison,
    SourceRecord,
    compare,
    elsewhere,
    preferred,
)
from coopgraph.consensus.witnesses import Witness, Witnesses

BETTER_RECORD = "better-record"
AFTER_RECORD = ("better-kind-of-document", "later-document", "iri-order")
REASONS = ("ruling", "more-documents", "more-documents", BETTER_RECORD, AFTER_RECORD[0])
"""The criteria in their order, by the notation of the reason they give."""

Weight = tuple[bool, int, int, bool, int]
"""What a position has on each criterion; the greater wins."""

Votes = Callable[[Position, Collection[str]], int]
"""How many votes of a first ballot a position has, those of some documents left out."""


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
    compared: tuple[Comparison, ...] = ()
    records: tuple[SourceRecord, ...] = ()

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
    """Settle one property by vote; see `choose`."""
    return choose(positions(stated, witnesses, contains), announced_by)


def _one_ballot(_position: Position, _without: Collection[str]) -> int:
    return 0


def choose(
    candidates: Sequence[Position],
    announced_by: frozenset[str] = frozenset(),
    votes: Votes = _one_ballot,
    *,
    compares: bool = True,
) -> Outcome:
    """Choose among positions.

    `announced_by` names the documents that speak before an event that others report: they count
    only where no report says anything. `votes` counts a ballot that goes before the number of
    documents. `compares` says whether a document is to blame that stands alone: not where several
    values may be true, or where what is true changes.
    """
    reported = [p for p in candidates if any(w.source not in announced_by for w in p.witnesses)]
    if not announced_by or not reported:
        return _rank(candidates, (), votes, _compared(candidates, ()) if compares else ())
    compared = _compared(reported, announced_by) if compares else ()
    outcome = _rank(reported, announced_by, votes, compared)
    with_announcements = _rank(candidates, (), votes, compared)
    ranked = (with_announcements.chosen, *with_announcements.others)
    others = tuple(position for position in ranked if position is not outcome.chosen)
    decided = outcome if outcome.others else with_announcements
    only_announced = not outcome.others and decided.reason not in ("ruling", "more-documents")
    if with_announcements.chosen is not outcome.chosen or (others and only_announced):
        decided = replace(outcome, reason="held-over-planned", records=())
    return replace(
        decided, chosen=outcome.chosen, others=others, announced_by=announced_by, compared=compared
    )


def _rank(
    candidates: Sequence[Position],
    without: Collection[str],
    votes: Votes,
    compared: tuple[Comparison, ...],
) -> Outcome:
    records = {id(p): _record(p, without, dict(compared)) for p in candidates}
    weights = _weigh_all(candidates, records, without, votes)
    by_id = sorted(candidates, key=lambda position: position.sources[0])
    ranked = sorted(by_id, key=lambda position: weights[id(position)], reverse=True)
    best = weights[id(ranked[0])]
    equal = [position for position in ranked if weights[id(position)] == best]
    chosen = surely_later(equal, without) or equal[0]
    others = tuple(position for position in ranked if position is not chosen)
    if len(equal) > 1:
        reason = "iri-order" if surely_later(equal, without) is None else "later-document"
    else:
        reason = _reason(chosen, best, [weights[id(position)] for position in others])
    shown = (chosen, *others[:1]) if reason == BETTER_RECORD else ()
    told = tuple(records[id(position)] for position in shown)
    return Outcome(chosen, others, reason, compared=compared, records=told)


def _weigh_all(
    candidates: Sequence[Position],
    records: Mapping[int, SourceRecord],
    without: Collection[str],
    votes: Votes,
) -> dict[int, Weight]:
    """Weigh each position, by its `id()`; records speak only among those that lead in number."""
    weights = {id(position): _weigh(position, without, votes) for position in candidates}
    most = max(weights.values())[:3]
    leading = [key for key, weight in weights.items() if weight[:3] == most]
    kept = preferred([records[key] for key in leading])
    best = {key for place, key in enumerate(leading) if place in kept}
    return {key: (*weight[:3], key in best, weight[3]) for key, weight in weights.items()}


def _record(
    position: Position, without: Collection[str], compared: dict[str, bool]
) -> SourceRecord:
    return elsewhere({w.origin: w.record for w in _voters(position, without)}, compared)


def _compared(candidates: Sequence[Position], without: Collection[str]) -> tuple[Comparison, ...]:
    """Compare the documents with each other, or with what the curators ruled."""
    origins = [{w.origin for w in _voters(position, without)} for position in candidates]
    ruled = next((n for n, position in enumerate(candidates) if position.is_ruled), None)
    return tuple(compare(origins, ruled))


def _weigh(
    position: Position, without: Collection[str], votes: Votes
) -> tuple[bool, int, int, int]:
    documents = _voters(position, without)
    return (
        position.is_ruled,
        votes(position, without),
        len({w.origin for w in documents}),
        -min((w.rank for w in documents), default=0),
    )


def _voters(position: Position, without: Collection[str]) -> list[Witness]:
    return [w for w in position.witnesses if w.source not in without and not w.is_ruling]


def _reason(chosen: Position, best: Weight, others: Sequence[Weight]) -> str:
    if not others:
        return "agreement" if chosen.independent > 1 else "only-claim"
    compared = zip(REASONS, best, others[0], strict=True)
    return next(reason for reason, won, lost in compared if won != lost)


def surely_later(candidates: Sequence[Position], without: Collection[str] = ()) -> Position | None:
    """Give the position that has a document surely later than all documents of the others.

    A year is later than another year, not than a day inside it; a document without date is neither
    earlier nor later than any.
    """
    for position in candidates:
        others = [other for other in candidates if other is not position]
        dates = [w.published for w in _voters(position, without) if w.published is not None]
        last = max((date.earliest for date in dates), default="")
        if last and all(_is_over_before(other, last, without) for other in others):
            return position
    return None


def _is_over_before(position: Position, day: str, without: Collection[str]) -> bool:
    voters = _voters(position, without)
    return all(w.published is not None and w.published.latest < day for w in voters)
