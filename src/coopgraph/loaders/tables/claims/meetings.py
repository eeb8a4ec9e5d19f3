"""claims/meetings.csv: what one document says about a meeting that prepares a conference."""

from __future__ import annotations

from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.loaders.tables.claims.impossible_dates import check_order, check_past, check_plan
from coopgraph.records import Meeting, Record


def read_meeting(row: ClaimRow) -> tuple[Record, ...]:
    """Read the meeting."""
    meeting = Meeting(
        id=row.id("meeting_id", "meeting", prefix="meeting-"),
        edition=row.reference("edition_id", "edition"),
        names=row.as_written("name_as_written"),
        start=row.date("date"),
        end=row.date("end"),
        places=row.single("place"),
        bodies=row.single("body_as_written"),
        status=row.code("status", "event-statuses", required=True),
    )
    check_order(row, ("date", meeting.start), ("end", meeting.end))
    if meeting.status == "held":
        check_past(row, "date", meeting.start)
    if meeting.status == "planned":
        check_plan(row, "end" if meeting.end else "date", meeting.end or meeting.start)
    return (meeting,)
