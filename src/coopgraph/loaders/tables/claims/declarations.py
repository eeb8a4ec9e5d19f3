"""claims/declarations.csv: one point of a final declaration in one document."""

from __future__ import annotations

from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.records import DeclarationPoint, Record


def read_declaration_point(row: ClaimRow) -> tuple[Record, ...]:
    """Read the point; the order of points is the document's, so the point is the document's too."""
    edition = row.reference("edition_id", "edition", required=True) or ""
    number = row.number("point_number", least=1, required=True)
    point = DeclarationPoint(
        id=f"{edition}--{row.source}--{number}",
        edition=edition,
        number=number,
        themes=row.references("themes", "theme"),
        summaries=row.in_our_words("summary"),
    )
    return (point,)
