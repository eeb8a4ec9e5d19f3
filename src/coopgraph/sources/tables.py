"""Opening tables, whichever way they are kept: a folder of CSV files or one workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coopgraph.errors import DataMissing
from coopgraph.findings import Findings
from coopgraph.sources.layouts import Layout

Line = tuple[int, list[str]]
"""The line of a row (counted from 1, the header included) and its cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """One opened table: `file` as a person sees it, the header, and the rows as text.

    Rows have as many cells as the header, in NFC; what could not be read became a finding.
    """

    layout: Layout
    file: str
    header_line: int
    header: list[str]
    rows: Iterator[Line]


class Tables(Protocol):
    """All the tables of one folder or workbook."""

    def shown(self, path: str) -> str:
        """Give a path inside the data (`claims/editions.csv`) as a person sees it."""

    def open(self, layout: Layout, findings: Findings) -> Table | None:
        """Open one table; None, and a finding, if it is not there or cannot be read."""

    def report_unread(self, findings: Findings) -> None:
        """Report the tables that no layout describes."""

    def folder(self, path: str) -> Path:
        """Give the place of a folder that lies beside the tables; it may not be there."""


def open_tables(data: Path) -> Tables:
    """Open the tables in a folder (as data/ is laid out) or in an .xlsx or .ods workbook.

    Raises `DataMissing` if there is neither.
    """
    if data.is_dir():
        from coopgraph.sources.csv_folder import CsvFolder

        return CsvFolder(data)
    if data.is_file():
        from coopgraph.sources.workbook import Workbook

        return Workbook(data)
    raise DataMissing.of("sources.missing", path=data)
