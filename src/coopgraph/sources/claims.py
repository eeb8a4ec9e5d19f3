"""claims/*.csv: one row, one claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coopgraph.records import Claim, Record
from coopgraph.sources.claim_row import Background, ClaimRow
from coopgraph.sources.conventions import read_convention
from coopgraph.sources.declarations import read_declaration_point
from coopgraph.sources.each_row import key_text
from coopgraph.sources.editions import read_edition
from coopgraph.sources.layouts import (
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
from coopgraph.sources.meetings import read_meeting
from coopgraph.sources.participations import ActorsSeen
from coopgraph.sources.partnerships import read_partnership
from coopgraph.sources.projects import read_project
from coopgraph.sources.reader import Reader
from coopgraph.sources.series import read_series
from coopgraph.sources.totals import read_total
from coopgraph.sources.workshops import ItemsSeen

Records = tuple[Record, ...]
Read = Callable[[ClaimRow], Records]


def read_claims(reader: Reader, background: Background) -> Iterator[Claim]:
    """Read all tables of claims, each row as the claim of its document."""
    for layout, read in _readers():
        columns = tuple(column for column in layout.key if column != "source")
        for row in reader.rows(layout, lambda table: ClaimRow(table, reader, background)):
            records = read(row)
            note = row.text("note") or None
            if not row.is_broken:
                yield Claim(
                    source=row.source,
                    table=layout.path,
                    key=_key(row, columns),
                    line=row.line,
                    records=records,
                    note=note,
                    file=row.file,
                )


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
