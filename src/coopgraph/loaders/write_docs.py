"""Fills the counts of data/README.md from the tables: `python -m coopgraph.loaders.write_docs`.

The page is written by people; only what can be counted is written by this: how many rows and things
each table has, how many cells of each column are filled, what kinds of documents there are.
"""

from __future__ import annotations

import csv
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from coopgraph.loaders.files.layouts import LAYOUTS, SOURCES
from coopgraph.paths import DATA

PAGE = "README.md"

TableRows = list[dict[str, str]]
_HEADING = re.compile(r"## (\S+\.csv)$")
_STATE = re.compile(r"State of \d{4}-\d{2}-\d{2}\.")
_LAYOUTS = {layout.path: layout for layout in LAYOUTS}


def counted(page: str, data: Path) -> str:
    """Give the page with the counts of the tables in a folder."""
    tables = {path: _read(data / path) for path in _LAYOUTS if (data / path).is_file()}
    return "\n".join(_lines(page.split("\n"), tables))


def _read(path: Path) -> TableRows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _lines(lines: Iterable[str], tables: dict[str, TableRows]) -> Iterator[str]:
    about, counts_filled = "", False
    for line in lines:
        heading = _HEADING.match(line)
        if heading:
            about, counts_filled = heading[1], False
        cells = line.strip("|").split(" | ")
        if cells[0].strip() == "column":
            counts_filled = cells[-1].strip() == "filled"
        if cells[0].strip() in tables:
            yield _of_table(cells, tables)
        elif counts_filled and line.startswith("| ") and about in tables:
            yield _of_column(cells, tables[about])
        elif line.startswith("Sources by language: "):
            yield _of_sources(tables)
        else:
            yield _STATE.sub(f"State of {_last_read(tables)}.", line)


def _of_table(cells: list[str], tables: dict[str, TableRows]) -> str:
    """Count rows and, where the page counts them, the things that the rows are about."""
    path = cells[0].strip()
    rows, thing = tables[path], _LAYOUTS[path].key[0]
    cells[1] = str(len(rows))
    if cells[2].strip():
        cells[2] = str(len({row[thing] for row in rows}))
    return f"|{' | '.join(cells)}|"


def _of_column(cells: list[str], rows: TableRows) -> str:
    """Count the filled cells of a column, or of several that share a line."""
    columns = [column for column in cells[0].strip().split(", ") if rows and column in rows[0]]
    if columns:
        filled = max(sum(bool(row[column]) for row in rows) for column in columns)
        cells[-1] = f"{filled} "
    return f"|{' | '.join(cells)}|"


def _of_sources(tables: dict[str, TableRows]) -> str:
    sources = tables[SOURCES.path]
    speaking = {
        row.get("source") for path, rows in tables.items() if "claims/" in path for row in rows
    }
    copies, whole = (sum(bool(row["copy_of"]) for row in sources), _count(sources, "access"))
    silent = sum(row["id"] not in speaking for row in sources)
    return (
        f"Sources by language: {_told(_count(sources, 'language'))}. "
        f"By kind: {_told(_count(sources, 'kind'))}. "
        f"Read whole: {whole['whole']}; copies of another source: {copies}; "
        f"without any claim (the note says why): {silent}."
    )


def _count(rows: TableRows, column: str) -> Counter[str]:
    return Counter(row[column] for row in rows)


def _told(counts: Counter[str]) -> str:
    """Give counts in words, the largest first, equals in alphabetical order."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered)


def _last_read(tables: dict[str, TableRows]) -> str:
    return max(row["retrieved"] for row in tables[SOURCES.path])


def write(data: Path) -> None:
    """Count anew in the page of a folder, whole or not at all."""
    path = data / PAGE
    new = path.with_name(f"{path.name}.new")
    new.write_text(counted(path.read_text(encoding="utf-8"), data), encoding="utf-8")
    os.replace(new, path)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA())
