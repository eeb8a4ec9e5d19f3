"""The query files: found by name, bound to values, asked as they stand.

A parameter is a line `VALUES ?name { example }`, so that the file runs unchanged in any SPARQL 1.1
console. Binding replaces what stands between the braces by terms as SPARQL writes them; nothing is
ever pasted into a query as bare text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.places import QUERIES

_VALUES = re.compile(r"(VALUES\s+\?(\w+)\s*\{)([^{}]*)(\})")


class UnknownQuery(CoopgraphError):
    """There is no query file of that name."""


@cache
def query_paths() -> dict[str, Path]:
    """Find every query file, by its name without folder and ending."""
    return {path.stem: path for path in sorted(QUERIES().rglob("*.rq"))}


@cache
def query_text(name: str) -> str:
    """Read the query of a name; raises UnknownQuery."""
    try:
        return query_paths()[name].read_text(encoding="utf-8")
    except KeyError:
        raise UnknownQuery(f"no query is called {name}") from None


def bound_query(name: str, **parameters: Iterable[str]) -> str:
    """Read a query and bind parameters to terms (`<…>` or literals, as N-Triples writes them).

    A parameter that is not given keeps its example. Raises UnknownQuery if there is no such query,
    KeyError if it has no such parameter.
    """
    text = query_text(name)
    if unknown := parameters.keys() - {match[2] for match in _VALUES.finditer(text)}:
        raise KeyError(f"query {name} has no parameter {', '.join(sorted(unknown))}")
    bound = {key: " ".join(terms) for key, terms in parameters.items()}

    def replace(match: re.Match[str]) -> str:
        return f"{match[1]} {bound.get(match[2], match[3].strip())} {match[4]}"

    return _VALUES.sub(replace, text)
