"""A state that changes with time: what was last observed, and when.

An observation has the date of its document, as an interval: a document of 2025 is neither before
nor after one of June 2025. A document without date is no old document: it may be the last one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from coopgraph.consensus.conflict_resolution import Outcome, choose
from coopgraph.consensus.positions import Position, Stated, around, no_value_contains, positions
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.records import PreciseDate
from coopgraph.records.quads import Term, iri_text

ANNOUNCING = frozenset(("planned", "postponed"))
"""Notations of the states in which a thing is still to come, in every code list of states."""

UNKNOWN = "unknown"

PHASES = ("planned", "postponed", "active", "held", "completed", "ended")
"""Notations of states in the order in which a thing goes through them."""


def notation(state: Term) -> str:
    """Give the notation of a state: the last part of its IRI."""
    return iri_text(state).rpartition("/")[2]


def announcers(states: Collection[Stated], witnesses: Witnesses) -> frozenset[str]:
    """Name the documents that speak of a thing before it happens, if others report it.

    A copy announces what its origin announces, whenever it was made.
    """
    said = {source: notation(state) for state, source in states}
    meant = {source: said.get(witnesses[source].origin, state) for source, state in said.items()}
    if all(state in ANNOUNCING or state == UNKNOWN for state in meant.values()):
        return frozenset()
    return frozenset(source for source, state in meant.items() if state in ANNOUNCING)


def last_observed(
    stated: Sequence[Stated], witnesses: Witnesses, announced_by: frozenset[str] = frozenset()
) -> Outcome:
    """Settle a state: the latest observation decides, all documents that share it support it.

    "Unknown" is no observation where another document knows. Observations surely made before
    another are history; among those that may be the last, the documents vote.
    """
    known = [s for s in stated if notation(s[0]) != UNKNOWN] or list(stated)
    reports = [s for s in known if s[1] not in announced_by] or known
    rulings = [s for s in reports if witnesses[s[1]].is_ruling]
    decisive = rulings or _may_be_last(reports, witnesses)
    outcome = choose(positions(decisive, witnesses, no_value_contains), compares=False)
    if outcome.reason == "iri-order":
        outcome = _furthest(outcome)
    chosen = around(outcome.chosen.value, known, witnesses, no_value_contains)
    reason = "ruling" if rulings else _reason(outcome, chosen, known, reports)
    records = outcome.records if reason == outcome.reason else ()
    return Outcome(chosen, outcome.others, reason, records=records)


def _furthest(outcome: Outcome) -> Outcome:
    """Prefer what comes later in the life of a thing: seen under way and seen done, it was done.

    Only among positions that nothing else tells apart.
    """
    strength = _strength(outcome.chosen)
    equal = [p for p in (outcome.chosen, *outcome.others) if _strength(p) == strength]
    last = max(equal, key=lambda position: _phase(position.value))
    if [_phase(p.value) for p in equal].count(_phase(last.value)) > 1:
        return outcome
    others = tuple(p for p in (outcome.chosen, *outcome.others) if p is not last)
    return replace(outcome, chosen=last, others=others, reason="latest-observation")


def _strength(position: Position) -> tuple[int, int]:
    return position.independent, min(w.rank for w in position.witnesses)


def _phase(state: Term) -> int:
    return PHASES.index(notation(state)) if notation(state) in PHASES else -1


def _reason(
    outcome: Outcome, chosen: Position, known: Sequence[Stated], reports: Sequence[Stated]
) -> str:
    if outcome.others:
        return outcome.reason
    if len({value for value, _ in known}) == 1:
        return "agreement" if chosen.independent > 1 else "only-claim"
    if len({value for value, _ in reports}) == 1:
        return "held-over-planned"
    return "latest-observation"


def _may_be_last(reports: Sequence[Stated], witnesses: Witnesses) -> list[Stated]:
    """Leave out the observations that were surely made before another one."""
    dates = {source: witnesses[source].published for _, source in reports}
    last = max((date.earliest for date in dates.values() if date is not None), default="")
    return [s for s in reports if (date := dates[s[1]]) is None or date.latest >= last]


def date_observed(
    sources: Iterable[str], published: Mapping[str, PreciseDate]
) -> PreciseDate | None:
    """Give when a state was last surely observed by some documents; None if none is dated."""
    dates = [published[source] for source in sources if source in published]
    return max(dates, key=lambda date: (date.earliest, date.latest), default=None)
