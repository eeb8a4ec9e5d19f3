"""What a table is, whichever way it is kept: a header, and rows of text with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from coopgraph.findings import Findings
from coopgraph.loaders.files.layouts import Layout

Line = tuple[int, list[str]]
"""The line of a row (counted from 1, the header included) and its cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """One opened table: `file` as a person sees it, the header, and the rows as text.

    Rows have as many cells as the header, in NFC; what could not be read became a finding, and its
    line is in `lost`.
    """

    layout: Layout
    file: str
    header_line: int
    header: list[str]
    rows: Iterator[Line]
    lost: list[int] = field(default_factory=list)


class Beside(NamedTuple):
    """A folder that lies beside tables: where it is, and how a person sees it."""

    path: Path
    shown: str


class Tables(Protocol):
    """All the tables of one folder or workbook, or of several laid over each other."""

    def has(self, layout: Layout) -> bool:
        """Whether a table is there, readable or not."""

    def open(self, layout: Layout, findings: Findings) -> list[Table]:
        """Open a table, in each of its pieces; none, and a finding, if it cannot be had."""

    def report_unread(self, findings: Findings) -> None:
        """Report the tables that no layout describes."""

    def beside(self, path: str) -> list[Beside]:
        """Give the folders of a name that lie beside the tables; they may not be there."""
