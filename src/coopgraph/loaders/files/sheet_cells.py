"""The cells of a sheet as text, as a person sees them, and what that hides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from coopgraph.findings import Findings, Kind, Words
from coopgraph.findings.kinds import workbooks
from coopgraph.loaders.files.marks import CellAddress, Marks, as_precise, hides_more, year_typed
from coopgraph.loaders.files.table import Line

SheetValue = bool | int | float | str | date | datetime | time | timedelta
Sheet = list[list[SheetValue]]

_PARTS = {
    "sheet": Words("la feuille entière", "toàn bộ trang tính", "the whole sheet"),
    "rows": Words("des lignes", "một số dòng", "rows"),
    "columns": Words("des colonnes", "một số cột", "columns"),
}


def text_of(cell: SheetValue) -> str:
    """Give the text of a cell as the CSV file would have it; a time without day is kept as is."""
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


class SheetReader:
    """Reads one sheet; `header` names the columns in findings once it is known."""

    def __init__(self, sheet: Sheet, marks: Marks, file: str, findings: Findings) -> None:
        self.header: list[str] = []
        self._sheet, self._marks, self._file, self._findings = sheet, marks, file, findings

    def lines(self) -> Iterator[Line]:
        """Give the rows that hold something, as text, with their number in the sheet."""
        self._report_hidden()
        for line, cells in enumerate(self._sheet, start=1):
            texts = [self._text(cell, (line, at)) for at, cell in enumerate(cells, start=1)]
            if any(map(str.strip, texts)):
                yield line, texts

    def _text(self, cell: SheetValue, place: CellAddress) -> str:
        marks = self._marks
        if place in marks.merged:
            self._report(workbooks.MERGED_CELLS, place, text_of(cell), area=marks.merged[place])
        if place in marks.unsaved:
            self._report(workbooks.FORMULA_WITHOUT_VALUE, place, marks.unsaved[place])
            return ""
        if place in marks.errors:
            return marks.errors[place]
        if isinstance(cell, date):
            return self._date(cell, place)
        if place in marks.texts:
            return marks.texts[place]
        text = text_of(cell)
        return text.zfill(marks.digits[place]) if place in marks.digits else text

    def _date(self, cell: date, place: CellAddress) -> str:
        typed = year_typed(cell, self._marks.day_0)
        if typed:
            self._report(workbooks.YEAR_AS_DATE, place, text_of(cell), typed)
            return typed
        precision = self._marks.precisions.get(place)
        if precision is None:
            return text_of(cell)
        shown = as_precise(cell, precision)
        if hides_more(cell, precision):
            self._report(workbooks.DATE_SHOWN_SHORTER, place, text_of(cell), shown)
        return shown

    def _report(
        self, kind: Kind, place: CellAddress, found: str, suggestion: str = "", area: str = ""
    ) -> None:
        line, at = place
        column = self.header[at - 1] if at <= len(self.header) else ""
        self._findings.add(kind, self._file, line, column, found, suggestion, area=area)

    def _report_hidden(self) -> None:
        marks = self._marks
        width = max(map(len, self._sheet), default=0)
        hidden = {
            "sheet": {1} if marks.is_hidden else set(),
            "rows": {line for line in marks.hidden_rows if line <= len(self._sheet)},
            "columns": {column for column in marks.hidden_columns if column <= width},
        }
        for part, places in hidden.items():
            if places:
                line = min(places) if part == "rows" else 0
                self._findings.add(workbooks.HIDDEN_PART, self._file, line, part=_PARTS[part])
