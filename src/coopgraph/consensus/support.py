"""How firmly a value stands: the least evidence whose absence would change it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import combinations, islice

from coopgraph.consensus.conflict_resolution import Outcome
from coopgraph.consensus.positions import agree, date_contains

Absent = frozenset[str]
"""Ids of documents that are left out of a vote."""

NOBODY: Absent = frozenset()

Ballot = Callable[[Absent], Outcome | None]
"""Settles a property without some documents; None where nothing is left to agree on."""

MOST_TRIED = 50
"""Sets of documents of one size that are left out in turn; past it, the margin may be too large."""


def margin_of(outcome: Outcome, ballot: Ballot, speakers: Collection[str]) -> int:
    """Count the independent documents without which another value, or none, would be agreed.

    `speakers` are the ids of all documents that say something of the property. 0 where a ruling of
    curators decides: no document changes it.
    """
    chosen = outcome.chosen
    if chosen.is_ruled:
        return 0
    if len(chosen.witnesses) == len(speakers):
        return chosen.independent
    for size in range(1, chosen.independent):
        if any(_changes(outcome, ballot(absent)) for absent in _left_out(outcome, size)):
            return size
    return chosen.independent


def _left_out(outcome: Outcome, size: int) -> Iterator[Absent]:
    """Give sets of so many independent supporters, each with its copies."""
    copies: dict[str, set[str]] = {}
    for witness in outcome.chosen.witnesses:
        copies.setdefault(witness.origin, set()).add(witness.source)
    for origins in islice(combinations(sorted(copies), size), MOST_TRIED):
        yield frozenset().union(*(copies[origin] for origin in origins))


def _changes(outcome: Outcome, other: Outcome | None) -> bool:
    """Whether another value came out: a less precise one that agrees is no other."""
    return other is None or not agree(other.chosen.value, outcome.chosen.value, date_contains)
