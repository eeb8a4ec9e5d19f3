"""Reading the text of a CSV file (RFC 4180), and the ways in which spreadsheets deviate from it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files, rows
from coopgraph.loaders.files.fitting import fitted, is_published
from coopgraph.loaders.files.hygiene import hygienic
from coopgraph.loaders.files.layouts import Layout
from coopgraph.loaders.files.table import Line, Table

if TYPE_CHECKING:
    from _csv import Reader

csv.field_size_limit(2**31 - 1)
"""A whole article in a cell is read; that it is long is told with the cells."""

_OTHER_SEPARATORS = (";", "\t", "|")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[,;\t]*\n', re.IGNORECASE)


def read_csv(
    text: str, layout: Layout, file: str, findings: Findings, separator: str = ""
) -> Table | None:
    """Read the header; the rows are read as they are asked for.

    Without `separator`, it is the comma, or the one with which the header is that of the table.
    """
    skipped = _SEPARATOR_LINE.match(text)
    if skipped:
        findings.add(files.SEPARATOR_LINE, file, 1, found=skipped[0].strip())
        text = text[skipped.end() :]
    if not separator:
        separator = _separator(text, layout)
        if separator != ",":
            shown = separator.replace("\t", "TAB")
            findings.add(files.OTHER_SEPARATOR, file, 1 + bool(skipped), separator=shown)
    reader = csv.reader(io.StringIO(text, newline="\n"), strict=True, delimiter=separator)
    lost: list[int] = []
    lines = _lines(reader, file, findings, lost, 1 if skipped else 0)
    return _table(lines, lost, layout, file, findings)


def _separator(text: str, layout: Layout) -> str:
    """Give the sign that parts the header into the key columns of the table."""
    header = text.partition("\n")[0]
    key = set(layout.key)
    for separator in _OTHER_SEPARATORS:
        columns = {name.strip(' "') for name in header.split(separator)}
        if len(columns) > 1 and columns >= key and header.count(separator) > header.count(","):
            return separator
    return ","


def _table(
    lines: Iterator[Line], lost: list[int], layout: Layout, file: str, findings: Findings
) -> Table | None:
    line, header = next(lines, (1, []))
    if not any(map(str.strip, header)):
        findings.add(rows.EMPTIED_TABLE, file, line)
        return None
    if is_published(header):
        findings.add(files.PUBLISHED_TABLE, file, line)
        return None
    return hygienic(fitted(Table(layout, file, line, header, lines, lost), findings), findings)


def _lines(
    reader: Reader, file: str, findings: Findings, lost: list[int], skipped: int
) -> Iterator[Line]:
    """Give each row that holds something with the physical line on which it begins."""
    blank: list[int] = []
    is_empty = True
    while True:
        line = reader.line_num + 1 + skipped
        try:
            cells = next(reader, None)
        except csv.Error:
            findings.add(files.BAD_QUOTES, file, line)
            lost.append(line)
            continue
        if cells is None:
            break
        if any(map(str.strip, cells)):
            is_empty = False
            yield line, cells
        else:
            blank.append(line)
    if blank and not is_empty:
        findings.add(rows.BLANK_LINE, file, blank[0], count=len(blank))
