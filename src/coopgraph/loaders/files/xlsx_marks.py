"""The marks of the sheets of an XLSX workbook, as openpyxl tells them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopgraph.loaders.files.marks import SERIAL_DAY_0, Marks, digits_of, precision_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ERROR, _FORMULA = "e", "f"
_TEXTS = ("s", "str")
_DAY_0_SINCE_1904 = date(1904, 1, 1)


def xlsx_marks(path: Path, names: Iterable[str]) -> dict[str, Marks]:
    """Give the marks of the sheets of some names; raises whatever openpyxl does."""
    from openpyxl import load_workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = load_workbook(path)
    sheets = {name: book[name] for name in names if name in book.sheetnames}
    day_0 = _DAY_0_SINCE_1904 if book.epoch == CALENDAR_MAC_1904 else SERIAL_DAY_0
    marks = {name: _marks(sheet, day_0) for name, sheet in sheets.items()}
    if any(mark.unsaved for mark in marks.values()):
        values = load_workbook(path, data_only=True)
        for name, mark in marks.items():
            _settle_formulas(values[name], mark)
    return marks


def _marks(sheet: Worksheet, day_0: date) -> Marks:
    marks = Marks(is_hidden=sheet.sheet_state != "visible", day_0=day_0)
    marks.hidden_rows = {line for line, row in sheet.row_dimensions.items() if row.hidden}
    for column in sheet.column_dimensions.values():
        if column.hidden:
            marks.hidden_columns.update(range(column.min, column.max + 1))
    for area in sheet.merged_cells.ranges:
        marks.merged[area.min_row, area.min_col] = area.coord
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                _mark(cell, marks)
    return marks


def _mark(cell: Any, marks: Marks) -> None:
    place = (cell.row, cell.column)
    if cell.data_type == _ERROR:
        marks.errors[place] = cell.value
        return
    if cell.data_type == _FORMULA:
        marks.unsaved[place] = str(getattr(cell.value, "text", cell.value))
    if cell.number_format != "General":
        precision, digits = precision_of(cell.number_format), digits_of(cell.number_format)
        if precision != "day":
            marks.precisions[place] = precision
        if digits:
            marks.digits[place] = digits


def _settle_formulas(values: Worksheet, marks: Marks) -> None:
    """Keep, of the formulas, those without a value; an error is a value of its own."""
    for place in list(marks.unsaved):
        cell = values.cell(*place)
        if cell.data_type == _ERROR:
            marks.errors[place] = cell.value
        if cell.value is not None or cell.data_type in _TEXTS:
            del marks.unsaved[place]
