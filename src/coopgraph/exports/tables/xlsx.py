"""The tables as one XLSX workbook for staff, with a guide to reading it in three languages.

Office Open XML (ISO/IEC 29500). Each sheet has the names of its columns in French, Vietnamese and
English above the rows; the same data give the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import WORKBOOK, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.tables.cell_texts import LONGEST_CELL, looks_computed, pieces
from coopgraph.exports.tables.columns import NOTIONS, Column
from coopgraph.exports.tables.disagreements import DISAGREEMENTS, disagreement_rows
from coopgraph.exports.tables.table_rows import TableRow, table_of
from coopgraph.messages import LANGUAGES, say
from coopgraph.replacing import replacing

if TYPE_CHECKING:
    from openpyxl import Workbook

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONG_TEXTS = "long-texts"
"""The sheet of the texts that do not fit a cell, made where there are any."""
_WIDTHS = {"address": 30, "integer": 10, "day": 12, "date": 12}


def write_workbook(publication: Publication) -> Iterator[Path]:
    """Write `coopgraph.xlsx`."""
    from openpyxl import Workbook

    book, long_texts = Workbook(write_only=True), list[LongText]()
    for lang in LANGUAGES:
        _add_guide(book, lang, publication)
    for name in (*NOTIONS, "disagreements"):
        if name == "disagreements":
            _add_sheet(book, name, DISAGREEMENTS, disagreement_rows(publication), long_texts)
        else:
            table = table_of(name, publication)
            _add_sheet(book, name, table.columns, table.rows(), long_texts)
    if long_texts:
        add_long_texts(book, long_texts)
    made = BytesIO()
    book.save(made)
    path = publication.folder / "coopgraph.xlsx"
    with replacing(path) as output:
        repack(made, output, publication.release.date)  # type: ignore[arg-type]
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


class LongText(NamedTuple):
    """A text that does not fit its cell, and where that is (`projects!G7`)."""

    place: str
    text: str


def _add_sheet(
    book: Workbook,
    name: str,
    columns: tuple[Column, ...],
    rows: Iterator[TableRow],
    long_texts: list[LongText],
) -> None:
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
        last += 1
        places = (f"{name}!{get_column_letter(at)}{last}" for at in range(1, len(columns) + 1))
        texts = [row[column.name] for column in columns]
        fitting = map(shortened, texts, places, repeat(long_texts))
        sheet.append([_cell(sheet, *pair) for pair in zip(fitting, columns, strict=True)])
    sheet.auto_filter.ref = f"A4:{get_column_letter(len(columns))}{last}"


def _names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]


def _cell(sheet: Any, text: str, column: Column) -> Any:
    """Give what a cell holds: a whole number, or a text, whatever that looks like."""
    if not text:
        return None
    if column.kind == "integer" and not column.many:
        return int(text)
    return text_cell(sheet, text)


def text_cell(sheet: Any, text: str) -> Any:
    """Give a text, as a cell of that type where a `=` would make a formula or `#N/A` an error."""
    from openpyxl.cell import WriteOnlyCell

    text = _NOT_XML.sub(" ", text)
    is_computed = looks_computed(text)
    if not is_computed and text[:1] != "#":
        return text
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.quotePrefix = is_computed
    return cell


def shortened(text: str, place: str, long_texts: list[LongText]) -> str:
    """Give a text that fits a cell; where it does not, its beginning, and where the whole is."""
    if len(pieces(text)) == 1:
        return text
    long_texts.append(LongText(place, text))
    notice = f" […] → {_LONG_TEXTS}"
    return pieces(text, LONGEST_CELL - len(notice))[0] + notice


def add_long_texts(book: Workbook, long_texts: list[LongText]) -> None:
    """Write each text whole, in as many cells below each other as it takes."""
    sheet = book.create_sheet(_LONG_TEXTS)
    sheet.column_dimensions["B"].width = 100
    for lang in LANGUAGES:
        sheet.append([say("exports.guide.long-texts", lang)])
    sheet.append(["cell", "text"])
    for place, text in long_texts:
        for piece in pieces(text):
            sheet.append([place, text_cell(sheet, piece)])


def repack(made: BytesIO, output: BytesIO, date: str) -> None:
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
