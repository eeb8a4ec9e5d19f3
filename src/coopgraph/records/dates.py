"""Dates as precise as their document and no more.

A date is a year, a month or a day (EDTF level 0, https://www.loc.gov/standards/datetime/). In RDF
it keeps that precision as its datatype; its first and last day let queries compare and sort.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from coopgraph.ontology.terms import xsd

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_DATATYPES = (xsd.gYear, xsd.gYearMonth, xsd.date)


class PreciseDate(NamedTuple):
    """A span of days: one day, one month or one year.

    `earliest` and `latest` are ISO 8601 days, both inside the span; `text` is the date as written.
    """

    earliest: str
    latest: str
    text: str

    @property
    def datatype(self) -> str:
        """IRI of the XML Schema datatype that says how precise the date is."""
        return _DATATYPES[self.text.count("-")]

    @property
    def is_day(self) -> bool:
        """Whether the date names one single day."""
        return self.earliest == self.latest

    def contains(self, other: PreciseDate) -> bool:
        """Whether every day of `other` lies in this date (2013 contains 2013-06-09)."""
        return self.earliest <= other.earliest and other.latest <= self.latest


@lru_cache(maxsize=65536)
def read_date(text: str) -> PreciseDate:
    """Read `2013`, `2013-06` or `2013-06-09`; raises ValueError for anything else."""
    match = _FORM.match(text)
    if match is None:
        raise ValueError(f"not a date: {text}")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if day:
        date(year, month, day)
        return PreciseDate(text, text, text)
    if month:
        from calendar import monthrange  # which loads a locale, for names of days

        last = monthrange(year, month)[1] if 1 <= month <= 12 else 0
        if not last:
            raise ValueError(f"no such month: {text}")
        return PreciseDate(f"{text}-01", f"{text}-{last:02}", text)
    if not year:
        raise ValueError("there is no year 0000")
    return PreciseDate(f"{text}-01-01", f"{text}-12-31", text)


def interval(start: PreciseDate | None, end: PreciseDate | None, *, is_over: bool = False) -> str:
    """Write a time from start to end as an interval of ISO 8601-2 (EDTF level 1): `1994/2015-12`.

    Without a known end, `..` says that it goes on, and nothing that it is over; nothing stands for
    an unknown start, too. Such texts sort and compare by their start, whatever the precision.
    """
    last = end.text if end else "" if is_over else ".."
    return f"{start.text if start else ''}/{last}"
