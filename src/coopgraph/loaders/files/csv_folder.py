"""Tables kept as CSV files in a folder (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files, rows
from coopgraph.loaders.files.layouts import LAYOUTS, Layout
from coopgraph.loaders.files.opening import Beside, Line, Table
from coopgraph.loaders.files.text_files import read_text

if TYPE_CHECKING:
    from _csv import Reader


class CsvFolder:
    """The tables of a folder laid out as data/ is."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name

    def has(self, layout: Layout) -> bool:
        """Whether the file is there."""
        return (self._folder / layout.path).is_file()

    def open(self, layout: Layout, findings: Findings) -> list[Table]:
        """Open one file."""
        path, file = self._folder / layout.path, self._shown(layout.path)
        if not path.is_file():
            missing = files.MISSING_OPTIONAL_TABLE if layout.is_optional else files.MISSING_TABLE
            findings.add(missing, file)
            return []
        text = read_text(path, file, findings)
        if text is None:
            return []
        if text and not text.endswith("\n"):
            findings.add(files.NO_LAST_LINE_END, file, text.count("\n") + 1)
        table = read_csv(text, layout, file, findings)
        return [table] if table else []

    def beside(self, path: str) -> list[Beside]:
        """Give the folder inside the folder."""
        return [Beside(self._folder / path, self._shown(path))]

    def _shown(self, path: str) -> str:
        """Give a path inside the folder as a person sees it, without the folder's own home."""
        return f"{self._name}/{path}" if self._name not in ("", ".") else path

    def report_unread(self, findings: Findings) -> None:
        """Report the CSV files that no layout describes."""
        known = {layout.path for layout in LAYOUTS}
        for path in sorted(self._folder.rglob("*.csv")):
            inside = path.relative_to(self._folder).as_posix()
            if inside not in known:
                findings.add(files.UNREAD_FILE, self._shown(inside))


def read_csv(
    text: str, layout: Layout, file: str, findings: Findings, separator: str = ","
) -> Table | None:
    """Read the header; the rows are read as they are asked for."""
    reader = csv.reader(io.StringIO(text, newline="\n"), strict=True, delimiter=separator)
    lines = _lines(reader, file, findings)
    line, header = next(lines, (1, []))
    if not header:
        findings.add(files.MISSING_TABLE, file, 1)
        return None
    return Table(layout, file, line, header, _whole(lines, len(header), file, findings))


def _lines(reader: Reader, file: str, findings: Findings) -> Iterator[Line]:
    """Give each row with the physical line on which it begins."""
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            findings.add(files.BAD_QUOTES, file, line)
            continue
        if cells is None:
            return
        if cells:
            yield line, cells
        else:
            findings.add(rows.BLANK_LINE, file, line)


def _whole(lines: Iterator[Line], count: int, file: str, findings: Findings) -> Iterator[Line]:
    """Give the rows that have all their cells."""
    for line, cells in lines:
        if len(cells) == count:
            yield line, cells
        else:
            findings.add(rows.WRONG_CELL_COUNT, file, line, found=str(len(cells)), count=count)
