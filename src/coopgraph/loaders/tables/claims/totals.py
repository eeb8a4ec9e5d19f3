"""claims/totals.csv: one figure in one document."""

from __future__ import annotations

from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.records import ClaimedTotal, Record


def read_total(row: ClaimRow) -> tuple[Record, ...]:
    """Read the figure."""
    row.text("what", required=True)
    total = ClaimedTotal(
        id=row.id("total_id", "total", prefix="total-"),
        measures=row.in_our_words("what"),
        value=row.number("value", required=True),
        year=row.date("year"),
        edition=row.reference("edition_id", "edition"),
    )
    return (total,)
