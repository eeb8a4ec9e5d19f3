"""Opening the table of somebody: CSV from a file or a stream, or a sheet of a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.findings import Findings
from coopgraph.loaders.files.layouts import Layout
from coopgraph.loaders.files.outside_csv import open_csv
from coopgraph.loaders.files.table import Table
from coopgraph.loaders.files.workbook import Workbook

_WORKBOOKS = (".xlsx", ".ods")


@dataclass(frozen=True, slots=True)
class OpenedTable:
    """A header, and the cells of each row; what could not be read is in the findings."""

    header: list[str]
    rows: Iterator[list[str]]

    def place(self, column: str) -> int:
        """Give where a column stands; raises CoopgraphError if the table has none of that name."""
        if column in self.header:
            return self.header.index(column)
        known = ", ".join(self.header)
        raise CoopgraphError.of("reconciling.no-column", column=column, known=known)


def open_table(kept: Path | bytes, findings: Findings) -> OpenedTable | None:
    """Open a table; of a workbook its first sheet. None, and a fatal finding, if it cannot be."""
    if isinstance(kept, Path) and kept.suffix.lower() in _WORKBOOKS:
        table = _first_sheet(kept, findings)
    else:
        name = kept.name if isinstance(kept, Path) else "-"
        table = open_csv(kept, name, Layout("table", name, key=()), findings)
    if table is None:
        return None
    return OpenedTable(table.header, (cells for _, cells in table.rows))


def _first_sheet(path: Path, findings: Findings) -> Table | None:
    book = Workbook(path, path.name)
    sheet = next(iter(book.sheets), "")
    opened = book.open(Layout(sheet.strip().casefold(), sheet, key=()), findings)
    return opened[0] if opened else None
