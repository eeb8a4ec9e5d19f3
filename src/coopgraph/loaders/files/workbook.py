"""Tables kept as the sheets of one workbook, XLSX or ODS, each named after its table.

A cell that holds a date, a number or a truth value gives the text that the same cell has in the
CSV file (ISO 8601, no trailing ".0", true or false). A month typed as a date is a day to the
workbook: columns of dates should have the format "text".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files, rows
from coopgraph.loaders.files.layouts import LAYOUTS, Layout
from coopgraph.loaders.files.opening import Beside, Line, Table
from coopgraph.loaders.files.text_files import invisible_characters, without_invisible

Cell = bool | int | float | str | date | datetime | time | timedelta
Sheet = list[list[Cell]]


class Workbook:
    """The tables of one workbook."""

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        self._is_reported = False

    def has(self, layout: Layout) -> bool:
        """Whether there is a sheet of that name; a workbook that cannot be read has any."""
        return self._opened is None or layout.name in self._opened.sheet_names

    def beside(self, path: str) -> list[Beside]:
        """Give the folder beside the workbook."""
        return [Beside(self._path.parent / path, self._shown(path))]

    def _shown(self, path: str) -> str:
        """Give the sheet of a table as a person sees it: `coopgraph.xlsx#editions`."""
        return f"{self._name}#{path.rpartition('/')[2].removesuffix('.csv')}"

    def open(self, layout: Layout, findings: Findings) -> list[Table]:
        """Open one sheet."""
        file, book = self._shown(layout.path), self._book(findings)
        if book is None:
            return []
        if layout.name not in book.sheet_names:
            missing = files.MISSING_OPTIONAL_TABLE if layout.is_optional else files.MISSING_TABLE
            findings.add(missing, file)
            return []
        sheet = book.get_sheet_by_name(layout.name).to_python(skip_empty_area=False)
        lines = _lines(sheet, file, findings)
        line, header = next(lines, (1, []))
        while header and not header[-1]:
            header.pop()
        if not header:
            findings.add(files.MISSING_TABLE, file, 1)
            return []
        return [Table(layout, file, line, header, _fitted(lines, len(header), file, findings))]

    def report_unread(self, findings: Findings) -> None:
        """Report the sheets that no layout describes."""
        known = {layout.name for layout in LAYOUTS}
        book = self._book(findings)
        for name in book.sheet_names if book else ():
            if name not in known:
                findings.add(files.UNREAD_FILE, self._shown(name))

    def _book(self, findings: Findings) -> CalamineWorkbook | None:
        """Give the workbook; None, and one finding, if it cannot be read."""
        if self._opened is None and not self._is_reported:
            findings.add(files.UNREADABLE_FILE, self._name, format="XLSX, ODS")
            self._is_reported = True
        return self._opened

    @cached_property
    def _opened(self) -> CalamineWorkbook | None:
        try:
            return CalamineWorkbook.from_path(str(self._path))
        except (CalamineError, OSError):
            return None


def text_of(cell: Cell) -> str:
    """Give the text of a cell as the CSV file would have it; a time without day is kept as is."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _lines(sheet: Sheet, file: str, findings: Findings) -> Iterator[Line]:
    """Give the rows that hold something, as text, with their number in the sheet."""
    for line, cells in enumerate(sheet, start=1):
        texts = [_cleaned(text_of(cell), file, line, findings) for cell in cells]
        if any(texts):
            yield line, texts


def _cleaned(text: str, file: str, line: int, findings: Findings) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    for name in invisible_characters(text):
        findings.add(files.INVISIBLE_CHARACTER, file, line, name=name)
    text = without_invisible(text)
    if not unicodedata.is_normalized("NFC", text):
        findings.add(files.NOT_NFC, file, line)
        text = unicodedata.normalize("NFC", text)
    return text


def _fitted(lines: Iterator[Line], count: int, file: str, findings: Findings) -> Iterator[Line]:
    """Give rows as long as the header: a sheet is as wide as its widest row."""
    for line, cells in lines:
        if any(cells[count:]):
            findings.add(rows.WRONG_CELL_COUNT, file, line, found=str(len(cells)), count=count)
        else:
            yield line, [*cells[:count], *[""] * (count - len(cells))]
