"""Which ids are known, and which cells named one before its row was read.

Tables refer to each other and to themselves in any order: what is not yet known is looked at again
when everything has been read.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from coopgraph.findings import Findings, Kind
from coopgraph.findings.kinds import references as kinds
from coopgraph.loaders.rows.likely_ids import near_id
from coopgraph.loaders.rows.reference_cycles import circles
from coopgraph.loaders.rows.text_row import CellPlace
from coopgraph.loaders.rows.typed_names import TypedNames

UNKNOWN: dict[str, Kind] = {
    "source": kinds.UNKNOWN_SOURCE,
    "authority": kinds.UNKNOWN_AUTHORITY,
    "theme": kinds.UNKNOWN_THEME,
    "partnership": kinds.UNKNOWN_PARTNERSHIP,
    "convention": kinds.UNKNOWN_CONVENTION,
    "edition": kinds.UNKNOWN_EDITION,
    "series": kinds.UNKNOWN_SERIES,
    "actor": kinds.UNKNOWN_ACTOR,
    "reference": kinds.UNKNOWN_REFERENCE,
}
"""The kind of finding for an id of each notion that no row defines."""


class Reference(NamedTuple):
    """A cell that names a thing."""

    notion: str
    id: str
    place: CellPlace
    column: str


class References:
    """The ids that rows define, and the references still without one."""

    def __init__(self) -> None:
        self._known: defaultdict[str, set[str]] = defaultdict(set)
        self._waiting: list[Reference] = []
        self._forgiven: set[str] = set()

    def of(self, notion: str) -> set[str]:
        """Give the ids of a notion known so far; the set grows as rows are read."""
        return self._known[notion]

    def refer(self, notion: str, id: str, place: CellPlace, column: str) -> None:
        """Note a reference, to be settled at the end if its id is not known yet."""
        if id not in self._known[notion]:
            self._waiting.append(Reference(notion, id, place, column))

    def forgive(self, notion: str) -> None:
        """Expect no ids of a notion whose table could not be read: that has been reported."""
        self._forgiven.add(notion)

    def settle(self, findings: Findings, names: TypedNames) -> None:
        """Report the references whose id no row has defined, with what was probably meant."""
        for reference in self._waiting:
            notion, id, place, column = reference
            known = self.of(notion)
            if id not in known and notion not in self._forgiven:
                likely = near_id(notion, id, known) or names.ids(notion, id)
                findings.add(UNKNOWN[notion], *place, column, id, likely)
        self._waiting.clear()


class Chained(NamedTuple):
    """One thing that names another of its own table, and where it does."""

    id: str
    other: str
    place: CellPlace


def report_circles(links: list[Chained], column: str, findings: Findings) -> None:
    """Report each circle of references once, at its first id in order."""
    next_of = {link.id: link.other for link in links}
    places = {link.id: link.place for link in links}
    for way in circles(next_of):
        id = way[0]
        findings.add(kinds.CIRCLE, *places[id], column, next_of[id], path=" → ".join(way))
