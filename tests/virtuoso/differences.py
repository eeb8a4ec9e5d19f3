"""How the answers of Virtuoso 7.2 differ, as `docs/guide/stores.md` tells it.

What is only written differently is made alike before comparing; what means something else is
listed by question, with its kind.
"""

import re
from collections.abc import Mapping

_SHAPE = re.compile(
    r'"((?:MULTI)?(?:POINT|POLYGON)[-0-9., ()]*)"(?:\^\^<[^>]*>)?',
)
_YEARS = re.compile(r'"P(\d+)Y"(?=\^\^<[^>]*duration>)')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_TRUTH = re.compile(r'"(true|false)"\^\^<http://www.w3.org/2001/XMLSchema#boolean>')
_LONG = re.compile(r'"(\d{10,})"(?:\^\^<http://www.w3.org/2001/XMLSchema#(?:integer|decimal)>)?')
_INTEGER = "^^<http://www.w3.org/2001/XMLSchema#integer>"


def alike(cell: str) -> str:
    """Write a term as both would: places to four digits, years as months, truth as 1 and 0.

    Integers of more than 32 bits come back as decimals.
    """
    cell = _LONG.sub(lambda number: f'"{number[1]}"{_INTEGER}', cell)
    cell = _SHAPE.sub(lambda shape: f'"{_rounded(shape[1])}"', cell)
    cell = _YEARS.sub(lambda years: f'"{int(years[1]) * 12}"', cell)
    if truth := _TRUTH.fullmatch(cell):
        return f'"{int(truth[1] == "true")}"{_INTEGER}'
    return "None" if cell in ('""', "['']") else cell


def _rounded(shape: str) -> str:
    numbers = _NUMBER.sub(lambda number: f"{float(number[0]):.4f}", shape)
    return numbers.replace(" (", "(").replace(", ", ",")


OWN_GRAPHS = "it lists graphs of its own, and the ledger of what was pushed"
TOO_MANY_SOURCES = "rolled up, it adds documents of other partnerships"
NO_LANG_STRING = "DATATYPE of a text with a language is unbound"

KNOWN: Mapping[str, str] = {
    "agreed-view": OWN_GRAPHS,
    "graph-names": OWN_GRAPHS,
    "pushed-graphs": OWN_GRAPHS,
    "quad-count": OWN_GRAPHS,
    "service-description": OWN_GRAPHS,
    "datatype-partitions": NO_LANG_STRING,
    "co-partners": TOO_MANY_SOURCES,
}
"""Question → in what it differs."""
