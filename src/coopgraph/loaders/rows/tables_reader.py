"""Goes through tables row by row, and keeps what their rows have in common.

That is: where findings go, which ids are known, where a thing stood, how many rows there
were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from coopgraph.findings import Findings
from coopgraph.findings.kinds.rows import SHRUNKEN_TABLE, TABLE_WITHOUT_ROWS
from coopgraph.loaders.files.layouts import Layout
from coopgraph.loaders.files.table import Table, Tables
from coopgraph.loaders.rows.each_row import Keys, each_row
from coopgraph.loaders.rows.references import References
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.text_row import CellPlace
from coopgraph.records import Record

R = TypeVar("R", bound=Record)
A = TypeVar("A", bound=Row)


class Reader:
    """Reads the tables of a folder or a workbook, or of several laid over each other."""

    def __init__(
        self,
        tables: Tables,
        findings: Findings,
        rows_before: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        self._rows_before = rows_before
        self.tables = tables
        self.findings = findings
        self.references = References()
        self.counts: dict[str, int] = {}
        """Path of a table → how many rows were read from it."""
        self.places: defaultdict[str, dict[str, CellPlace]] = defaultdict(dict)
        """Name of a reference table → id → where its row stands."""
        self.keys: dict[str, Keys] = {}
        """Path of a table → the keys of its rows, with their places."""
        self._lacking: set[Layout] = set()

    def rows(self, layout: Layout, row_of: Callable[[Table], A]) -> Iterator[A]:
        """Give each row of a table; the row object is the same one all through a file or sheet."""
        self.counts[layout.path] = 0
        pieces = self.tables.open(layout, self.findings)
        if not pieces:
            self._lack(layout)
        keys = self.keys[layout.path] = Keys(layout.key, compare=len(pieces) > 1)
        for table in pieces:
            for row in each_row(table, row_of(table), keys):
                self.counts[layout.path] += row.line > 0
                yield row
            if table.lost:
                self._lack(layout)
        self._report_loss(layout, pieces)

    def _lack(self, layout: Layout) -> None:
        """Expect nothing of what a table no longer says: that it lacks has been reported."""
        self._lacking.add(layout)
        self.references.forgive(layout.notion)

    def lacks(self, *layouts: Layout) -> bool:
        """Whether rows of a table (of any, without a name) could not be read."""
        return bool(self._lacking.intersection(layouts) if layouts else self._lacking)

    def _report_loss(self, layout: Layout, pieces: list[Table]) -> None:
        """Report a table that has no row, or has lost most of those that it had before.

        What could not be read has a finding already; a table that may be missing has none of its
        loss.
        """
        count, before = self.counts[layout.path], self._rows_before.get(layout.path, 0)
        place = (pieces[0].file, pieces[0].header_line) if pieces else (layout.path, 0)
        if self.lacks(layout) and (pieces or not layout.is_optional):
            return
        if 2 * count < before:
            self.findings.add(SHRUNKEN_TABLE, *place, found=str(count), count=before)
        elif pieces and not count and not layout.is_optional:
            self.findings.add(TABLE_WITHOUT_ROWS, *place)

    def place(self, table: str, key: str) -> CellPlace | None:
        """Give the place of a row by the path of its table and its key, parts joined as a list."""
        keys = self.keys.get(table)
        return keys.place(key) if keys else None

    def plain_rows(self, layout: Layout) -> Iterator[Row]:
        """Give each row of a table that is not about documents' claims."""
        return self.rows(layout, lambda table: Row(table, self.findings, self.references))

    def records(self, layout: Layout, read: Callable[[Row], R]) -> Iterator[R]:
        """Give the record of each row of a reference table; broken rows give none."""
        for row in self.plain_rows(layout):
            record = read(row)
            if not row.is_broken:
                self.places[layout.name][record.id] = row.place
                yield record
