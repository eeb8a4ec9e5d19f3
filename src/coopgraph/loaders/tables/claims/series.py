"""claims/series.csv: what one document says about a series of conferences."""

from __future__ import annotations

from coopgraph.findings.kinds import numbers
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.loaders.tables.claims.impossible_dates import check_order
from coopgraph.records import Record, Series


def read_series(row: ClaimRow) -> tuple[Record, ...]:
    """Read the series."""
    series = Series(
        id=row.id("series_id", "series"),
        names=row.as_written("name_as_written"),
        follows=row.reference("follows", "series"),
        since=row.date("since"),
        rhythms=row.durations("rhythm"),
        countries=row.codes("alternates", "countries"),
        alternates_since=row.date("alternates_since"),
        days_min=row.number("days_min", least=1),
        days_max=row.number("days_max", least=1),
        organisers=row.single("organisers_as_written"),
        coordinators=_given(row.reference("coordinator", "actor")),
        coordinator_names=row.single("coordinator_as_written"),
        invited_kinds=row.codes("invited_actor_kinds", "actor-kinds"),
    )
    if series.days_min and series.days_max and series.days_min > series.days_max:
        row.report(numbers.MINIMUM_OVER_MAXIMUM, "days_min", most=series.days_max)
    check_order(row, ("since", series.since), ("alternates_since", series.alternates_since))
    return (series,)


def _given(id: str | None) -> tuple[str, ...]:
    return (id,) if id else ()
