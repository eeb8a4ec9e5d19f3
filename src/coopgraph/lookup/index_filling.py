"""Filling the index of names from a graph, or from what is not in a graph yet."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from coopgraph.lookup.folding import fold, toned
from coopgraph.lookup.index import (
    AS_WRITTEN,
    ASIDE,
    CODE,
    COMPOSED,
    FILE,
    GIVEN,
    LAYOUT_VERSION,
    OFFICIAL,
    WRAPPED,
    Body,
    NameIndex,
    connected,
)
from coopgraph.lookup.name_parts import inner_names, numbered_edition
from coopgraph.lookup.paging import all_rows, rows_about, rows_each
from coopgraph.lookup.store_rows import AsksRows
from coopgraph.lookup.wrappings import cores
from coopgraph.ontology.terms import adms, coop, dcterms, rdfs, skos
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, read_literal

_NAMED_BY_DOCUMENTS = ("actor", "authority", "edition")

_SOURCES = {
    **dict.fromkeys((rdfs.label, skos.prefLabel, dcterms.title), OFFICIAL),
    skos.altLabel: GIVEN,
    coop.nameAsWritten: AS_WRITTEN,
    adms.identifier: CODE,
}
_LAYOUT = f"""
PRAGMA user_version = {LAYOUT_VERSION};
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


def index_of_graph(asking: AsksRows, iris: Iris) -> NameIndex:
    """Make the index of a store that has none beside it, in memory."""
    connection = connected(":memory:")
    _fill(connection, asking, iris)
    return NameIndex(connection)


def index_of(
    things: Iterable[Body],
    names: Iterable[dict[str, str]],
    leads: Iterable[tuple[Term, Term]] = (),
    documents: Mapping[Term, int] = MappingProxyType({}),
) -> NameIndex:
    """Make an index in memory of what is not in a graph yet.

    Each of `names` is a row of the question `names-of-things`; `documents` tells how many of them
    name a thing.
    """
    connection = connected(":memory:")
    _write(connection, things, leads, names, documents)
    return NameIndex(connection)


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
            yield thing, form, language, made, WRAPPED if core.kinds else "", core.text
    elif "/id/actor/" in thing or "/id/edition/" in thing:
        numbered = [numbered_edition(form)] if "/id/edition/" in thing else []
        for part in (*inner_names(form), *filter(None, numbered)):
            yield thing, form, language, ASIDE, toned(part), fold(part)
