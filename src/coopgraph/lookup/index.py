"""The index of names: an SQLite file beside the graph, made when it is built.

Where a store has none beside it (a server, a folder of an older build), the same index is made in
memory from the same questions. Bodies in time: an authority `leads` to those that took over from it
and to those that stand in its place today, be it by territory. `index_filling` fills it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from coopgraph.records.quads import Term

FILE = "names.sqlite"
"""Its name in the folder of a built graph."""
LAYOUT_VERSION = 2
"""A folder that an older program built is asked for its names instead."""

OFFICIAL, GIVEN, AS_WRITTEN, CODE, COMPOSED = "official", "register", "document", "code", "composed"
"""Where a form comes from; a composed one is a name without the words of a kind."""
ASIDE = "aside"
"""A name within the name of an actor or a conference: in its brackets ("AIMF"), without them …"""
WRAPPED = "wrapped"
"""Stands for the tones of a composed form that words of a kind were taken off."""


class Form(NamedTuple):
    """A name of a thing as it was found: where it comes from, and with its tones."""

    thing: Term
    notion: str
    source: str
    toned: str
    kind: str

    @property
    def is_bare(self) -> bool:
        """Whether no word of a kind was taken off the name."""
        return self.toned != WRAPPED


class NamedForm(NamedTuple):
    """A name of a thing as it is written, where it comes from, with its tones and without."""

    thing: Term
    form: str
    source: str
    toned: str
    folded: str


class Body(NamedTuple):
    """A thing in short; dates as written, "" where not known, and "" for `end` if it lives."""

    thing: Term
    notion: str
    country: str
    kind: str
    start: str
    end: str


class NameIndex:
    """Reads an index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def opened(cls, folder: Path) -> NameIndex | None:
        """Open the index in the folder of a built graph; None if it is of an older layout."""
        uri = (folder / FILE).resolve().as_uri()
        connection = connected(f"{uri}?mode=ro&immutable=1")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        return cls(connection) if version == LAYOUT_VERSION else None

    def forms(self, folded: str, *, composed: bool = False) -> list[Form]:
        """Give the names that fold to this; `composed`: without the words of a kind, and codes."""
        sources = (COMPOSED, CODE) if composed else (OFFICIAL, GIVEN, AS_WRITTEN)
        return self._of(folded, *sources)

    def asides(self, folded: str) -> list[Form]:
        """Give the names that fold to this in their brackets, or without them."""
        return self._of(folded, ASIDE)

    def _of(self, folded: str, *sources: str) -> list[Form]:
        marks = ", ".join("?" * len(sources))
        found = self._connection.execute(
            "SELECT thing, notion, source, toned, kind FROM names JOIN things USING (thing)"
            f" WHERE folded = ? AND source IN ({marks}) ORDER BY thing",
            (folded, *sources),
        )
        return [Form(*row) for row in found]

    def beginning(self, folded: str, notions: Iterable[str]) -> list[Term]:
        """Give the things of which a name folds to a text that begins so, the best named first."""
        wanted = sorted(notions)
        rows = self._connection.execute(
            "SELECT thing FROM names JOIN things USING (thing) LEFT JOIN documents USING (thing)"
            f" WHERE folded >= ? AND folded < ? AND notion IN ({', '.join('?' * len(wanted))})"
            " AND source IN (?, ?, ?) GROUP BY thing"
            " ORDER BY MIN(LENGTH(folded)), MAX(documents) DESC, thing",
            (folded, f"{folded}\U0010ffff", *wanted, OFFICIAL, GIVEN, AS_WRITTEN),
        )
        return [row[0] for row in rows]

    def documents(self, things: Iterable[Term]) -> dict[Term, int]:
        """Give how many documents name each thing; those that none names are left out."""
        wanted = sorted(things)
        marks = ", ".join("?" * len(wanted))
        rows = self._connection.execute(
            f"SELECT thing, documents FROM documents WHERE thing IN ({marks})", wanted
        )
        return dict(rows.fetchall())

    def bodies(self, things: Iterable[Term]) -> dict[Term, Body]:
        """Give things in short."""
        wanted = sorted(things)
        marks = ", ".join("?" * len(wanted))
        found = self._connection.execute(f"SELECT * FROM things WHERE thing IN ({marks})", wanted)
        return {row[0]: Body(*row) for row in found}

    def things(self, notions: Iterable[str]) -> list[Term]:
        """Give every thing of some notions, in the order of their IRIs."""
        wanted = sorted(notions)
        marks = ", ".join("?" * len(wanted))
        rows = self._connection.execute(
            f"SELECT thing FROM things WHERE notion IN ({marks}) ORDER BY thing", wanted
        )
        return [row[0] for row in rows]

    def leads(self, thing: Term) -> set[Term]:
        """Give every thing that stands, directly or not, where this one stood."""
        found: set[Term] = set()
        waiting = {thing}
        while waiting:
            rows = self._connection.execute(
                "SELECT other FROM leads WHERE thing = ?", (waiting.pop(),)
            )
            waiting |= (new := {row[0] for row in rows} - found)
            found |= new
        return found - {thing}

    def in_line(self, thing: Term) -> set[Term]:
        """Give what stood directly before and after a thing."""
        rows = self._connection.execute(
            "SELECT other FROM leads WHERE thing = ? UNION SELECT thing FROM leads WHERE other = ?",
            (thing, thing),
        )
        return {row[0] for row in rows}

    def spellings(self, notions: Iterable[str]) -> dict[str, str]:
        """Give folded name → a name as written, for things of some notions."""
        wanted = sorted(notions)
        marks = ", ".join("?" * len(wanted))
        rows = self._connection.execute(
            "SELECT folded, form FROM names JOIN things USING (thing)"
            f" WHERE notion IN ({marks}) AND source IN (?, ?, ?) ORDER BY form DESC",
            (*wanted, OFFICIAL, GIVEN, AS_WRITTEN),
        )
        return dict(rows.fetchall())

    def named(self, notions: Iterable[str]) -> Iterator[NamedForm]:
        """Give every name of things of some notions, composed ones too, but no codes."""
        wanted = sorted(notions)
        marks = ", ".join("?" * len(wanted))
        rows = self._connection.execute(
            "SELECT thing, form, source, toned, folded FROM names JOIN things USING (thing)"
            f" WHERE notion IN ({marks}) AND source <> ? ORDER BY 1, 2, 3, 4, 5",
            (*wanted, CODE),
        )
        return (NamedForm(*row) for row in rows.fetchall())

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Give every name with its thing, in order, to compare two indexes."""
        yield from self._connection.execute("SELECT * FROM names ORDER BY 1, 2, 3, 4, 5, 6")
        yield from self._connection.execute("SELECT * FROM things ORDER BY 1")
        yield from self._connection.execute("SELECT * FROM leads ORDER BY 1, 2")
        yield from self._connection.execute("SELECT * FROM documents ORDER BY 1")


def connected(place: str) -> sqlite3.Connection:
    """Open an index for all threads: SQLite lets one at a time in (`sqlite3.threadsafety` 3)."""
    return sqlite3.connect(place, uri=True, check_same_thread=False)
