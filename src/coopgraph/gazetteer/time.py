"""Whether an authority existed on a date, and which time two spans share.

Dates are known with limited precision; where they are not known at all, nothing is excluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as day
from datetime import timedelta

from coopgraph.records import LocalAuthority, PreciseDate, read_date


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time with its first and last date; None where it is open, or not known."""

    start: PreciseDate | None = None
    end: PreciseDate | None = None

    def shared(self, other: Span) -> Span | None:
        """Give the time that both have, or None if they surely have none."""
        starts = [date for date in (self.start, other.start) if date]
        ends = [date for date in (self.end, other.end) if date]
        start = max(starts, key=lambda date: (date.earliest, date.latest), default=None)
        end = min(ends, key=lambda date: (date.latest, date.earliest), default=None)
        if start and end and start.earliest > end.latest:
            return None
        return Span(start, end)

    def joined(self, other: Span) -> Span:
        """Give the time from the first beginning to the last end."""
        start = min(self.start, other.start) if self.start and other.start else None
        end = max(self.end, other.end) if self.end and other.end else None
        return Span(start, end)

    def may_include(self, date: PreciseDate) -> bool:
        """Whether some day of a date may lie in it."""
        return self.shared(Span(date, date)) is not None


def life(authority: LocalAuthority) -> Span:
    """Give the time in which an authority existed."""
    return Span(authority.start, authority.end)


def surely_ended(authority: LocalAuthority, date: PreciseDate) -> bool:
    """Whether every possible day of `date` comes after the last possible day of the authority."""
    return authority.end is not None and authority.end.latest < date.earliest


def surely_not_yet(authority: LocalAuthority, date: PreciseDate) -> bool:
    """Whether every possible day of `date` comes before the first possible day of the authority."""
    return authority.start is not None and date.latest < authority.start.earliest


def existed(authority: LocalAuthority, date: PreciseDate) -> bool:
    """Whether the authority may have existed on some day of `date`."""
    return not surely_ended(authority, date) and not surely_not_yet(authority, date)


def eve(date: PreciseDate) -> PreciseDate:
    """Give the day before a day; a month or a year has none, and stands for itself."""
    return _moved(date, -1)


def morrow(date: PreciseDate) -> PreciseDate:
    """Give the day after a day; a month or a year has none, and stands for itself."""
    return _moved(date, 1)


def _moved(date: PreciseDate, days: int) -> PreciseDate:
    if not date.is_day:
        return date
    try:
        return read_date((day.fromisoformat(date.earliest) + timedelta(days)).isoformat())
    except OverflowError:  # the first and the last day that can be counted
        return date
