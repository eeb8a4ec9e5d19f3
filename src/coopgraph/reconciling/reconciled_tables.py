"""A whole table matched, row by row, and written again with what was found beside each row."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from coopgraph.loaders.rows.forms import SEPARATOR
from coopgraph.lookup.matching import TYPES
from coopgraph.lookup.naming import id_of
from coopgraph.lookup.scores import Wanted
from coopgraph.reconciling.reconciler import Reconciled, Reconciler
from coopgraph.reconciling.row_evidence import countries_in, period_in
from coopgraph.reconciling.tables import OpenedTable

COLUMNS = ("id", "name", "score", "why", "alternatives")
"""What is added to each row; a name that the table has already gets `match_` before it."""
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Cells:
    """Where a row tells what: a column of the table, or one value for all rows; "" for nothing."""

    name: str
    date: str = ""
    country: str = ""
    notions: tuple[str, ...] = TYPES


@dataclass(slots=True)
class Tally:
    """How many rows came out how; `unread` dates and countries told nothing."""

    rows: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)


class TableReconciler:
    """Matches the rows of one table; `tally` counts them as they are taken."""

    def __init__(self, reconciler: Reconciler, table: OpenedTable, cells: Cells, lang: str) -> None:
        self.tally = Tally()
        self._reconciler, self._table, self._lang = reconciler, table, lang
        self._notions = cells.notions
        self._name = table.place(cells.name)
        self._date = _Told(table, cells.date, lambda text: period_in(text) is not None)
        self._country = _Told(table, cells.country, lambda text: bool(countries_in(text)))

    def csv_lines(self) -> Iterator[str]:
        """Yield the lines of the table with what was found (RFC 4180)."""
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(self.header())
        for cells in self.rows():
            writer.writerow(cells)
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
        yield buffer.getvalue()

    def header(self) -> list[str]:
        """Give the columns of the table, and those that are added."""
        own = self._table.header
        return [*own, *(f"match_{name}" if name in own else name for name in COLUMNS)]

    def rows(self) -> Iterator[list[str]]:
        """Give the rows of the table, each with the cells that are added."""
        while some := list(islice(self._table.rows, _AT_ONCE)):
            found = self._reconciler.found([self._wanted(cells) for cells in some])
            for cells, one in zip(some, found, strict=True):
                yield [*cells, *self._told(one, is_empty=not cells[self._name].strip())]

    def _wanted(self, cells: list[str]) -> Wanted:
        date, country = self._date.of(cells), self._country.of(cells)
        period, codes = period_in(date), countries_in(country)
        self.tally.unread["date"] += bool(date.strip()) and period is None
        self.tally.unread["country"] += bool(country.strip()) and not codes
        return Wanted(cells[self._name], self._notions, period, codes)

    def _told(self, found: Reconciled, *, is_empty: bool) -> list[str]:
        first, match = next(iter(found.candidates), None), found.match
        outcome = "empty" if is_empty else "none" if first is None else "several"
        self.tally.rows["match" if match else outcome] += 1
        if first is None:
            return [""] * len(COLUMNS)
        others = [one for one in found.candidates if one is not match]
        told = SEPARATOR.join(f"{id_of(c.thing)} ({c.score:g})" for c in others)
        why = found.why(first, self._lang)
        if match is None:
            return ["", "", "", why, told]
        return [id_of(match.thing), found.name(match, self._lang), f"{match.score:g}", why, told]


class _Told:
    """What all rows tell of one thing: their cells of a column, or one value."""

    def __init__(self, table: OpenedTable, given: str, is_value: Callable[[str], bool]) -> None:
        is_column = given and (given in table.header or not is_value(given))
        self._place = table.place(given) if is_column else None
        self._value = given

    def of(self, cells: list[str]) -> str:
        return self._value if self._place is None else cells[self._place]
