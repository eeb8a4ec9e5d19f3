"""What a date written otherwise probably means: 31/12/2013, 9 juin 2013, tháng 6/2013.

Only for suggestions to a person: nothing here is ever read as a date.
"""

from __future__ import annotations

import re

from coopgraph.gazetteer import fold
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
_WORDS_AROUND = re.compile(r"\b(ngay|thang|nam|le|on|the|of|en|er|ngay)\b")


def guess_date(cell: str) -> str:
    """Give the ISO 8601 date that a cell probably means, or ""."""
    words = _WORDS_AROUND.sub(" ", re.sub(r"t\d\d \d\d.*", "", fold(cell))).split()
    parts = [str(_MONTH_NUMBERS.get(word, word)) for word in words]
    numbers = [re.sub(r"(?<=\d)(er|st|nd|rd|th)$", "", part) for part in parts][:3]
    if not numbers or not all(number.isdigit() for number in numbers):
        return ""
    if len(numbers[0]) != 4:
        numbers.reverse()
    return _first_that_exists(numbers)


def _first_that_exists(numbers: list[str]) -> str:
    """Try year, month, day, then year, day, month."""
    year, *rest = numbers
    for parts in (rest, rest[::-1]):
        guess = "-".join([year, *(part.zfill(2) for part in parts)])
        try:
            return read_date(guess).text
        except ValueError:
            continue
    return ""
