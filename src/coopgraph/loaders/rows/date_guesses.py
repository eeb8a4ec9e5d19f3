"""What a date written otherwise probably means: 31/12/2013, 9 juin 2013, juin-13, tháng 6/2013.

Only for suggestions to a person: nothing here is ever read as a date.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from coopgraph.lookup.folding import fold
from coopgraph.records import read_date

_MONTHS = (
    ("janvier", "january", "jan"),
    ("fevrier", "february", "feb", "fev"),
    ("mars", "march", "mar"),
    ("avril", "april", "avr", "apr"),
    ("mai", "may"),
    ("juin", "june", "jun"),
    ("juillet", "july", "jul"),
    ("aout", "august", "aug"),
    ("septembre", "september", "sept", "sep"),
    ("octobre", "october", "oct"),
    ("novembre", "november", "nov"),
    ("decembre", "december", "dec"),
)
_MONTH_NUMBERS = {name: month for month, names in enumerate(_MONTHS, start=1) for name in names}
_DAY_0 = date(1899, 12, 30)
_SERIALS = range(29221, 73051)
"""The numbers that spreadsheets give to the days from 1980 to 2099."""
_WORDS_AROUND = re.compile(r"\b(ngay|thang|nam|le|on|the|of|en)\b")
_TIME = re.compile(r"(?<=\d)[ T]\d\d:\d\d.*", re.DOTALL)
_ORDINAL = re.compile(r"(?<=\d)(er|st|nd|rd|th)\b")


def guess_date(cell: str) -> str:
    """Give the ISO 8601 date that a cell probably means, or ""."""
    if len(cell) == 5 and _is_number(cell) and int(cell) in _SERIALS:
        return (_DAY_0 + timedelta(days=int(cell))).isoformat()
    bare = _WORDS_AROUND.sub(" ", fold(_TIME.sub("", cell)))
    words = _ORDINAL.sub("", bare).split()
    months = [_MONTH_NUMBERS[word] for word in words if word in _MONTH_NUMBERS]
    numbers = [word for word in words if word not in _MONTH_NUMBERS]
    if months and len(numbers) == 1 and len(numbers[0]) == 2:
        numbers = [_century(numbers[0]) + numbers[0]]
    years = [number for number in numbers if len(number) == 4]
    if len(years) != 1 or len(months) > 1 or not all(map(_is_number, numbers)):
        return ""
    others = [number for number in numbers if number != years[0]]
    if numbers[0] != years[0]:
        others.reverse()
    return _first_that_exists(years[0], [*map(str, months), *others])


def _century(year: str) -> str:
    """Give the century of a year of two digits, as spreadsheets do (ISO 29500: 1930 to 2029)."""
    return "20" if year < "30" else "19"


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _first_that_exists(year: str, others: list[str]) -> str:
    """Try month before day, then day before month."""
    for parts in (others, others[::-1]):
        guess = "-".join([year, *(part.zfill(2) for part in parts)])
        try:
            return read_date(guess).text
        except ValueError:
            continue
    return ""
