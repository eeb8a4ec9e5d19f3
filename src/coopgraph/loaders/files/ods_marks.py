"""The marks of the sheets of an ODS workbook (OpenDocument 1.3, part 3)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from coopgraph.loaders.files.marks import CellAddress, Marks

_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_TABLE, _OFFICE, _TEXT = (f"{{{_NAMES}:{name}:1.0}}" for name in ("table", "office", "text"))
_STYLE, _NUMBER = (f"{{{_NAMES}:{name}:1.0}}" for name in ("style", "datastyle"))
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_VALUES = [f"{_OFFICE}{name}" for name in ("value", "string-value", "date-value", "boolean-value")]
_ERROR = re.compile(r"#[A-Z/0!?]+[!?A0]|Err:\d{3}")
_BLANK = {f"{_TABLE}number-columns-repeated", f"{_TABLE}style-name"}
"""Attributes that a cell without content may have."""
_MOST = 2000
"""Rows and columns that are repeated more often than this are empty to the end of the sheet."""


@dataclass
class _Styles:
    """Name of a cell style → how its dates are shown, and with how many digits its numbers."""

    precisions: dict[str, str] = field(default_factory=dict)
    digits: dict[str, int] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    """Names of the styles of hidden sheets."""


def ods_marks(path: Path) -> dict[str, Marks]:
    """Give the marks of each sheet by its name; raises what zipfile and ElementTree do."""
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in ("styles.xml", "content.xml") if name in archive.namelist()]
        roots = [ElementTree.fromstring(archive.read(name)) for name in parts]
    styles = _styles(roots)
    return {
        table.get(f"{_TABLE}name", ""): _Sheet(styles).read(table)
        for table in roots[-1].iter(f"{_TABLE}table")
    }


def _styles(roots: list[ElementTree.Element]) -> _Styles:
    found, precision, digits = _Styles(), dict[str, str](), dict[str, int]()
    for root in roots:
        for style in root.iter(f"{_NUMBER}date-style"):
            parts = {part.tag.removeprefix(_NUMBER) for part in style}
            shown = "day" if "day" in parts else "month" if "month" in parts else "year"
            precision[style.get(f"{_STYLE}name", "")] = shown
        for style in root.iter(f"{_NUMBER}number-style"):
            number = style.find(f"{_NUMBER}number")
            least = number.get(f"{_NUMBER}min-integer-digits", "0") if number is not None else "0"
            digits[style.get(f"{_STYLE}name", "")] = int(least)
        for style in root.iter(f"{_STYLE}style"):
            name, shown = style.get(f"{_STYLE}name", ""), style.get(f"{_STYLE}data-style-name", "")
            if precision.get(shown, "day") != "day":
                found.precisions[name] = precision[shown]
            if digits.get(shown, 0) > 1:
                found.digits[name] = digits[shown]
            properties = style.find(f"{_STYLE}table-properties")
            if properties is not None and properties.get(f"{_TABLE}display") == "false":
                found.hidden.add(name)
    return found


class _Sheet:
    """Reads one table; repeated rows and cells are counted as often as they stand there."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._marks = Marks()
        self._column_styles: dict[int, str] = {}

    def read(self, table: ElementTree.Element) -> Marks:
        self._marks.is_hidden = table.get(f"{_TABLE}style-name", "") in self._styles.hidden
        self._read_columns(table)
        line = 1
        for row in table.iter(f"{_TABLE}table-row"):
            count = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
            for again in range(min(count, _MOST)):
                if row.get(f"{_TABLE}visibility", "visible") != "visible":
                    self._marks.hidden_rows.add(line + again)
                self._read_row(row, line + again)
            line += count
        return self._marks

    def _read_columns(self, table: ElementTree.Element) -> None:
        place = 1
        for column in table.iter(f"{_TABLE}table-column"):
            count = int(column.get(f"{_TABLE}number-columns-repeated", "1"))
            for again in range(place, place + min(count, _MOST)):
                self._column_styles[again] = column.get(f"{_TABLE}default-cell-style-name", "")
                if column.get(f"{_TABLE}visibility", "visible") != "visible":
                    self._marks.hidden_columns.add(again)
            place += count

    def _read_row(self, row: ElementTree.Element, line: int) -> None:
        column = 1
        for cell in row:
            if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                continue
            count = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            if len(cell) or not _BLANK.issuperset(cell.attrib):
                for again in range(min(count, _MOST)):
                    self._read_cell(cell, (line, column + again))
            column += count

    def _read_cell(self, cell: ElementTree.Element, place: CellAddress) -> None:
        marks, text = self._marks, "\n".join(map(_text, cell.iterfind(f"{_TEXT}p")))
        spans = [int(cell.get(f"{_TABLE}number-{w}-spanned", "1")) for w in ("rows", "columns")]
        if max(spans) > 1:
            marks.merged[place] = f"{spans[0]} × {spans[1]}"
        has_value = any(cell.get(name) for name in _VALUES) or bool(text)
        formula = cell.get(f"{_TABLE}formula")
        is_error = cell.get(f"{_CALC}value-type") == "error"
        if is_error or (formula and _ERROR.fullmatch(text)):
            marks.errors[place] = text
        elif formula and not has_value and cell.get(f"{_OFFICE}value-type") != "string":
            marks.unsaved[place] = formula
        elif next(cell.iter(f"{_TEXT}line-break"), None) is not None:
            marks.texts[place] = text
        self._read_format(cell, place)

    def _read_format(self, cell: ElementTree.Element, place: CellAddress) -> None:
        style = cell.get(f"{_TABLE}style-name") or self._column_styles.get(place[1], "")
        kind = cell.get(f"{_OFFICE}value-type")
        if kind == "date" and style in self._styles.precisions:
            self._marks.precisions[place] = self._styles.precisions[style]
        if kind == "float" and style in self._styles.digits:
            self._marks.digits[place] = self._styles.digits[style]


def _text(paragraph: ElementTree.Element) -> str:
    """Write a paragraph, with its line breaks and repeated spaces."""
    return "".join(_pieces(paragraph))


def _pieces(element: ElementTree.Element) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        if part.tag == f"{_TEXT}line-break":
            yield "\n"
        elif part.tag == f"{_TEXT}s":
            yield " " * int(part.get(f"{_TEXT}c", "1"))
        elif part.tag == f"{_TEXT}tab":
            yield "\t"
        else:
            yield from _pieces(part)
        yield part.tail or ""
