"""territories/former_parents.csv: one row, one unit that lay in another one before its parent.

It is for units that changed hands while both larger ones went on, or while one of them took in the
other: neither the table of authorities nor that of successions tells which these were.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.findings.kinds import dates, territories
from coopgraph.loaders.files.layouts import FORMER_PARENTS
from coopgraph.loaders.rows.citations import citations
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.records import FormerParent, LocalAuthority


def read_former_parents(
    reader: Reader, authorities: dict[str, LocalAuthority]
) -> Iterator[FormerParent]:
    """Read all rows; report those in which one of the two did not exist for all of the time."""
    for row in reader.plain_rows(FORMER_PARENTS):
        found = _read(row)
        if found is None or row.is_broken:
            continue
        for column, id in (("authority", found.territory), ("parent", found.parent)):
            if id in authorities:
                _check(row, column, authorities[id], found)
        yield found


def _read(row: Row) -> FormerParent | None:
    territory = row.reference("authority", "authority", required=True)
    parent = row.reference("parent", "authority", required=True)
    start, end = row.date("from", required=True), row.date("until", required=True)
    row.usual_text("source")
    cited = citations(row, "source")
    row.text("note")
    if not territory or not parent or start is None or end is None:
        return None
    if start.earliest > end.latest:
        row.report(dates.START_AFTER_END, "from", other="until", end=end.text)
    return FormerParent(territory, parent, start, end, cited.of(""))


def _check(row: Row, column: str, authority: LocalAuthority, found: FormerParent) -> None:
    start, end = authority.start, authority.end
    is_early = start is not None and found.start.latest < start.earliest
    is_late = end is not None and found.end.earliest > end.latest
    if is_early or is_late:
        row.report(
            territories.PARENT_OUT_OF_TIME,
            column,
            start=start.text if start else "…",
            end=end.text if end else "…",
        )
