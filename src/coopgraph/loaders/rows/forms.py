"""How values are written in a cell: lists, intervals, durations, and dates written otherwise.

ISO 8601-1:2019 for dates and durations, EDTF level 0 for intervals
(https://www.loc.gov/standards/datetime/).
"""

from __future__ import annotations

import re
from functools import lru_cache

from coopgraph.records import PreciseDate, read_date

SEPARATOR = " | "
OPEN_END = ".."

_DURATION = re.compile(
    r"P(?=\d|T\d)(\d{1,6}Y)?(\d{1,6}M)?(\d{1,6}W)?(\d{1,6}D)?"
    r"(T(?=\d)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?",
    re.ASCII,
)
_YEARS = range(1000, 2200)
_DAYS_0 = frozenset(("1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01", "1970-01-01"))
_WEEKS = re.compile(r"P(\d+)W", re.ASCII)


def split_list(cell: str) -> tuple[tuple[str, ...], bool]:
    """Give the items of a list, each once, and whether the list is well written."""
    items = tuple(cell.split(SEPARATOR))
    if "  " not in cell and cell.count("|") == len(items) - 1 and len(set(items)) == len(items):
        return (items, True) if cell.strip() == cell != "" else _put_right(cell)
    return _put_right(cell)


def _put_right(cell: str) -> tuple[tuple[str, ...], bool]:
    """Split a list that may have empty items, stray space or the same item twice."""
    items = tuple(dict.fromkeys(filter(None, (item.strip() for item in cell.split("|")))))
    return items, SEPARATOR.join(items) == cell


@lru_cache(maxsize=4096)
def read_interval(cell: str) -> tuple[PreciseDate, PreciseDate | None]:
    """Read `2018/2021` or `2013/..`; raises ValueError for anything else."""
    first, slash, last = cell.partition("/")
    if not slash:
        raise ValueError(f"not an interval: {cell}")
    start = read_date(first)
    end = None if last == OPEN_END else read_date(last)
    if end is not None and end.latest < start.earliest:
        raise ValueError(f"ends before it starts: {cell}")
    return start, end


def stands_for_none(date: PreciseDate) -> bool:
    """Whether a date is what a program writes for none, or cannot be one of our subject.

    9999-12-31 is an end that never comes, 0001 and 0201 are years badly typed, 1899-12-30 and
    1904-01-01 are the day 0 of spreadsheets, 1900-01-01 and 1970-01-01 the day 0 of programs.
    """
    year = int(date.text[:4])
    return year not in _YEARS or date.text in _DAYS_0


def open_interval(start: PreciseDate, end: PreciseDate | None) -> str:
    """Write an interval without an end that never comes; "" if its start is no true date."""
    return "" if stands_for_none(start) or end is None else f"{start.text}/{OPEN_END}"


@lru_cache(maxsize=4096)
def read_duration(cell: str) -> str:
    """Check a duration and give it as xsd:duration, which has no weeks; raises ValueError."""
    if not _DURATION.fullmatch(cell):
        raise ValueError(f"not a duration: {cell}")
    weeks = _WEEKS.fullmatch(cell)
    if weeks:
        return f"P{7 * int(weeks[1])}D"
    if "W" in cell:
        raise ValueError(f"weeks beside other units: {cell}")
    return cell
