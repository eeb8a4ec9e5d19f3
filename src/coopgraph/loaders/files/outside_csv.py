"""Opening a table that is none of ours: CSV as people and spreadsheets keep it (RFC 4180)."""

from __future__ import annotations

from pathlib import Path

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files
from coopgraph.loaders.files.csv_text import read_csv
from coopgraph.loaders.files.layouts import Layout
from coopgraph.loaders.files.table import Table
from coopgraph.loaders.files.text_files import read_text, text_of

SEPARATORS = (",", ";", "\t")


def open_csv(kept: Path | bytes, name: str, layout: Layout, findings: Findings) -> Table | None:
    """Open a file, or the bytes of one; `name` is shown in findings.

    None, and a fatal finding, if it cannot be read.
    """
    found = Findings()
    text = read_text(kept, name, found) if isinstance(kept, Path) else text_of(kept, name, found)
    for finding in found:  # spreadsheets write these, and our own tables avoid them
        if finding.kind not in (files.CARRIAGE_RETURN, files.BYTE_ORDER_MARK):
            findings.keep(finding)
    return None if text is None else read_csv(text, layout, name, findings, _separator(text))


def _separator(text: str) -> str:
    """Give what separates the cells: the sign that parts the headings into most columns."""
    header = text.partition("\n")[0]
    return max(SEPARATORS, key=header.count)
