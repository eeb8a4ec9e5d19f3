"""A state that changes with time: what was last observed, and when.

An observation has the date of its document, as an interval: a document of 2025 is neither before
nor after one of June 2025. A document without date is no old document: it may be the last one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from coopgraph.consensus.positions import Position, Stated, around, no_value_contains
from coopgraph.consensus.vote import Outcome, settle
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.records import PreciseDate
from coopgraph.records.quads import Term, iri_text

ANNOUNCING = frozenset(("planned", "postponed"))
"""Notations of the states in which a thing is still to come, in every code list of states."""

UNKNOWN = "unknown"


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
    outcome = settle(decisive, witnesses, no_value_contains)
    chosen = around(outcome.chosen.value, known, witnesses, no_value_contains)
    reason = "ruling" if rulings else _reason(outcome, chosen, known, reports)
    return Outcome(chosen, outcome.others, reason)


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
