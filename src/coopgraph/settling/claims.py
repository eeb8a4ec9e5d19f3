"""Opening a table of claims: one row, one statement of one source (RFC 4180, in UTF-8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from coopgraph.findings import Findings
from coopgraph.loaders.files.layouts import Layout
from coopgraph.loaders.files.outside_csv import open_csv
from coopgraph.loaders.files.table import Line, Table
from coopgraph.settling.claims_file import REQUIRED, Claims, read_table

_LAYOUT = Layout("claims", "claims.csv", key=())


def read_file(path: Path, findings: Findings) -> Claims:
    """Read a file."""
    return _read(open_csv(path, path.name, _LAYOUT, findings), findings)


def read_stream(content: bytes, name: str, findings: Findings) -> Claims:
    """Read what came from elsewhere; `name` is shown in findings."""
    return _read(open_csv(content, name, _LAYOUT, findings), findings)


def _read(table: Table | None, findings: Findings) -> Claims:
    return Claims() if table is None else read_table(table, findings)


def read_rows(rows: Iterable[Mapping[str, object]], findings: Findings) -> Claims:
    """Read rows that a program holds; None and NaN are empty cells."""
    held = list(rows)
    header = list(dict.fromkeys(str(column) for row in held for column in row)) or list(REQUIRED)
    lines = _lines(held, header)
    return read_table(Table(_LAYOUT, "claims", 0, header, lines), findings)


def _lines(rows: list[Mapping[str, object]], header: list[str]) -> Iterator[Line]:
    for number, row in enumerate(rows, start=1):
        cells = (row.get(column) for column in header)
        yield number, ["" if cell is None or cell != cell else str(cell) for cell in cells]
