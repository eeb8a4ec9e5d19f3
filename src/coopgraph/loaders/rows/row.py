"""One row of a table, whose cells are taken as dates, numbers, codes and ids."""

from __future__ import annotations

import re

from coopgraph.findings import Findings
from coopgraph.findings.kinds import cells as kinds
from coopgraph.findings.kinds import numbers, values
from coopgraph.loaders.files.table import Table
from coopgraph.loaders.rows.date_guesses import guess_date
from coopgraph.loaders.rows.forms import (
    open_interval,
    read_duration,
    read_interval,
    stands_for_none,
)
from coopgraph.loaders.rows.references import References
from coopgraph.loaders.rows.text_row import TextRow
from coopgraph.lookup.nearness import nearest
from coopgraph.ontology.schemes import concepts
from coopgraph.records import PreciseDate, read_date

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_OF_PARTS = ("partnership", "participation")
"""Notions whose ids are made of the ids of other things."""
_CODE_LIKENESS = 60.0


class Row(TextRow):
    """A row with typed cells."""

    def __init__(self, table: Table, findings: Findings, references: References) -> None:
        super().__init__(table, findings)
        self._references = references

    def date(self, column: str, required: bool = False) -> PreciseDate | None:
        """Take a year, a month or a day."""
        cell = self.text(column, required)
        if not cell:
            return None
        try:
            date = read_date(cell)
        except ValueError:
            self.report(kinds.BAD_DATE, column, guess_date(cell))
            return None
        if stands_for_none(date):
            self.report(kinds.NO_TRUE_DATE, column)
            self.is_broken = self.is_broken or required
            return None
        return date

    def day(self, column: str, required: bool = False) -> PreciseDate | None:
        """Take a date that must be a day."""
        date = self.date(column, required)
        if date is not None and not date.is_day:
            self.report(kinds.NOT_A_DAY, column)
            return None
        return date

    def interval(self, column: str) -> tuple[PreciseDate | None, PreciseDate | None]:
        """Take the start and the end of a period; both None for an empty cell."""
        cell = self.text(column)
        if not cell:
            return None, None
        try:
            start, end = read_interval(cell)
        except ValueError:
            self.report(kinds.BAD_INTERVAL, column)
            return None, None
        if not any(date and stands_for_none(date) for date in (start, end)):
            return start, end
        self.report(kinds.NO_TRUE_DATE, column, open_interval(start, end))
        return _true(start), _true(end)

    def duration(self, column: str) -> str | None:
        """Take a length of time, as xsd:duration."""
        cell = self.text(column)
        return self._duration(column, cell) if cell else None

    def durations(self, column: str) -> tuple[str, ...]:
        """Take a list of lengths of time."""
        found = (self._duration(column, item) for item in self.texts(column))
        return tuple(duration for duration in found if duration)

    def _duration(self, column: str, text: str) -> str | None:
        try:
            return read_duration(text)
        except ValueError:
            self.report(kinds.BAD_DURATION, column, found=text)
            return None

    def number(self, column: str, least: int = 0, required: bool = False) -> int | None:
        """Take a whole number that is not under `least`."""
        cell = self.text(column, required)
        if not cell:
            return None
        if not _NUMBER.fullmatch(cell):
            self.report(numbers.BAD_NUMBER, column)
            return None
        number = int(cell)
        if number < least:
            self.report(numbers.NUMBER_OUT_OF_RANGE, column, least=least, most="…")
            return None
        return number

    def decimal(self, column: str, limit: int) -> float | None:
        """Take a decimal number between `-limit` and `limit`."""
        cell = self.text(column)
        if not cell:
            return None
        if not _DECIMAL.fullmatch(cell):
            with_point = cell.replace(",", ".")
            guess = with_point if _DECIMAL.fullmatch(with_point) else ""
            self.report(numbers.BAD_DECIMAL, column, guess)
            return None
        number = float(cell)
        if not -limit <= number <= limit:
            self.report(numbers.NUMBER_OUT_OF_RANGE, column, least=-limit, most=limit)
            return None
        return number

    def code(self, column: str, scheme: str, required: bool = False) -> str | None:
        """Take a code of a code list of the ontology."""
        cell = self.text(column, required)
        return cell if cell and self._is_code(column, cell, scheme) else None

    def codes(self, column: str, scheme: str) -> tuple[str, ...]:
        """Take a list of codes."""
        return tuple(item for item in self.texts(column) if self._is_code(column, item, scheme))

    def _is_code(self, column: str, text: str, scheme: str) -> bool:
        allowed = concepts(scheme)
        if text in allowed:
            return True
        likely = nearest(text, allowed, _CODE_LIKENESS)
        codes = ", ".join(allowed)
        self.report(values.UNKNOWN_CODE, column, likely, text, scheme=scheme, codes=codes)
        return False

    def id(self, column: str, notion: str, prefix: str = "") -> str:
        """Take the id by which this row names its thing; other rows may refer to it."""
        cell = self.text(column, required=True)
        known = self._references.of(notion)
        if cell and cell not in known:
            known.add(cell)
            parts = cell.split("--") if notion in _OF_PARTS else [cell]
            if not cell.startswith(prefix) or not all(map(_ID.fullmatch, parts)):
                self.report(kinds.BAD_ID, column, form=f"{prefix}…")
        return cell

    def reference(self, column: str, notion: str, required: bool = False) -> str | None:
        """Take the id of a row of another table; whether it is there is seen at the end."""
        cell = self.text(column, required)
        if not cell:
            return None
        self._references.refer(notion, cell, self.place, column)
        return cell

    def refer(self, column: str, notion: str, id: str) -> None:
        """Note that a cell names a thing; whether it is there is seen at the end."""
        self._references.refer(notion, id, self.place, column)

    def references(self, column: str, notion: str) -> tuple[str, ...]:
        """Take a list of ids of rows of another table."""
        items = self.texts(column)
        if not self._references.of(notion).issuperset(items):
            for item in items:
                self._references.refer(notion, item, self.place, column)
        return items


def _true(date: PreciseDate | None) -> PreciseDate | None:
    return None if date is None or stands_for_none(date) else date
