"""A copy of the small world to spoil, cell by cell or byte by byte."""

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coopgraph.findings import Finding, Findings
from coopgraph.loaders import open_tables, read_world
from coopgraph.loaders.files.layouts import LAYOUTS
from coopgraph.records import World

Cells = list[list[str]]


class SpoiltWorld:
    """The small world in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def rows(self, table: str, change: Callable[[Cells], object]) -> None:
        """Change the rows of a table, header included, in place."""
        path = self.folder / f"{table}.csv"
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="\n")))
        change(rows)
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(rows)
        path.write_text(text.getvalue(), encoding="utf-8")

    def cells(self, table: str, line: int, **values: str) -> None:
        """Change cells of the row on a line (no row of the small world takes two lines)."""

        def change(rows: Cells) -> None:
            for column, value in values.items():
                rows[line - 1][rows[0].index(column)] = value

        self.rows(table, change)

    def add(self, table: str, like: int, **values: str) -> None:
        """Add a row like that on a line, with other cells, in its place by the table's key."""
        layout = next(layout for layout in LAYOUTS if layout.path == f"{table}.csv")

        def change(rows: Cells) -> None:
            header, like_it = rows[0], rows[like - 1]
            new = [values.get(name, cell) for name, cell in zip(header, like_it, strict=True)]
            places = [header.index(column) for column in layout.key]
            rows[1:] = sorted([*rows[1:], new], key=lambda row: [row[place] for place in places])

        self.rows(table, change)

    def bytes(self, table: str, change: Callable[[bytes], bytes]) -> None:
        """Change the bytes of a table."""
        path = self.folder / f"{table}.csv"
        path.write_bytes(change(path.read_bytes()))

    def read(self) -> tuple[World, Findings]:
        """Read it, with everything that is wrong."""
        findings = Findings()
        return read_world(open_tables(self.folder), findings), findings

    def shown(self, path: str) -> str:
        """Give a table as a finding names it."""
        return f"data/{path}"

    def findings(self) -> list[Finding]:
        """Give everything that is wrong, in order."""
        return list(self.read()[1])

    def only_finding(self) -> Finding:
        """Give the only thing that is wrong."""
        findings = self.findings()
        assert [finding.kind.id for finding in findings] == [findings[0].kind.id]
        return findings[0]


@pytest.fixture
def spoilt(tmp_path: Path, world_data: Path) -> SpoiltWorld:
    folder = tmp_path / "data"
    shutil.copytree(world_data, folder)
    return SpoiltWorld(folder)
