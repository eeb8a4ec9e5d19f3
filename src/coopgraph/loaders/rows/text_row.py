"""One row of a table as text: taking cells, and reporting what is wrong with them.

A cell that cannot be taken becomes a finding and gives nothing: nothing is ever raised. A row with
a fatal finding `is_broken` and is not kept. At the end, a column that was neither taken nor ignored
becomes a finding too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from coopgraph.findings import Finding, Findings, Kind
from coopgraph.findings.finding import Field
from coopgraph.findings.kinds import cells as kinds
from coopgraph.findings.kinds import rows
from coopgraph.findings.kinds.texts import PLACEHOLDER
from coopgraph.loaders.files.hygiene.placeholders import is_placeholder
from coopgraph.loaders.files.table import Table
from coopgraph.loaders.rows.forms import SEPARATOR, split_list
from coopgraph.lookup.nearness import nearest
from coopgraph.records import Text


class Positions(dict[str, int]):
    """Where each column taken so far stands; one that is not there stands after the last."""

    def __init__(self, header: list[str]) -> None:
        super().__init__()
        self._header = header

    def __missing__(self, column: str) -> int:
        header = self._header
        self[column] = header.index(column) if column in header else len(header)
        return self[column]

    @property
    def missing(self) -> list[str]:
        """The columns taken that are not there."""
        return [column for column, place in self.items() if place == len(self._header)]


class CellPlace(NamedTuple):
    """Where a row stands: the file as a person sees it, and the line."""

    file: str
    line: int

    def seen_from(self, file: str) -> int | str:
        """Give the line, with its file if that is another one."""
        return self.line if file == self.file else f"{self.file}:{self.line}"


class TextRow:
    """The current row of a table; one object goes through all rows."""

    def __init__(self, table: Table, findings: Findings) -> None:
        self.file = table.file
        self.line = table.header_line
        self.is_broken = False
        self.findings = findings
        self._table = table
        self._positions = Positions(table.header)
        self._cells: list[str] = []

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the table has."""
        return tuple(self._table.header)

    def turn_to(self, line: int, cells: list[str]) -> None:
        """Go to another row; `cells` gets one empty cell more, for columns that are not there."""
        self.line = line
        self.is_broken = False
        cells.append("")
        self._cells = cells

    @contextmanager
    def imagined(self, columns: int) -> Iterator[None]:
        """Be a row that is not there: of the header alone, findings are reported."""
        findings, self.findings = self.findings, Findings()
        self.turn_to(0, [""] * columns)
        try:
            yield
        finally:
            self.findings = findings

    @property
    def place(self) -> CellPlace:
        """Where the row stands."""
        return CellPlace(self.file, self.line)

    def content(self) -> list[tuple[str, str]]:
        """Give all cells with their columns, in alphabetical order."""
        return sorted(zip(self._table.header, self._cells, strict=False))

    def key(self, columns: tuple[str, ...]) -> tuple[str, ...]:
        """Take the cells that tell this row from the others."""
        cells, positions = self._cells, self._positions
        return tuple([cells[positions[column]] for column in columns])

    def text(self, column: str, required: bool = False) -> str:
        """Take a text, "" if the cell is empty."""
        cell = self._cells[self._positions[column]]
        if required and not cell:
            self.report_empty(column)
        return cell

    def usual_text(self, column: str) -> str:
        """Take a text that is nearly always known: an empty cell is a warning."""
        cell = self._cells[self._positions[column]]
        if not cell:
            self.report(rows.UNFILLED_CELL, column)
        return cell

    def texts(self, column: str) -> tuple[str, ...]:
        """Take a list of texts."""
        cell = self._cells[self._positions[column]]
        if "|" not in cell:
            return (cell,) if cell else ()
        items, is_well_written = split_list(cell)
        if not is_well_written:
            self.report(kinds.BAD_LIST, column, SEPARATOR.join(items))
        told = tuple(item for item in items if not is_placeholder(item, column))
        if len(told) < len(items):
            self.report(PLACEHOLDER, column, SEPARATOR.join(told))
        return told

    def single(self, column: str) -> tuple[str, ...]:
        """Take a text as the only value, if any, of a field that may have several."""
        cell = self._cells[self._positions[column]]
        return (cell,) if cell else ()

    def words(self, column: str, language: str) -> tuple[Text, ...]:
        """Take a text as words in a language."""
        cell = self._cells[self._positions[column]]
        return (Text(cell, language),) if cell else ()

    def words_of_list(self, column: str, language: str) -> tuple[Text, ...]:
        """Take a list of texts as words in a language."""
        return tuple(Text(item, language) for item in self.texts(column))

    def report_empty(self, column: str) -> None:
        """Report a mandatory cell that is empty, unless the whole column is missing."""
        if column in self._table.header:
            self.report(rows.EMPTY_CELL, column)
        self.is_broken = True

    def ignore(self, *columns: str) -> None:
        """Say that columns are known and not needed."""
        for column in columns:
            self._positions[column]

    def report(
        self,
        kind: Kind,
        column: str = "",
        suggestion: str = "",
        found: str | None = None,
        **fields: Field,
    ) -> None:
        """Add a finding about a cell; `found` is the cell itself unless given."""
        if found is None and column:
            found = self._cells[self._positions[column]]
        finding = Finding(kind, self.file, self.line, column, found, suggestion, fields)
        self.is_broken = self.is_broken or finding.is_fatal
        self.findings.keep(finding)

    def lose_all(self) -> None:
        """Read no row: which row is which cannot be told."""
        self._table.lost.append(self._table.header_line)

    @property
    def has_its_header(self) -> bool:
        """Whether at least half of the columns that were taken are there."""
        return 2 * len(self._positions.missing) <= len(self._positions)

    def has_columns(self, columns: tuple[str, ...]) -> bool:
        """Whether some columns are all there."""
        return set(columns).issubset(self._table.header)

    def report_header(self) -> None:
        """Report a header that is not that of the table."""
        columns = ", ".join(self._positions)
        place = (self.file, self._table.header_line)
        found = ",".join(self._table.header)
        self.findings.add(rows.UNRECOGNISED_HEADER, *place, found=found, columns=columns)

    def report_columns(self) -> None:
        """Report the columns that are missing, and those that were neither taken nor ignored."""
        place = (self.file, self._table.header_line)
        missing = self._positions.missing
        for column in missing:
            self.findings.add(rows.MISSING_COLUMN, *place, name=column)
        for column in self._table.header:
            if column not in self._positions:
                suggestion = nearest(column, missing)
                self.findings.add(rows.UNREAD_COLUMN, *place, column, suggestion=suggestion)
