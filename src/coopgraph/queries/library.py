"""The query files: found by name, bound to values, asked as they stand.

A parameter is a line `VALUES ?name { example }`, so that the file runs unchanged in any SPARQL 1.1
console. Binding replaces what stands between the braces by terms as SPARQL writes them; nothing is
ever pasted into a query as bare text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from os.path import join
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.paths import QUERIES

VALUES = re.compile(r"(?P<head>VALUES\s+\?(?P<name>\w+)\s*\{)(?P<terms>[^{}]*)(?P<tail>\})")
"""A parameter in the text of a query."""
_LIKENESS = 50.0
"""Least likeness of the name of a query: names are long, and often only a part is remembered."""


class UnknownQuery(CoopgraphError):
    """There is no query file of that name."""


@cache
def query_files() -> dict[str, str]:
    """Find every query file, as text, by its name without folder and ending."""
    library = str(QUERIES())
    folders = sorted(entry.path for entry in os.scandir(library) if entry.is_dir())
    return {
        name.removesuffix(".rq"): join(folder, name)
        for folder in folders
        for name in sorted(os.listdir(folder))
        if name.endswith(".rq")
    }


def query_paths() -> dict[str, Path]:
    """Find every query file, by its name without folder and ending."""
    return {name: Path(file) for name, file in query_files().items()}


def query_path(name: str) -> Path:
    """Return the file of a query; raises UnknownQuery."""
    try:
        return Path(query_files()[name])
    except KeyError:
        raise _unknown(name) from None


@cache
def query_text(name: str) -> str:
    """Read the query of a name; raises UnknownQuery."""
    return query_path(name).read_text(encoding="utf-8")


def bound_query(name: str, **parameters: Iterable[str]) -> str:
    """Read a query and bind parameters to terms (`<…>` or literals, as N-Triples writes them).

    A parameter that is not given keeps its example. Raises UnknownQuery if there is no such query,
    KeyError if it has no such parameter.
    """
    text = query_text(name)
    if unknown := parameters.keys() - {match["name"] for match in VALUES.finditer(text)}:
        raise KeyError(f"query {name} has no parameter {', '.join(sorted(unknown))}")
    bound = {key: " ".join(terms) for key, terms in parameters.items()}

    def replace(match: re.Match[str]) -> str:
        return f"{match['head']} {bound.get(match['name'], match['terms'].strip())} {match['tail']}"

    return VALUES.sub(replace, text)


def _unknown(name: str) -> UnknownQuery:
    from coopgraph.lookup.nearness import near

    if meant := near(name, query_files(), least=_LIKENESS):
        listed = ", ".join(known for known, _ in meant)
        return UnknownQuery.of("queries.unknown-near", name=name, near=listed)
    return UnknownQuery.of("queries.unknown", name=name)
