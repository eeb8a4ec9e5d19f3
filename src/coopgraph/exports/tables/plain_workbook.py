"""One table of texts and numbers as an XLSX workbook (Office Open XML, ISO/IEC 29500)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import repeat

from coopgraph.exports.tables.xlsx import (
    LongText,
    add_long_texts,
    repack,
    shortened,
    text_cell,
)

_NOT_IN_TITLES = str.maketrans("[]:*?/\\", "       ")
_LONGEST_TITLE = 31
_WIDTH = 26


def workbook_of(title: str, head: Sequence[str], rows: Iterable[Sequence[str]], date: str) -> bytes:
    """Write a sheet with a head and rows; `date` (ISO 8601) is said to be that of the file."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book, long_texts = Workbook(write_only=True), list[LongText]()
    sheet = book.create_sheet(title.translate(_NOT_IN_TITLES)[:_LONGEST_TITLE].strip())
    sheet.freeze_panes = "B2"
    letters = [get_column_letter(at) for at in range(1, len(head) + 1)]
    for letter in letters:
        sheet.column_dimensions[letter].width = _WIDTH
    titles = [WriteOnlyCell(sheet, value=text) for text in head]
    for cell in titles:
        cell.font = Font(bold=True)
    sheet.append(titles)
    last = 1
    for last, row in enumerate(rows, 2):
        places = [f"{sheet.title}!{letter}{last}" for letter in letters]
        texts = map(shortened, row, places, repeat(long_texts))
        sheet.append([text_cell(sheet, text) for text in texts])
    sheet.auto_filter.ref = f"A1:{letters[-1]}{last}"
    if long_texts:
        add_long_texts(book, long_texts)
    made, whole = BytesIO(), BytesIO()
    book.save(made)
    repack(made, whole, date)
    return whole.getvalue()
