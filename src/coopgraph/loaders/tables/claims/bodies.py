"""Who signs, carries out or pays, as ids of actors and authorities beside the names as written.

The ids stand in the order of the names, `-` where nobody known goes by a name, and several with a
blank between them where one name is of several: `Facultés de la Médecine de Hai Phong et de Brest`.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.findings.kinds import participants
from coopgraph.loaders.rows.forms import SEPARATOR
from coopgraph.loaders.tables.claims.claim_row import ClaimRow

_NOBODY = "-"


def bodies(row: ClaimRow, column: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Take the actors and authorities that bear some names, each once, as `<notion>/<id>`."""
    cell = row.text(column)
    items = cell.split(SEPARATOR) if cell else []  # not a list of texts: `-` may stand twice
    if names and items and len(items) != len(names):
        row.report(participants.NAMES_WITHOUT_IDS, column, names=len(names))
    return tuple(dict.fromkeys(_known(row, column, items)))


def unidentified(row: ClaimRow, column: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names, each once, that nobody known goes by: all of them without any id."""
    cell = row.text(column)
    items = cell.split(SEPARATOR) if cell else [_NOBODY] * len(names)
    pairs = zip(names, items, strict=False)  # a number that differs has been reported
    return tuple(dict.fromkeys(name for name, ids in pairs if ids.split() == [_NOBODY]))


def _known(row: ClaimRow, column: str, items: list[str]) -> Iterator[str]:
    for id in " ".join(items).split():
        if id != _NOBODY:
            notion = "actor" if id.startswith("actor-") else "authority"
            row.refer(column, notion, id)
            yield f"{notion}/{id}"
