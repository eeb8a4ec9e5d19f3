"""Dates that are well written and cannot all be true.

Only certainty counts: 2013 is not after 2013-06-09. A document may speak of any past, so the
existence of an authority is judged by the dates of the claim; only what a document calls active or
planned is judged by the document's own date.
"""

from __future__ import annotations

from coopgraph.findings.kinds import dates
from coopgraph.gazetteer import surely_ended, surely_not_yet
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.records import PreciseDate

NamedDate = tuple[str, PreciseDate | None]
"""A column, and the date taken from it."""


def check_order(row: ClaimRow, start: NamedDate, end: NamedDate) -> None:
    """Report a start that is certainly after its end."""
    (column, first), (other, last) = start, end
    if first and last and first.earliest > last.latest:
        row.report(dates.START_AFTER_END, column, found=first.text, other=other, end=last.text)


def check_existed(row: ClaimRow, column: str, id: str | None, date: PreciseDate | None) -> None:
    """Report an authority that certainly did not exist on a date; name those of its time."""
    authority = row.gazetteer.authorities.get(id) if id and date else None
    if authority is None or date is None:
        return
    if authority.end and surely_ended(authority, date):
        kind, bound = dates.AUTHORITY_ENDED, authority.end
    elif authority.start and surely_not_yet(authority, date):
        kind, bound = dates.AUTHORITY_NOT_YET, authority.start
    else:
        return
    others = row.gazetteer.successions.standing_on(authority.id, date)
    row.report(
        kind,
        column,
        found=authority.id,
        date=date.text,
        bound=bound.text,
        others=" | ".join(others) or "…",
    )


def carried_on(
    row: ClaimRow, id: str, start: PreciseDate | None, end: PreciseDate | None
) -> PreciseDate | None:
    """Give the end by which to judge whether a party existed: none for what others carried on.

    What began in the time of an authority may outlast it: the successor takes it over.
    """
    authority = row.gazetteer.authorities.get(id)
    was_there = authority and start and not surely_ended(authority, start)
    return None if was_there else end


def check_past(row: ClaimRow, column: str, date: PreciseDate | None) -> None:
    """Report what a document tells as done and dates after itself."""
    known_by = row.known_by
    if date and known_by and date.earliest > known_by.latest:
        row.report(dates.DATED_AFTER_DOCUMENT, column, published=known_by.text)


def check_future(row: ClaimRow, column: str, date: PreciseDate | None) -> None:
    """Report a date later than the day on which the document was read."""
    retrieved = row.document.retrieved if row.document else None
    if date and retrieved and date.earliest > retrieved:
        row.report(dates.DATED_AFTER_DOCUMENT, column, published=retrieved)


def check_plan(row: ClaimRow, column: str, date: PreciseDate | None) -> None:
    """Report what a document tells as planned and dates before itself."""
    published = row.published
    if date and published and date.latest < published.earliest:
        row.report(dates.PLANNED_IN_THE_PAST, column, published=published.text)
