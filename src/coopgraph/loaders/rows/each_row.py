"""Going through the rows of a table: stray space, the key of each row, the order of the keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar

from coopgraph.findings.kinds import rows
from coopgraph.loaders.files.table import Table
from coopgraph.loaders.rows.forms import SEPARATOR
from coopgraph.loaders.rows.text_row import CellPlace, TextRow

R = TypeVar("R", bound=TextRow)
Key = tuple[str, ...]


def key_text(key: Key) -> str:
    """Write a key as a list; what is empty at its end is left out."""
    return SEPARATOR.join(key).rstrip(" |")


class Keys:
    """The keys of a table: each once, and in order within each of its files or sheets.

    A table without key columns has none.

    With `compare`, the contents of rows are kept: a row that another file has too, cell by cell, is
    no second row.
    """

    def __init__(self, columns: Key, *, compare: bool = False) -> None:
        self.columns = columns
        self._shown = ", ".join(columns)
        self._places: dict[Key, CellPlace] = {}
        self._contents: dict[Key, list[tuple[str, str]]] | None = {} if compare else None
        self._last: Key = ()
        self._unsorted = self._file = ""

    def place(self, key: str) -> CellPlace | None:
        """Give the place of the first row of a key, written as a list without empty ends."""
        return self._by_text.get(key)

    @cached_property
    def _by_text(self) -> dict[str, CellPlace]:
        """The places once all rows have been read."""
        return {key_text(key): place for key, place in self._places.items()}

    def are_new(self, row: TextRow) -> bool:
        """Report a row whose key was seen before, or should have come before.

        False if it only repeats a row of another file.
        """
        if not self.columns:
            return True
        key = row.key(self.columns)
        first = self._places.setdefault(key, row.place)
        if first != row.place:
            if self._repeats(row, key, first):
                return False
            shown, line = " · ".join(key), first.seen_from(row.file)
            row.report(rows.DUPLICATE_ROW, found=shown, key=self._shown, first=line)
        elif self._contents is not None:
            self._contents[key] = row.content()
        self._check_order(row, key)
        return True

    def _repeats(self, row: TextRow, key: Key, first: CellPlace) -> bool:
        is_elsewhere = self._contents is not None and first.file != row.file
        return is_elsewhere and (self._contents or {}).get(key) == row.content()

    def _check_order(self, row: TextRow, key: Key) -> None:
        if row.file != self._file:
            self._file, self._last = row.file, ()
        if key < self._last and self._unsorted != row.file:
            row.report(rows.UNSORTED_ROWS, found=" · ".join(key), key=self._shown)
            self._unsorted = row.file
        self._last = key


def each_row(table: Table, row: R, keys: Keys) -> Iterator[R]:
    """Turn `row` to each row of its table in turn; at the end, report the columns nobody took.

    First it is turned to one of empty cells (line 0): what the reader takes from it shows whether
    the header is that of the table. If it is not, or lacks a column of the key, no row is read.
    """
    with row.imagined(len(table.header)):
        yield row
    if not row.has_its_header:
        row.report_header()
        return row.lose_all()
    if not row.has_columns(keys.columns):
        row.report_columns()
        return row.lose_all()
    for column in sorted({name for name in table.header if table.header.count(name) > 1}):
        row.findings.add(rows.REPEATED_COLUMN, table.file, table.header_line, column)
    for line, cells in table.rows:
        stripped = list(map(str.strip, cells))
        row.turn_to(line, stripped)
        if stripped[:-1] != cells:
            _report_spaces(row, table.header, cells)
        if keys.are_new(row):
            yield row
    row.report_columns()


def _report_spaces(row: TextRow, header: list[str], cells: list[str]) -> None:
    for column, cell in zip(header, cells, strict=True):
        if cell != cell.strip():
            row.report(rows.STRAY_SPACE, column, found=cell)
