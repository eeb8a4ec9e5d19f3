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
_ONE_RESOURCE = re.compile(r"\['(\w+://[^' ]*)'\]")
_INTEGER = "^^<http://www.w3.org/2001/XMLSchema#integer>"


def alike(cell: str) -> str:
    """Write a term as both would: places to four digits, years as months, truth as 1 and 0.

    Integers of more than 32 bits come back as decimals, and a list of one IRI as that IRI.
    """
    cell = _LONG.sub(lambda number: f'"{number[1]}"{_INTEGER}', cell)
    cell = _SHAPE.sub(lambda shape: f'"{_rounded(shape[1])}"', cell)
    cell = _YEARS.sub(lambda years: f'"{int(years[1]) * 12}"', cell)
    if truth := _TRUTH.fullmatch(cell):
        return f'"{int(truth[1] == "true")}"{_INTEGER}'
    if resource := _ONE_RESOURCE.fullmatch(cell):
        return f"<{resource[1]}>"
    return "None" if cell in ('""', "['']") else cell


def _rounded(shape: str) -> str:
    numbers = _NUMBER.sub(lambda number: f"{float(number[0]):.4f}", shape)
    return numbers.replace(" (", "(").replace(", ", ",")


OWN_GRAPHS = "it has graphs of its own, the one of the agreed view and the ledger among them"
OWN_NUMBERS = "it keeps places as its own geometry, and integers of more than 32 bits as decimals"
SINGLE_PRECISION = "places of single precision: 672 of the real graph differ there, 666 here"

KNOWN: Mapping[str, str] = {
    "agreed-view": OWN_GRAPHS,
    "graph-names": OWN_GRAPHS,
    "pushed-graphs": OWN_GRAPHS,
    "quad-count": OWN_GRAPHS,
    "service-description": OWN_GRAPHS,
    "datatype-partitions": OWN_NUMBERS,
}
"""Question → in what it differs."""

KNOWN_OF_REAL: Mapping[str, str] = {**KNOWN, "property-partitions": SINGLE_PRECISION}
"""The same of the real graph, where more can differ."""
