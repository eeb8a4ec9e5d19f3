"""The tables as one XLSX workbook for staff, with a guide to reading it in three languages.

Office Open XML (ISO/IEC 29500). Each sheet has the names of its columns in French, Vietnamese and
English above the rows; the same data give the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import WORKBOOK, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.tables.columns import NOTIONS, Column
from coopgraph.exports.tables.disagreements import DISAGREEMENTS, disagreement_rows
from coopgraph.exports.tables.table_rows import Row, table_of
from coopgraph.messages import LANGUAGES, say
from coopgraph.replacing import replacing

if TYPE_CHECKING:
    from openpyxl import Workbook

_LONGEST_CELL = 32_767
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDTHS = {"address": 30, "integer": 10, "day": 12, "date": 12}


def write_workbook(publication: Publication) -> Iterator[Path]:
    """Write `coopgraph.xlsx`."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for lang in LANGUAGES:
        _add_guide(book, lang, publication)
    for name in (*NOTIONS, "disagreements"):
        if name == "disagreements":
            _add_sheet(book, name, DISAGREEMENTS, disagreement_rows(publication))
        else:
            table = table_of(name, publication)
            _add_sheet(book, name, table.columns, table.rows())
    made = BytesIO()
    book.save(made)
    path = publication.folder / "coopgraph.xlsx"
    with replacing(path) as output:
        _repack(made, output, publication.release.date)  # type: ignore[arg-type]
    yield path


def _add_guide(book: Workbook, lang: str, publication: Publication) -> None:
    sheet = book.create_sheet(say("exports.guide.sheet", lang))
    sheet.column_dimensions["A"].width = 34
    sheet.column_dimensions["B"].width = 100
    release = publication.release
    sheet.append([say("exports.dataset.tables.title", lang)])
    sheet.append([say("exports.guide.version", lang), release.version])
    sheet.append([say("exports.guide.licence", lang), say("exports.guide.terms", lang)])
    sheet.append([])
    for line in say("exports.guide.text", lang).splitlines():
        head, _, rest = line.partition(" — ")
        sheet.append([head, rest])
    sheet.append([])
    for name in (*NOTIONS, "disagreements"):
        sheet.append([name, say(f"exports.table.{name}", lang)])


def _add_sheet(book: Workbook, name: str, columns: tuple[Column, ...], rows: Iterator[Row]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "B5"
    for place, column in enumerate(columns, 1):
        width = _WIDTHS.get(column.kind, 24)
        sheet.column_dimensions[get_column_letter(place)].width = width
    for titles in (*([c.title(lang) for c in columns] for lang in LANGUAGES), _names(columns)):
        cells = [WriteOnlyCell(sheet, value=title) for title in titles]
        for cell in cells:
            cell.font = Font(bold=True)
        sheet.append(cells)
    last = 4
    for row in rows:
        sheet.append([_cell(row[column.name], column) for column in columns])
        last += 1
    sheet.auto_filter.ref = f"A4:{get_column_letter(len(columns))}{last}"


def _names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]


def _cell(text: str, column: Column) -> str | int | None:
    """Give what a cell holds; a text that a spreadsheet would take for a formula stays a text."""
    if not text:
        return None
    if column.kind == "integer" and not column.many:
        return int(text)
    return _NOT_XML.sub(" ", text)[:_LONGEST_CELL]


def _repack(made: BytesIO, output: BytesIO, date: str) -> None:
    """Copy a workbook with the date of the release for every date of now."""
    stamp = f"{date}T00:00:00Z".encode()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(output, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", data)
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, data)


EXPORT = FileExport.ours(
    "workbook",
    write_workbook,
    Product(
        *("coopgraph.xlsx", WORKBOOK, file_title("workbook")),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "XLSX",
    ),
)
