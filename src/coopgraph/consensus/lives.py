"""What the agreed view needs to know of authorities in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coopgraph.gazetteer.time import Span
from coopgraph.records.quads import Term


@dataclass(frozen=True, slots=True)
class Life:
    """When an authority existed, as far as known, and who took over from it."""

    time: Span
    successors: tuple[Term, ...] = ()


Lives = Mapping[Term, Life]


Days = tuple[str, str]
"""The first and the last possible day of something, ISO 8601; "" where there is no bound."""


def common_life(parties: Iterable[Term], lives: Lives) -> Days:
    """Give the days between which all of some authorities may have existed.

    Of authorities that never existed together the last day comes before the first.
    """
    known = [lives[party].time for party in parties if party in lives]
    starts = [time.start.earliest for time in known if time.start is not None]
    ends = [time.end.latest for time in known if time.end is not None]
    return max(starts, default=""), min(ends, default="")
