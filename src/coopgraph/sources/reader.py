"""Goes through tables row by row, and keeps what their rows have in common.

That is: where findings go, which ids are known, on which line a thing stood, how many rows there
were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TypeVar

from coopgraph.findings import Findings
from coopgraph.records import Record
from coopgraph.sources.each_row import each_row
from coopgraph.sources.layouts import Layout
from coopgraph.sources.references import References
from coopgraph.sources.row import Row
from coopgraph.sources.tables import Table, Tables

R = TypeVar("R", bound=Record)
A = TypeVar("A", bound=Row)


class Reader:
    """Reads the tables of one folder or workbook."""

    def __init__(self, tables: Tables, findings: Findings) -> None:
        self.tables = tables
        self.findings = findings
        self.references = References()
        self.counts: dict[str, int] = {}
        """Path of a table → how many rows were read from it."""
        self.lines: defaultdict[str, dict[str, int]] = defaultdict(dict)
        """Name of a reference table → id → line."""

    def rows(self, layout: Layout, row_of: Callable[[Table], A]) -> Iterator[A]:
        """Give each row of a table; the row object is the same one every time."""
        self.counts[layout.path] = 0
        table = self.tables.open(layout, self.findings)
        if table is None:
            self.references.forgive(layout.notion)
            return
        for row in each_row(table, row_of(table)):
            self.counts[layout.path] += row.line > 0
            yield row

    def plain_rows(self, layout: Layout) -> Iterator[Row]:
        """Give each row of a table that is not about documents' claims."""
        return self.rows(layout, lambda table: Row(table, self.findings, self.references))

    def records(self, layout: Layout, read: Callable[[Row], R]) -> Iterator[R]:
        """Give the record of each row of a reference table; broken rows give none."""
        for row in self.plain_rows(layout):
            record = read(row)
            if not row.is_broken:
                self.lines[layout.name][record.id] = row.line
                yield record
