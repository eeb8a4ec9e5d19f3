"""claims/*.csv: one row, one claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coopgraph.loaders.files.layouts import (
    CONVENTIONS,
    DECLARATIONS,
    EDITIONS,
    MEETINGS,
    PARTICIPATIONS,
    PARTNERSHIPS,
    PROJECTS,
    SERIES,
    TOTALS,
    WORKSHOPS,
    Layout,
)
from coopgraph.loaders.loader import Background
from coopgraph.loaders.rows.each_row import key_text
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.loaders.tables.claims.conventions import read_convention
from coopgraph.loaders.tables.claims.declarations import read_declaration_point
from coopgraph.loaders.tables.claims.editions import read_edition
from coopgraph.loaders.tables.claims.meetings import read_meeting
from coopgraph.loaders.tables.claims.participations import ActorsSeen
from coopgraph.loaders.tables.claims.partnerships import read_partnership
from coopgraph.loaders.tables.claims.projects import read_project
from coopgraph.loaders.tables.claims.series import read_series
from coopgraph.loaders.tables.claims.totals import read_total
from coopgraph.loaders.tables.claims.workshops import ItemsSeen
from coopgraph.records import Claim, Origin, Record

Records = tuple[Record, ...]
Read = Callable[[ClaimRow], Records]


def read_claims(reader: Reader, background: Background) -> Iterator[Claim]:
    """Read all tables of claims, each row as the claim of its document."""
    readers = _readers()
    for done, (layout, read) in enumerate(readers):
        background.tell(done, len(readers))
        columns = tuple(column for column in layout.key if column != "source")
        for row in reader.rows(layout, lambda table: ClaimRow(table, reader, background)):
            records = read(row)
            note = row.text("note") or None
            if not row.is_broken:
                origin = Origin(
                    path=layout.path, key=_key(row, columns), file=row.file, line=row.line
                )
                yield Claim(row.source, origin, records, note)


def _readers() -> tuple[tuple[Layout, Read], ...]:
    return (
        (PARTNERSHIPS, read_partnership),
        (CONVENTIONS, read_convention),
        (PROJECTS, read_project),
        (SERIES, read_series),
        (EDITIONS, read_edition),
        (WORKSHOPS, ItemsSeen().read_item),
        (PARTICIPATIONS, ActorsSeen().read_participation),
        (MEETINGS, read_meeting),
        (DECLARATIONS, read_declaration_point),
        (TOTALS, read_total),
    )


def _key(row: ClaimRow, columns: tuple[str, ...]) -> str:
    """Give what tells a row from the others of its document and table."""
    return key_text(row.key(columns))
