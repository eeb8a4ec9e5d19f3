"""The index of names: an SQLite file beside the graph, made when it is built.

Where a store has none beside it (a server, a folder of an older build), the same index is made in
memory from the same questions. Bodies in time: an authority `leads` to those that took over from it
and to those that stand in its place today, be it by territory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from coopgraph.lookup.folding import fold, toned
from coopgraph.lookup.name_parts import inner_names
from coopgraph.lookup.paging import all_rows, rows_about, rows_each
from coopgraph.lookup.store_rows import AsksRows
from coopgraph.lookup.wrappings import cores
from coopgraph.ontology.terms import adms, coop, dcterms, rdfs, skos
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, read_literal

FILE = "names.sqlite"
"""Its name in the folder of a built graph."""

OFFICIAL, GIVEN, AS_WRITTEN, CODE, COMPOSED = "official", "register", "document", "code", "composed"
"""Where a form comes from; a composed one is a name without the words of a kind."""
ASIDE = "aside"
"""A name within the name of an actor or a conference: in its brackets ("AIMF"), without them …"""
_WRAPPED = "wrapped"
"""Stands for the tones of a composed form that words of a kind were taken off."""

_NAMED_BY_DOCUMENTS = ("actor", "authority", "edition")

_SOURCES = {
    **dict.fromkeys((rdfs.label, skos.prefLabel, dcterms.title), OFFICIAL),
    skos.altLabel: GIVEN,
    coop.nameAsWritten: AS_WRITTEN,
    adms.identifier: CODE,
}
_LAYOUT = """
CREATE TABLE things (thing TEXT PRIMARY KEY, notion TEXT, country TEXT, kind TEXT,
                     start TEXT, "end" TEXT);
CREATE TABLE names (thing TEXT, form TEXT, language TEXT, source TEXT, toned TEXT, folded TEXT);
CREATE TABLE leads (thing TEXT, other TEXT);
CREATE TABLE documents (thing TEXT PRIMARY KEY, documents INTEGER);
"""
_KEYS = """
CREATE INDEX by_folded ON names (folded);
CREATE INDEX by_thing ON names (thing);
CREATE INDEX by_lead ON leads (thing);
"""


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
        return self.toned != _WRAPPED


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
    def opened(cls, folder: Path) -> NameIndex:
        """Open the index in the folder of a built graph."""
        uri = (folder / FILE).resolve().as_uri()
        return cls(_connected(f"{uri}?mode=ro&immutable=1"))

    @classmethod
    def asked(cls, asking: AsksRows, iris: Iris) -> NameIndex:
        """Make the index of a store that has none beside it, in memory."""
        connection = _connected(":memory:")
        _fill(connection, asking, iris)
        return cls(connection)

    @classmethod
    def of(
        cls,
        things: Iterable[Body],
        names: Iterable[dict[str, str]],
        leads: Iterable[tuple[Term, Term]] = (),
        documents: Mapping[Term, int] = MappingProxyType({}),
    ) -> NameIndex:
        """Make an index in memory of what is not in a graph yet.

        Each of `names` is a row of the question `names-of-things`; `documents` tells how many of
        them name a thing.
        """
        connection = _connected(":memory:")
        _write(connection, things, leads, names, documents)
        return cls(connection)

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


def _connected(place: str) -> sqlite3.Connection:
    """Open an index for all threads: SQLite lets one at a time in (`sqlite3.threadsafety` 3)."""
    return sqlite3.connect(place, uri=True, check_same_thread=False)


def write_index(folder: Path, asking: AsksRows, iris: Iris) -> Path:
    """Write the index of a graph into its folder; raises OSError or `sqlite3.Error`."""
    path = folder / FILE
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    try:
        _fill(connection, asking, iris)
    finally:
        connection.close()
    return path


def _fill(connection: sqlite3.Connection, asking: AsksRows, iris: Iris) -> None:
    under = f"{iris.base}id/"
    things: dict[Term, Body] = {}
    leads: set[tuple[Term, Term]] = set()
    for row in all_rows(asking, "things-in-short", under):
        things.setdefault(row["thing"], _body(row, iris))
        leads |= {(row["thing"], row["next"])} if "next" in row else set()
    rows = rows_about(asking, "names-of-things", "count-of-names", list(things))
    named = [thing for thing, body in things.items() if body.notion in _NAMED_BY_DOCUMENTS]
    counted = rows_each(asking, "count-of-documents-naming", named)
    documents = {row["thing"]: int(read_literal(row["documents"]).value) for row in counted}
    _write(connection, things.values(), leads, rows, documents)


def _write(
    connection: sqlite3.Connection,
    things: Iterable[Body],
    leads: Iterable[tuple[Term, Term]],
    rows: Iterable[dict[str, str]],
    documents: Mapping[Term, int],
) -> None:
    connection.executescript(_LAYOUT)
    connection.executemany("INSERT INTO things VALUES (?, ?, ?, ?, ?, ?)", things)
    connection.executemany("INSERT INTO leads VALUES (?, ?)", sorted(leads))
    names = (name for row in rows for name in _names(row))
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)", dict.fromkeys(names))
    named = ((thing, number) for thing, number in sorted(documents.items()) if number)
    connection.executemany("INSERT INTO documents VALUES (?, ?)", named)
    connection.executescript(_KEYS)
    connection.commit()


def _body(row: dict[str, str], iris: Iris) -> Body:
    def last(column: str) -> str:
        return row.get(column, "").rpartition("/")[2].rstrip(">")

    start, end = (read_literal(row[c]).value if c in row else "" for c in ("start", "end"))
    notion = iris.notion_and_id(row["thing"])[0]
    return Body(row["thing"], notion, last("country"), last("kind"), start, end)


def _names(row: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Give a name and, beside it, what is left of it without the words of a kind."""
    thing, source = row["thing"], _SOURCES[row["property"][1:-1]]
    form, language, _ = read_literal(row["name"])
    yield thing, form, language, source, toned(form), fold(form)
    if "/id/authority/" in thing:
        made = CODE if source == CODE else COMPOSED
        for core in cores(form) if source != AS_WRITTEN else ():
            yield thing, form, language, made, _WRAPPED if core.kinds else "", core.text
    elif "/id/actor/" in thing or "/id/edition/" in thing:
        for part in inner_names(form):
            yield thing, form, language, ASIDE, toned(part), fold(part)
