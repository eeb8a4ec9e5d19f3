"""territories/successions.csv: one row, one merger, split, renaming or change of status."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from coopgraph.findings.kinds import dates
from coopgraph.loaders.files.layouts import SUCCESSIONS
from coopgraph.loaders.rows.citations import citations
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.records import ChangeOfTerritory, LocalAuthority, PreciseDate

_UNKNOWN = "…"


def read_changes(
    reader: Reader, authorities: Mapping[str, LocalAuthority]
) -> list[ChangeOfTerritory]:
    """Read all changes; report those that do not fit the existence of their authorities."""
    return list(reader.records(SUCCESSIONS, lambda row: read_change(row, authorities)))


def read_change(row: Row, authorities: Mapping[str, LocalAuthority]) -> ChangeOfTerritory:
    """Read a change of territory."""
    cited, basis = citations(row, "source"), citations(row, "legal_basis")
    change = ChangeOfTerritory(
        id=row.id("event_id", "change"),
        predecessors=row.references("predecessors", "authority"),
        successors=row.references("successors", "authority"),
        kind=row.code("kind", "change-kinds", required=True),
        date=row.date("date", required=True),
        legal_basis=basis.of(""),
        references=cited.of(""),
        provenance=(*cited.words, *basis.words),
        notes=row.words("note", "en"),
    )
    if not change.predecessors:
        row.report_empty("predecessors")
    if change.date:
        for id in change.predecessors:
            _check_predecessor(row, change, change.date, authorities.get(id))
        for id in change.successors:
            _check_successor(row, change, change.date, authorities.get(id))
    return change


def _check_predecessor(
    row: Row, change: ChangeOfTerritory, date: PreciseDate, authority: LocalAuthority | None
) -> None:
    """Report one that is not there on the eve, or that the change ends and that goes on."""
    if authority is None:
        return
    start, end = authority.start, authority.end
    goes_on = change.kind == "split" or authority.id in change.successors
    is_late = start is not None and start.earliest > date.latest
    is_early = end is not None and end.latest < _day_before(date.earliest)
    outlives = not goes_on and (end is None or end.earliest > date.latest)
    if is_late or is_early or outlives:
        _report(row, "predecessors", date, authority)


def _check_successor(
    row: Row, _change: ChangeOfTerritory, date: PreciseDate, authority: LocalAuthority | None
) -> None:
    """Report one that is not there on the day of the change."""
    if authority is None:
        return
    start, end = authority.start, authority.end
    is_late = start is not None and start.earliest > date.latest
    is_early = end is not None and end.latest < date.earliest
    if is_late or is_early:
        _report(row, "successors", date, authority)


def _report(row: Row, column: str, date: PreciseDate, authority: LocalAuthority) -> None:
    row.report(
        dates.CHANGE_OUT_OF_TIME,
        column,
        found=authority.id,
        date=date.text,
        start=authority.start.text if authority.start else _UNKNOWN,
        end=authority.end.text if authority.end else _UNKNOWN,
    )


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
