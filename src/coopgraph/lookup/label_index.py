"""What everything is called, kept in an SQLite file beside the graph when it is built.

To tell the story of a thing, or to show an answer as a table, takes a hundred names or more; looked
up one by one in the graph they take longer than all the rest. The file holds what `all_names` finds
in the graph beside which it lies, and comes and goes with it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from coopgraph.records.quads import Term

FILE = "labels.sqlite"
"""Its name in the folder of a built graph."""

_LAYOUT = """CREATE TABLE labels (
    thing TEXT, language TEXT, label TEXT, PRIMARY KEY (thing, language)
) WITHOUT ROWID"""
_AT_ONCE = 500
"""Parameters of one query: SQLite took 999 before version 3.32."""


class LabelIndex:
    """Reads the file; any thread may."""

    def __init__(self, folder: Path) -> None:
        uri = f"{(folder / FILE).resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)

    def labels(self, things: Iterable[Term]) -> dict[Term, dict[str, str]]:
        """Give language → name of those things, terms and concepts that have one in the graph."""
        wanted = sorted(things)
        found: dict[Term, dict[str, str]] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            query = f"SELECT thing, language, label FROM labels WHERE thing IN ({marks})"
            for thing, language, label in self._connection.execute(query, some):
                found.setdefault(thing, {})[language] = label
        return found


def write_labels(folder: Path, names: Mapping[Term, Mapping[str, str]]) -> Path:
    """Write the names of everything into the folder of a graph; raises `sqlite3.Error`."""
    path = folder / FILE
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    rows = ((it, lang, label) for it in sorted(names) for lang, label in sorted(names[it].items()))
    try:
        connection.execute(_LAYOUT)
        connection.executemany("INSERT INTO labels VALUES (?, ?, ?)", rows)
        connection.commit()
    finally:
        connection.close()
    return path
