"""Tables kept as the sheets of one workbook, XLSX or ODS, each named after its table.

A cell that holds a date, a number or a truth value gives the text that the same cell has in the
CSV file (ISO 8601, no trailing ".0", true or false), as it is shown: a date as precise as its
format, a number with the zeros before it.
"""

from __future__ import annotations

import zipfile
from functools import cached_property
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files, rows, workbooks
from coopgraph.loaders.files.fitting import fitted, is_published
from coopgraph.loaders.files.hygiene import hygienic
from coopgraph.loaders.files.layouts import LAYOUTS, Layout
from coopgraph.loaders.files.marks import Marks
from coopgraph.loaders.files.ods_marks import ods_marks
from coopgraph.loaders.files.sheet_cells import Sheet, SheetReader
from coopgraph.loaders.files.table import Beside, Table
from coopgraph.loaders.files.xlsx_marks import xlsx_marks

_OPEN_XML = "xl/workbook.xml"
_HEADER_OF_PUBLISHED = 4
"""The row in which the sheets of a publication have the names of their columns."""


class Workbook:
    """The tables of one workbook."""

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        self._reported: set[str] = set()

    @property
    def sheets(self) -> list[str]:
        """Give the names of the sheets in their order; none if the workbook cannot be read."""
        return list(self._opened.sheet_names) if self._opened else []

    def has(self, layout: Layout) -> bool:
        """Whether there is a sheet of that name; a workbook that cannot be read has any."""
        return self._opened is None or self._is_published or layout.name in self._sheet_of

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
        if layout.name not in self._sheet_of:
            missing = files.MISSING_OPTIONAL_TABLE if layout.is_optional else files.MISSING_TABLE
            findings.add(missing, file)
            return []
        sheet = self._cells(layout.name)
        if sheet is None:
            findings.add(files.UNREADABLE_FILE, file, format="XLSX, ODS")
            self._reported.add("damaged")
            return []
        reader = SheetReader(sheet, self._marks.get(layout.name, Marks()), file, findings)
        line, header = next(lines := reader.lines(), (1, []))
        if not header:
            findings.add(rows.EMPTIED_TABLE, file, line)
            return []
        reader.header = header
        table = Table(layout, file, line, header, lines)
        return [hygienic(fitted(table, findings, pads=True), findings)]

    def report_unread(self, findings: Findings) -> None:
        """Report the sheets that no layout describes."""
        known = {layout.name for layout in LAYOUTS}
        book = self._book(findings)
        if book and self._all_marks is None and "damaged" not in self._reported:
            self._report_once(findings, "unmarked")
        for name in book.sheet_names if book else ():
            table = name.strip().casefold()
            if table not in known:
                findings.add(files.UNREAD_FILE, self._shown(name))
            elif name != self._sheet_of[table]:
                findings.add(workbooks.SAME_SHEET, self._shown(name), read=self._sheet_of[table])

    def _book(self, findings: Findings) -> CalamineWorkbook | None:
        """Give the workbook; None, and one finding, if it cannot be read or is a publication."""
        if self._opened is None:
            self._report_once(findings, "unreadable")
            return None
        if self._is_published:
            self._report_once(findings, "published")
            return None
        return self._opened

    def _report_once(self, findings: Findings, what: str) -> None:
        if what in self._reported:
            return
        self._reported.add(what)
        if what == "unreadable":
            findings.add(files.UNREADABLE_FILE, self._name, format="XLSX, ODS")
        else:
            kinds = {"published": files.PUBLISHED_TABLE, "unmarked": workbooks.FORMATS_UNREAD}
            findings.add(kinds[what], self._name)

    @cached_property
    def _sheet_of(self) -> dict[str, str]:
        """Name of a table → its sheet, whatever the letter case and the blanks around it.

        Of several, that of exactly this name is read, else the first.
        """
        names = self._opened.sheet_names if self._opened else []
        first = {name.strip().casefold(): name for name in reversed(names)}
        return first | {name: name for name in names if name in first}

    def _cells(self, table: str) -> Sheet | None:
        """Give the cells of a sheet; None if it is damaged."""
        try:
            found: CalamineSheet | None = self._opened and self._opened.get_sheet_by_name(
                self._sheet_of[table]
            )
            return found.to_python(skip_empty_area=False) if found else None
        except CalamineError:
            return None

    @cached_property
    def _is_published(self) -> bool:
        """Whether the workbook is one that `coopgraph export` wrote."""
        for layout in LAYOUTS:
            sheet = self._cells(layout.name) if layout.name in self._sheet_of else None
            if sheet and len(sheet) >= _HEADER_OF_PUBLISHED:
                return is_published(list(map(str, sheet[_HEADER_OF_PUBLISHED - 1])))
        return False

    @cached_property
    def _all_marks(self) -> dict[str, Marks] | None:
        """Give the marks of the sheets by table; None if they cannot be read."""
        names = set(self._sheet_of.values())
        try:
            with zipfile.ZipFile(self._path) as archive:
                is_open_xml = _OPEN_XML in archive.namelist()
            marks = xlsx_marks(self._path, names) if is_open_xml else ods_marks(self._path)
        except Exception:  # whatever is wrong with styles: the values are read without them
            return None
        return {table: marks[name] for table, name in self._sheet_of.items() if name in marks}

    @property
    def _marks(self) -> dict[str, Marks]:
        return self._all_marks or {}

    @cached_property
    def _opened(self) -> CalamineWorkbook | None:
        try:
            return CalamineWorkbook.from_path(str(self._path))
        except (CalamineError, OSError):
            return None
