"""replacements.csv: one row, one thing whose IRI is no more, and what stands in its place.

Rows stay from release to release. What replaces a thing may have been replaced in its turn, as long
as the way leads to things that are there. A thing that comes back needs no replacement: its row
waits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coopgraph.findings.kinds import replacements as kinds
from coopgraph.loaders.files.layouts import REPLACEMENTS
from coopgraph.loaders.rows.likely_ids import near_thing
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.text_row import CellPlace
from coopgraph.lookup.nearness import nearest
from coopgraph.records import Replacement
from coopgraph.records.ruling import CLASS_OF_NOTION

_NOTIONS = (*CLASS_OF_NOTION, "territory", "change", "theme", "source")


def read_replacements(reader: Reader, things: Iterable[str]) -> list[Replacement]:
    """Read all replacements; `things` are those of the graph, each `<notion>/<id>`.

    A thing whose rows are broken is there too: they have findings of their own.
    """
    named = (f"{notion}/{id}" for notion in _NOTIONS for id in reader.references.of(notion))
    there = frozenset((*things, *named))
    read: dict[str, tuple[Replacement, CellPlace]] = {}
    for row in reader.plain_rows(REPLACEMENTS):
        found = _read_replacement(row)
        if found is None or row.is_broken:
            continue
        if found.thing in there:
            row.report(kinds.REPLACED_THING_IS_BACK, "thing")
        else:
            read[found.thing] = (found, row.place)
    next_of = {thing: found.replaced_by for thing, (found, _) in read.items()}
    for found, place in read.values():
        for other in found.replaced_by:
            if not reader.lacks() and not _leads_to(there, other, next_of):
                reader.findings.add(
                    kinds.REPLACED_BY_NOTHING,
                    *place,
                    "replaced_by",
                    other,
                    near_thing(other, there),
                )
    return [found for found, _ in read.values()]


def _read_replacement(row: Row) -> Replacement | None:
    """Read a replacement; None if its date is missing."""
    thing = row.text("thing", required=True)
    row.text("replaced_by", required=True)
    others, date = row.texts("replaced_by"), row.day("date", required=True)
    reason = row.text("reason", required=True)
    notion = thing.partition("/")[0]
    if thing and notion not in _NOTIONS:
        likely, notions = nearest(notion, _NOTIONS), ", ".join(_NOTIONS)
        row.report(kinds.NO_THING, "thing", likely, notions=notions)
    if date is None:
        return None
    return Replacement(thing=thing, replaced_by=others, date=date, reason=reason)


def _leads_to(there: frozenset[str], thing: str, next_of: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a thing, or all that replaces it in the end, is there."""
    waiting, seen = [thing], set[str]()
    while waiting:
        one = waiting.pop()
        if one in there:
            continue
        if one in seen or one not in next_of:
            return False
        seen.add(one)
        waiting.extend(next_of[one])
    return True
