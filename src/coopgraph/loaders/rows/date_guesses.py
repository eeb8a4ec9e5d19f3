"""What a date written otherwise probably means: 31/12/2013, 9 juin 2013, tháng 6/2013.

Only for suggestions to a person: nothing here is ever read as a date.
"""

from __future__ import annotations

import re

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
_WORDS_AROUND = re.compile(r"\b(ngay|thang|nam|le|on|the|of|en)\b")
_TIME = re.compile(r"(?<=\d)[ T]\d\d:\d\d.*", re.DOTALL)
_ORDINAL = re.compile(r"(?<=\d)(er|st|nd|rd|th)\b")


def guess_date(cell: str) -> str:
    """Give the ISO 8601 date that a cell probably means, or ""."""
    bare = _WORDS_AROUND.sub(" ", fold(_TIME.sub("", cell)))
    words = _ORDINAL.sub("", bare).split()
    months = [_MONTH_NUMBERS[word] for word in words if word in _MONTH_NUMBERS]
    numbers = [word for word in words if word not in _MONTH_NUMBERS]
    years = [number for number in numbers if len(number) == 4]
    if len(years) != 1 or len(months) > 1 or not all(map(_is_number, numbers)):
        return ""
    others = [number for number in numbers if number != years[0]]
    if numbers[0] != years[0]:
        others.reverse()
    return _first_that_exists(years[0], [*map(str, months), *others])


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
