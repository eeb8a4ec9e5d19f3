"""What the agreed view needs to know of authorities in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from coopgraph.records import PreciseDate
from coopgraph.records.quads import Term


@dataclass(frozen=True, slots=True)
class Life:
    """When an authority existed, as far as known, and who took over from it."""

    start: PreciseDate | None = None
    end: PreciseDate | None = None
    successors: tuple[Term, ...] = ()


Lives = Mapping[Term, Life]


class Span(NamedTuple):
    """The first and the last possible day of something, ISO 8601; "" where there is no bound."""

    first: str
    last: str


def common_life(parties: Iterable[Term], lives: Lives) -> Span:
    """Give the days between which all of some authorities may have existed."""
    known = [lives[party] for party in parties if party in lives]
    starts = [life.start.earliest for life in known if life.start is not None]
    ends = [life.end.latest for life in known if life.end is not None]
    return Span(max(starts, default=""), min(ends, default=""))
