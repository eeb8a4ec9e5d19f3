"""Two properties that are settled as one: a period by its two ends, an amount with its currency.

What a document says of both is one statement, and the pair is what is voted on: the start of one
document is never joined to the end of another while some document states a pair. Who says one half
supports the pairs it agrees with. A report of an opening or closing session is no statement of the
period of an event: it votes only between pairs that equally many documents state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from coopgraph.consensus.conflict_resolution import Outcome, Votes, choose, settle
from coopgraph.consensus.positions import Contains, Position, Stated, agree, around, positions
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term

Ends = tuple[Term | None, Term | None]
"""A value of each property, None where a document does not say."""


@dataclass(frozen=True, slots=True)
class Together:
    """What documents say of two properties, and how their values compare.

    `is_event` says that one half, inside a period, may be the date of a session.
    """

    first: Sequence[Stated]
    second: Sequence[Stated]
    witnesses: Witnesses
    contains: Contains
    announced_by: frozenset[str] = frozenset()
    is_event: bool = False

    def settle(self) -> tuple[Outcome | None, Outcome | None]:
        """Settle both properties; None for one of which nothing can be agreed."""
        statements = self._statements()
        if all(None in pair for pair in statements):
            return self._alone(self.first), self._alone(self.second)
        outcome, pairs = self._vote(statements)
        first, second = pairs[outcome.chosen.value]
        return (
            self._side((first, second), outcome, is_first=True),
            self._side((first, second), outcome, is_first=False),
        )

    def _alone(self, stated: Sequence[Stated]) -> Outcome | None:
        if not stated:
            return None
        return settle(stated, self.witnesses, self.contains, self.announced_by)

    def _statements(self) -> dict[Ends, list[str]]:
        """Give what each document says of both, with the documents that say it."""
        firsts, seconds = _by_source(self.first), _by_source(self.second)
        statements: dict[Ends, list[str]] = {}
        for source in sorted(firsts.keys() | seconds.keys()):
            nothing: list[Term | None] = [None]
            for pair in product(firsts.get(source, nothing), seconds.get(source, nothing)):
                statements.setdefault(pair, []).append(source)
        return statements

    def _vote(self, statements: Mapping[Ends, list[str]]) -> tuple[Outcome, dict[str, Ends]]:
        precise = [p for p in statements if not any(self._holds(p, q) for q in statements)]
        wholes = self._apart([pair for pair in precise if None not in pair], statements)
        halves = [
            half
            for half in precise
            if None in half and not self._fits_any(half, statements[half], wholes)
        ]
        ballots = [self._ballot(pair, statements) for pair in (*wholes, *halves)]
        votes = self._votes({ballot.position.value: ballot.whole for ballot in ballots})
        outcome = choose([ballot.position for ballot in ballots], self.announced_by, votes)
        return outcome, {ballot.position.value: ballot.pair for ballot in ballots}

    def _apart(self, pairs: Iterable[Ends], statements: Mapping[Ends, list[str]]) -> list[Ends]:
        """Keep one of the pairs that agree, each more precise at another end: the most stated."""
        kept: list[Ends] = []
        for pair in sorted(pairs, key=lambda pair: (-len(statements[pair]), _name(pair))):
            if not any(self._supports(pair, other) for other in kept):
                kept.append(pair)
        return kept

    def _votes(self, whole: Mapping[str, frozenset[str]]) -> Votes:
        """Count, for an event, who states the whole period."""

        def votes(position: Position, without: Collection[str]) -> int:
            if not self.is_event:
                return 0
            stating = whole[position.value].difference(without)
            return len({self.witnesses[source].origin for source in stating})

        return votes

    def _ballot(self, pair: Ends, statements: Mapping[Ends, list[str]]) -> _Ballot:
        supporting = {p: found for p, found in statements.items() if self._supports(p, pair)}
        whole = {s for p, found in supporting.items() if None not in p for s in found}
        sources = sorted({s for found in supporting.values() for s in found})
        stated = {_name(p): tuple(found) for p, found in supporting.items()}
        position = Position(_name(pair), tuple(self.witnesses[s] for s in sources), stated)
        return _Ballot(pair, position, frozenset(whole))

    def _supports(self, statement: Ends, pair: Ends) -> bool:
        """Whether a statement says a pair, or a half of it, more or less precisely."""
        return all(
            ours is None or (theirs is not None and agree(ours, theirs, self.contains))
            for ours, theirs in zip(statement, pair, strict=True)
        )

    def _holds(self, pair: Ends, other: Ends) -> bool:
        """Whether a pair, or a half, is stated less precisely than another that it agrees with."""
        return pair != other and all(
            a == b or (a is not None and b is not None and self.contains(a, b))
            for a, b in zip(pair, other, strict=True)
        )

    def _fits_any(self, half: Ends, sources: Iterable[str], pairs: Iterable[Ends]) -> bool:
        is_ruled = any(self.witnesses[source].is_ruling for source in sources)
        is_session = self.is_event and not is_ruled
        return any(self._supports(half, p) or (is_session and _is_inside(half, p)) for p in pairs)

    def _side(self, pair: Ends, vote: Outcome, *, is_first: bool) -> Outcome | None:
        """Give the outcome of one property after the vote on the pairs."""
        stated, partner = (self.first, self.second)[:: 1 if is_first else -1]
        value, is_whole = pair[0 if is_first else 1], None not in pair
        ruled = [s for s in stated if self.witnesses[s[1]].is_ruling]
        if value is None:
            documents = [s for s in stated if s[1] not in vote.chosen.sources]
            return self._alone(documents) if vote.reason == "ruling" else None
        if ruled and not any(agree(v, value, self.contains) for v, _ in ruled):
            return self._alone(stated)
        chosen = _with_partner(around(value, stated, self.witnesses, self.contains), partner)
        others = [
            _with_partner(position, partner)
            for position in positions(stated, self.witnesses, self.contains)
            if not agree(position.value, value, self.contains)
        ]
        if not others:
            reason = "agreement" if chosen.independent > 1 else "only-claim"
            settled = Outcome(chosen, (), "ruling" if ruled else reason, self.announced_by)
        else:
            counted = vote.reason == "more-documents"
            reason = "whole-statement" if counted and is_whole else vote.reason
            settled = Outcome(chosen, tuple(others), reason, self.announced_by)
        compared = vote.compared if is_first else ()  # the pair is one statement
        records = vote.records if settled.reason == vote.reason else ()
        return replace(settled, compared=compared, records=records)


@dataclass(frozen=True, slots=True)
class _Ballot:
    """A pair that may be agreed: who supports it, and who states both of its halves."""

    pair: Ends
    position: Position
    whole: frozenset[str]


def _with_partner(position: Position, partner: Sequence[Stated]) -> Position:
    """Say what is stated most often beside a value."""
    beside = Counter(value for value, source in sorted(partner) if source in position.sources)
    return replace(position, beside=max(beside, key=beside.__getitem__, default=""))


def _by_source(stated: Iterable[Stated]) -> dict[str, list[Term | None]]:
    found: dict[str, list[Term | None]] = {}
    for value, source in sorted(set(stated)):
        found.setdefault(source, []).append(value)
    return found


def _name(pair: Ends) -> str:
    return " ".join(value or "-" for value in pair)


def _is_inside(half: Ends, pair: Ends) -> bool:
    """Whether the day of a half statement lies in a period."""
    start, end, day = (date_of(value) if value else None for value in (*pair, half[0] or half[1]))
    if start is None or end is None or day is None:
        return False
    return start.earliest <= day.earliest and day.latest <= end.latest
