"""Going through the rows of a table: stray space, the key of each row, the order of the keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from coopgraph.findings.kinds import rows
from coopgraph.sources.tables import Table
from coopgraph.sources.text_row import TextRow

R = TypeVar("R", bound=TextRow)
Key = tuple[str, ...]


def each_row(table: Table, row: R) -> Iterator[R]:
    """Turn `row` to each row of its table in turn; at the end, report the columns nobody took.

    Where no row can be read, it is turned to one of empty cells (line 0), so that the columns that
    are missing are reported all the same.
    """
    for column in sorted({name for name in table.header if table.header.count(name) > 1}):
        row.findings.add(rows.REPEATED_COLUMN, table.file, table.header_line, column)
    keys = Keys(row, table.layout.key)
    line = 0
    for line, cells in table.rows:
        stripped = list(map(str.strip, cells))
        row.turn_to(line, stripped)
        if stripped[:-1] != cells:
            _report_spaces(row, table.header, cells)
        keys.check()
        yield row
    if not line:
        with row.imagined(len(table.header)):
            yield row
    row.report_unread_columns()


class Keys:
    """The keys seen so far: each once, in order; a table without key columns has none."""

    def __init__(self, row: TextRow, columns: Key) -> None:
        self._row, self._columns = row, columns
        self._shown = ", ".join(columns)
        self._lines: dict[Key, int] = {}
        self._last: Key = ()
        self._is_sorted = True

    def check(self) -> None:
        """Report the current row if its key was seen before, or should have come before."""
        if not self._columns:
            return
        row = self._row
        key = row.key(self._columns)
        first = self._lines.setdefault(key, row.line)
        if first != row.line:
            found = " · ".join(key)
            row.report(rows.DUPLICATE_ROW, found=found, key=self._shown, first=first)
        if key < self._last and self._is_sorted:
            row.report(rows.UNSORTED_ROWS, found=" · ".join(key), key=self._shown)
            self._is_sorted = False
        self._last = key


def _report_spaces(row: TextRow, header: list[str], cells: list[str]) -> None:
    for column, cell in zip(header, cells, strict=True):
        if cell != cell.strip():
            row.report(rows.STRAY_SPACE, column, found=cell)
