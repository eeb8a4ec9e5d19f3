"""Cleaning the cells of a table and its header: a first look at each row, a second where needed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from coopgraph.findings import Findings, Kind
from coopgraph.findings.kinds import texts
from coopgraph.loaders.files.hygiene.characters import (
    ALIKE,
    INVISIBLE,
    QUESTIONED,
    UNKNOWN,
    name_of,
    with_meant_letters,
    without_invisible,
)
from coopgraph.loaders.files.hygiene.legacy_vietnamese import legacy_reading
from coopgraph.loaders.files.hygiene.placeholders import (
    has_placeholder,
    is_all_placeholders,
    is_error,
)
from coopgraph.loaders.files.layouts import ACKNOWLEDGED
from coopgraph.loaders.files.table import Line, Table

LONGEST_CELL = 32_767
"""Characters that a cell of a spreadsheet holds (Office Open XML)."""
_DECODED_TWICE = re.compile(
    "[\xc2-\xf4][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_ADDRESSES = "url"
"""The column whose cells are looked at as addresses, and told as such."""


def hygienic(table: Table, findings: Findings) -> Table:
    """Give a table with clean cells; what was put right, and what looks wrong, becomes findings."""
    cleaner = _Cleaner(table, findings)
    return replace(table, header=cleaner.header, rows=cleaner.rows())


class _Cleaner:
    """Cleans one table; what concerns characters is told once for each of them."""

    def __init__(self, table: Table, findings: Findings) -> None:
        self._table, self._findings = table, findings
        self._seen: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._is_quoting = table.layout is ACKNOWLEDGED
        self.header = [self._printable(table.header_line, name) for name in table.header]

    def rows(self) -> Iterator[Line]:
        for line, cells in self._table.rows:
            yield line, self._cells(line, cells)
        self._report_characters()

    def _cells(self, line: int, cells: list[str]) -> list[str]:
        joined = "\n".join(cells)
        if len(joined) > LONGEST_CELL:
            self._report_long(line, cells)
        if not self._is_quoting:
            if not joined.isascii():
                cells = [self._decoded(line, *both) for both in self._named(cells)]
            if has_placeholder(cells):
                cells = [self._filled(line, *both) for both in self._named(cells)]
            joined = "\n".join(cells)
            self._report_letters(line, joined, cells)
        if joined.isascii() and not _CONTROL.search(joined):
            return cells
        if INVISIBLE.search(joined) or not unicodedata.is_normalized("NFC", joined):
            return [self._printable(line, cell) for cell in cells]
        return cells

    def _named(self, cells: list[str]) -> Iterator[tuple[str, str]]:
        return zip(self.header, cells, strict=True)

    def _decoded(self, line: int, column: str, cell: str) -> str:
        """Read what was taken for another encoding than it is in."""
        if cell.isascii():
            return cell
        legacy = legacy_reading(cell)
        if legacy:
            place = (self._table.file, line, column)
            encoding = legacy.encoding
            self._findings.add(texts.OLD_ENCODING, *place, cell, legacy.text, encoding=encoding)
            return legacy.text
        if _DECODED_TWICE.search(cell):
            from ftfy import fix_encoding

            right = fix_encoding(cell, fix_c1_controls=False)
            if right != cell:
                self._report(texts.DECODED_TWICE, line, column, cell, right)
            return right
        return cell

    def _filled(self, line: int, column: str, cell: str) -> str:
        """Give a cell that holds a value, or an empty one."""
        if is_error(cell):
            self._report(texts.ERROR_CELL, line, column, cell)
        elif is_all_placeholders(cell, column):
            self._report(texts.PLACEHOLDER, line, column, cell)
        else:
            return cell
        return ""

    def _printable(self, line: int, text: str) -> str:
        for char in INVISIBLE.findall(text):
            self._count(name_of(char), line)
        text = without_invisible(text)
        if not unicodedata.is_normalized("NFC", text):
            self._count("", line)
            text = unicodedata.normalize("NFC", text)
        return text

    def _count(self, name: str, line: int) -> None:
        self._seen[name] += 1
        self._first.setdefault(name, line)

    def _report_characters(self) -> None:
        file = self._table.file
        for name, line in self._first.items():
            if name:
                count = self._seen[name]
                self._findings.add(texts.INVISIBLE_CHARACTER, file, line, name=name, count=count)
            else:
                self._findings.add(texts.NOT_NFC, file, line)

    def _report_letters(self, line: int, joined: str, cells: list[str]) -> None:
        """Report letters that were lost, and those that only look like the one that was meant."""
        if UNKNOWN.search(joined) or ("?" in joined and QUESTIONED.search(joined)):
            for column, cell in self._named(cells):
                self._report_lost(line, column, cell)
        if not joined.isascii() and ALIKE.search(joined):
            for column, cell in self._named(cells):
                self._report_alike(line, column, cell)

    def _report_lost(self, line: int, column: str, cell: str) -> None:
        lost = UNKNOWN.search(cell) if column != _ADDRESSES else None
        if lost or ("://" not in cell and QUESTIONED.search(cell)):
            place = (self._table.file, line, column)
            self._findings.add(
                texts.LOST_LETTER, *place, cell, sign=name_of(lost[0] if lost else "?")
            )

    def _report_alike(self, line: int, column: str, cell: str) -> None:
        meant = with_meant_letters(cell)
        other = next((a for a, b in zip(cell, meant, strict=True) if a != b), None)
        if other:
            place = (self._table.file, line, column)
            self._findings.add(texts.LOOK_ALIKE, *place, cell, meant, name=name_of(other))

    def _report_long(self, line: int, cells: list[str]) -> None:
        for column, cell in self._named(cells):
            if len(cell) > LONGEST_CELL:
                place = (self._table.file, line, column)
                self._findings.add(texts.LONG_CELL, *place, cell, count=len(cell))

    def _report(self, kind: Kind, line: int, column: str, cell: str, right: str = "") -> None:
        self._findings.add(kind, self._table.file, line, column, cell, right)
