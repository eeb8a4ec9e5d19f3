"""The parties that a list of partnership ids names."""

from __future__ import annotations

from coopgraph.records import PreciseDate
from coopgraph.sources.claim_row import ClaimRow
from coopgraph.sources.timing import check_existed


def check_parties(row: ClaimRow, partnerships: tuple[str, ...], date: PreciseDate | None) -> None:
    """Report the parties of partnerships that certainly did not exist on a date."""
    if date is None:
        return
    for partnership in partnerships:
        for id in partnership.split("--"):
            check_existed(row, "partnership_ids", id, date)
