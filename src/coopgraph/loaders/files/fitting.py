"""Rows as wide as their header, and columns that have a heading: alike for CSV and workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coopgraph.findings import Findings
from coopgraph.findings.kinds import rows
from coopgraph.loaders.files.table import Line, Table

_PUBLISHED = {"iri", "label_fr", "label_vi", "label_en"}
"""Columns that a table has when it is published, and never when it is written."""


def is_published(header: list[str]) -> bool:
    """Whether a header is that of a table of a publication."""
    return set(header) >= _PUBLISHED


def fitted(table: Table, findings: Findings, *, pads: bool = False) -> Table:
    """Give a table whose rows have a cell for each heading, and none without.

    `pads` says whether a row may end early, as those of a sheet do.
    """
    header = table.header[: _width(table.header)]
    rows_of = _rows(table, len(header), findings, pads)
    named = [name for name in header if name.strip()]
    return replace(table, header=named, rows=_named(table, header, rows_of, findings))


def _width(header: list[str]) -> int:
    """Count the columns up to the last with a heading."""
    return max(place for place, name in enumerate(header, start=1) if name.strip())


def _rows(table: Table, count: int, findings: Findings, pads: bool) -> Iterator[Line]:
    """Give `count` cells of each row; those after them must be empty, as they are in the header."""
    width = len(table.header)
    for line, cells in table.rows:
        if (len(cells) != width and not pads) or any(map(str.strip, cells[count:])):
            found = str(len(cells))
            table.lost.append(line)
            findings.add(rows.WRONG_CELL_COUNT, table.file, line, found=found, count=count)
        else:
            yield line, [*cells[:count], *[""] * (count - len(cells))]


def _named(
    table: Table, header: list[str], lines: Iterator[Line], findings: Findings
) -> Iterator[Line]:
    """Leave the columns without a heading out; report the first value that stands in each."""
    unnamed = [place for place, name in enumerate(header) if not name.strip()]
    if not unnamed:
        yield from lines
        return
    kept = [place for place, name in enumerate(header) if name.strip()]
    for line, cells in lines:
        for place in [place for place in unnamed if cells[place].strip()]:
            unnamed.remove(place)
            found = cells[place]
            findings.add(rows.UNNAMED_COLUMN, table.file, line, found=found, number=place + 1)
        yield line, [cells[place] for place in kept]
