"""Tables kept as CSV files in a folder (RFC 4180)."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path, PurePath

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files
from coopgraph.loaders.files.csv_text import read_csv
from coopgraph.loaders.files.layouts import BOUNDARIES, LAYOUTS, Layout
from coopgraph.loaders.files.table import Beside, Table
from coopgraph.loaders.files.text_files import read_text

_PATHS = {layout.path for layout in LAYOUTS}
_TABULAR = {
    *(".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers"),
    *(".geojson", ".json", ".topojson", ".kml", ".shp", ".parquet"),
}
"""How the names of tables and of maps end, in small letters."""
_OF_SPREADSHEETS = (files.BYTE_ORDER_MARK, files.CARRIAGE_RETURN)
"""What a spreadsheet that writes semicolons does besides."""


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
            self._report_missing(layout, findings)
            return []
        form = Findings()
        text = read_text(path, file, form)
        table = read_csv(text, layout, file, findings) if text is not None else None
        is_from_spreadsheet = findings.tells(files.OTHER_SEPARATOR, file)
        for finding in form:
            if not (is_from_spreadsheet and finding.kind in _OF_SPREADSHEETS):
                findings.keep(finding)
        if text and not text.endswith("\n"):
            findings.add(files.NO_LAST_LINE_END, file, text.count("\n") + 1)
        return [table] if table else []

    def _report_missing(self, layout: Layout, findings: Findings) -> None:
        """Report a file that is not there, unless one of almost that name is (`report_unread`)."""
        meant = {path.casefold() for path in self._all}
        if _PATHS.isdisjoint(meant):
            if layout is LAYOUTS[0]:
                findings.add(files.NO_TABLES, self._name)
        elif layout.path not in meant:
            missing = files.MISSING_OPTIONAL_TABLE if layout.is_optional else files.MISSING_TABLE
            findings.add(missing, self._shown(layout.path))

    @cached_property
    def _all(self) -> list[str]:
        """The paths of all files in the folder."""
        found = (path for path in self._folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self._folder).as_posix() for path in found)

    def beside(self, path: str) -> list[Beside]:
        """Give the folder inside the folder."""
        return [Beside(self._folder / path, self._shown(path))]

    def _shown(self, path: str) -> str:
        """Give a path inside the folder as a person sees it, without the folder's own home."""
        return f"{self._name}/{path}" if self._name not in ("", ".") else path

    def report_unread(self, findings: Findings) -> None:
        """Report the tables, workbooks and maps that nothing reads."""
        for path in self._all:
            meant = path.casefold()
            if path not in _PATHS and meant in _PATHS and meant not in self._all:
                findings.add(files.MISNAMED_FILE, self._shown(path), name=meant)
            elif path not in _PATHS and _looks_read(PurePath(path)):
                findings.add(files.UNREAD_FILE, self._shown(path))


def _looks_read(path: PurePath) -> bool:
    """Whether somebody who put a file there may think that it is read."""
    if path.name.startswith(("~$", ".~lock", ".")):
        return False
    is_outline = path.suffix == ".geojson" and path.parent == PurePath(BOUNDARIES)
    return path.suffix.casefold() in _TABULAR and not is_outline
