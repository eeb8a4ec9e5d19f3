"""Opening tables, whichever way they are kept: folders of CSV files, workbooks, several at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from coopgraph.errors import DataMissing
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


def open_tables(*data: Path) -> Tables:
    """Open the tables in a folder (as data/ is laid out) or in an .xlsx or .ods workbook.

    Of several, the later are laid over the first; one named twice is read once. Raises
    `DataMissing` if one is neither.
    """
    data = tuple(dict.fromkeys(data))
    names = _names(data)
    opened = [_opened(path, name) for path, name in zip(data, names, strict=True)]
    if len(opened) == 1:
        return opened[0]
    from coopgraph.loaders.files.layers import Layers

    return Layers(opened)


def _opened(path: Path, name: str) -> Tables:
    if path.is_dir():
        from coopgraph.loaders.files.csv_folder import CsvFolder

        return CsvFolder(path, name)
    if path.is_file():
        from coopgraph.loaders.files.workbook import Workbook

        return Workbook(path, name)
    raise DataMissing.of("loaders.missing", path=path)


def _names(data: tuple[Path, ...]) -> list[str]:
    """Give each place the name under which findings show it: short, but no two the same."""
    short = [p.name if p.is_absolute() or p.is_file() else p.as_posix() for p in data]
    whole = [path.as_posix() for path in data]
    return [w if short.count(s) > 1 else s for s, w in zip(short, whole, strict=True)]
