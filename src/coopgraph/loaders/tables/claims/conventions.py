"""claims/conventions.csv: what one document says about a signed (or planned) text."""

from __future__ import annotations

from coopgraph.loaders.tables.claims.bodies import bodies, unidentified
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.loaders.tables.claims.impossible_dates import (
    check_existed,
    check_future,
    check_order,
)
from coopgraph.loaders.tables.claims.party_pairs import parties_of
from coopgraph.records import Convention, Record


def read_convention(row: ClaimRow) -> tuple[Record, ...]:
    """Read the convention."""
    kind = row.code("kind", "convention-kinds", required=True)
    start, end = row.interval("period")
    signatory_names = row.texts("signatories_as_written")
    convention = Convention(
        id=row.id("convention_id", "convention", prefix="convention-"),
        partnerships=row.references("partnership_ids", "partnership"),
        kinds=(kind,) if kind else (),
        names=row.as_written("title_as_written"),
        signed=row.date("signed"),
        signed_places=row.single("signed_place"),
        expires=row.date("expires"),
        start=start,
        end=end,
        duration=row.duration("duration"),
        signatories=bodies(row, "signatory_ids", signatory_names),
        signatory_names=signatory_names,
        signatories_unidentified=unidentified(row, "signatory_ids", signatory_names),
        themes=row.references("themes", "theme"),
        edition=row.reference("edition_id", "edition"),
        renews=row.reference("renews", "convention"),
    )
    check_order(row, ("signed", convention.signed), ("expires", convention.expires))
    check_order(row, ("signed", convention.signed), ("period", convention.end))
    check_future(row, "signed", convention.signed)
    for id in parties_of(convention.partnerships):
        check_existed(row, "partnership_ids", id, convention.signed)
    return (convention,)
