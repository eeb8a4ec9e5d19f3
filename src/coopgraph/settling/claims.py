"""Opening a table of claims: one row, one statement of one source (RFC 4180, in UTF-8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files
from coopgraph.loaders.files.csv_text import read_csv
from coopgraph.loaders.files.layouts import Layout
from coopgraph.loaders.files.table import Line, Table
from coopgraph.loaders.files.text_files import read_text, text_of
from coopgraph.settling.claims_file import REQUIRED, Claims, read_table

SEPARATORS = (",", ";", "\t")
_LAYOUT = Layout("claims", "claims.csv", key=())


def read_file(path: Path, findings: Findings) -> Claims:
    """Read a file."""
    found = Findings()
    text = read_text(path, path.name, found)
    _pass_on(found, findings)
    return Claims() if text is None else _read_text(text, path.name, findings)


def read_stream(content: bytes, name: str, findings: Findings) -> Claims:
    """Read what came from elsewhere; `name` is shown in findings."""
    found = Findings()
    text = text_of(content, name, found)
    _pass_on(found, findings)
    return Claims() if text is None else _read_text(text, name, findings)


def _pass_on(found: Findings, findings: Findings) -> None:
    """Keep quiet about what RFC 4180 and spreadsheets allow, and our own tables avoid."""
    for finding in found:
        if finding.kind not in (files.CARRIAGE_RETURN, files.BYTE_ORDER_MARK):
            findings.keep(finding)


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


def _read_text(text: str, name: str, findings: Findings) -> Claims:
    table = read_csv(text, _LAYOUT, name, findings, separator(text))
    return Claims() if table is None else read_table(table, findings)


def separator(text: str) -> str:
    """Give what separates the cells: the sign that parts the headings into most columns."""
    header = text.partition("\n")[0]
    return max(SEPARATORS, key=header.count)
