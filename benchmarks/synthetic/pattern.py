"""The tables of `data/` as they are today: the pattern of the made-up ones.

Their number of rows, of documents per thing, of contradictions, copies, imprecise dates and empty
cells is never written down here: it is read, so that it follows the data from release to release.
"""

import csv
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

Row = dict[str, str]
LIST = " | "


@dataclass(frozen=True)
class Table:
    """One table: its columns in order, its rows."""

    columns: tuple[str, ...]
    rows: list[Row]


class Pattern:
    """The tables of one data directory, by their path without `.csv`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables = {
            path.relative_to(folder).with_suffix("").as_posix(): _read(path)
            for path in sorted(folder.rglob("*.csv"))
        }

    def rows(self, table: str) -> list[Row]:
        """Return the rows of a table, e.g. `rows("claims/partnerships")`."""
        return self.tables[table].rows

    @cached_property
    def authorities(self) -> dict[str, Row]:
        """The authorities by id."""
        return {row["id"]: row for row in self.rows("territories/authorities")}

    @cached_property
    def sources(self) -> dict[str, Row]:
        """The documents by id."""
        return {row["id"]: row for row in self.rows("sources")}

    @cached_property
    def last_edition(self) -> int:
        """The highest number of an edition, as its id gives it."""
        return max(int(row["edition_id"].rsplit("-", 1)[1]) for row in self.rows("claims/editions"))

    @cached_property
    def needed_authorities(self) -> frozenset[str]:
        """The authorities that something points to; the rest only fills the table.

        The event that ended every district at once does not count: it names them all.
        """
        ids = set(self.authorities)
        named = {row["parent"] for row in self.authorities.values()}
        for name, table in self.tables.items():
            if name.startswith("claims/"):
                named |= {id for row in table.rows for cell in row.values() for id in parts(cell)}
        for row in self.rows("territories/successions"):
            if row["successors"]:
                named |= {*parts(row["predecessors"]), *parts(row["successors"])}
        return frozenset(ids & named)


def parts(cell: str) -> list[str]:
    """Return the values of a cell that may hold a list."""
    return cell.split(LIST) if cell else []


def _read(path: Path) -> Table:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
        return Table(tuple(reader.fieldnames or ()), rows)
