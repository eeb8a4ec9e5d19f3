"""What the cells of a sheet carry besides their values: formats, formulas, errors, merging, hiding.

Number formats are those of Office Open XML (ISO/IEC 29500-1, 18.8.31).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime

CellAddress = tuple[int, int]
"""Row and column, counted from 1."""

SERIAL_DAY_0 = date(1899, 12, 30)
"""The day with the number 0 in nearly all workbooks."""

_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_YEARS_TYPED = range(1900, 2101)
_TEXT_OF = {"year": 4, "month": 7, "day": 10}


@dataclass
class Marks:
    """The marks of one sheet; `merged` has the ranges."""

    is_hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: dict[CellAddress, str] = field(default_factory=dict)
    """First cell of a merged range → the range (`B2:B4`)."""
    errors: dict[CellAddress, str] = field(default_factory=dict)
    unsaved: dict[CellAddress, str] = field(default_factory=dict)
    """Cells whose formula has no stored value → the formula."""
    precisions: dict[CellAddress, str] = field(default_factory=dict)
    """Cells shown as a year or a month → `year` or `month`."""
    digits: dict[CellAddress, int] = field(default_factory=dict)
    """Cells whose number is shown with zeros before it → how many digits."""
    texts: dict[CellAddress, str] = field(default_factory=dict)
    """Texts that the reader of values gets wrong."""
    day_0: date = SERIAL_DAY_0


def precision_of(number_format: str) -> str:
    """Say how precise a date is shown: `year`, `month` or `day` (also if that cannot be told)."""
    bare = _QUOTED.sub("", number_format.split(";")[0]).casefold()
    if "d" in bare or "j" in bare or "h" in bare or "s" in bare or "y" not in bare:
        return "day"
    return "month" if "m" in bare else "year"


def digits_of(number_format: str) -> int:
    """Say with how many digits a number is shown at least, if with zeros before it, else 0."""
    bare = _QUOTED.sub("", number_format.split(";")[0])
    return len(bare) if re.fullmatch("00+", bare) else 0


def as_precise(day: date, precision: str) -> str:
    """Write a date as precisely as it is shown (ISO 8601)."""
    return day.isoformat()[: _TEXT_OF[precision]]


def hides_more(day: date, precision: str) -> bool:
    """Whether the date is not the first day of the month or of the year that is shown."""
    return (precision != "day" and day.day != 1) or (precision == "year" and day.month != 1)


def year_typed(cell: object, day_0: date) -> str:
    """Give the year that was typed into a cell of dates (2013 became 1905-07-05), or ""."""
    if not isinstance(cell, date) or (
        isinstance(cell, datetime) and cell.time() != cell.min.time()
    ):
        return ""
    number = (date(cell.year, cell.month, cell.day) - day_0).days
    return str(number) if number in _YEARS_TYPED else ""
