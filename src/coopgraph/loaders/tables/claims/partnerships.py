"""claims/partnerships.csv: what one document says about a partnership."""

from __future__ import annotations

from coopgraph.findings import Words
from coopgraph.findings.kinds import identity
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.loaders.tables.claims.impossible_dates import (
    carried_on,
    check_existed,
    check_order,
    check_past,
)
from coopgraph.records import Mention, Partnership, Record

_PARTIES = {"french_authority": "FR", "vietnamese_authority": "VN"}
_COUNTRY = {
    "FR": Words("France", "Pháp", "France"),
    "VN": Words("Viêt Nam", "Việt Nam", "Viet Nam"),
}


def read_partnership(row: ClaimRow) -> tuple[Record, ...]:
    """Read the partnership, and how the document writes the names of the parties."""
    french = row.references("french_authority", "authority")
    vietnamese = row.references("vietnamese_authority", "authority")
    partnership = Partnership(
        id=row.id("partnership_id", "partnership"),
        parties=french + vietnamese,
        kinds=_given(row.code("kind", "partnership-kinds", required=True)),
        status=row.code("status", "partnership-statuses", required=True),
        start=row.date("start"),
        start_of=_given(row.code("start_of", "start-kinds")),
        end=row.date("end"),
        themes=row.references("themes", "theme"),
    )
    _check_parties(row, partnership)
    _check_dates(row, partnership)
    return (
        partnership,
        *_mentions(row, french, "french_as_written"),
        *_mentions(row, vietnamese, "vietnamese_as_written"),
    )


def _given(code: str | None) -> tuple[str, ...]:
    return (code,) if code else ()


def _mentions(row: ClaimRow, parties: tuple[str, ...], column: str) -> tuple[Mention, ...]:
    """Give the written name to the party; the names of several parties cannot be told apart."""
    names = row.as_written(column)
    return (Mention(id=parties[0], names=names),) if names and len(parties) == 1 else ()


def _check_parties(row: ClaimRow, partnership: Partnership) -> None:
    """Report parties that are too few, of the wrong country, or unlike the id."""
    if len(set(partnership.parties)) < 2:
        row.report(identity.ONE_PARTY, "partnership_id")
        return
    joined = "--".join(partnership.parties)
    if partnership.id != joined:
        row.report(identity.PARTNERSHIP_ID_DIFFERS, "partnership_id", joined, expected=joined)
    for column, country in _PARTIES.items():
        for id in row.texts(column):
            authority = row.gazetteer.authorities.get(id)
            if authority and authority.country in _COUNTRY and authority.country != country:
                names = _COUNTRY[country], _COUNTRY[authority.country]
                row.report(
                    identity.WRONG_COUNTRY, column, found=id, country=names[0], other=names[1]
                )


def _check_dates(row: ClaimRow, partnership: Partnership) -> None:
    start, end = partnership.start, partnership.end
    check_order(row, ("start", start), ("end", end))
    if partnership.status == "active":
        check_past(row, "start", start)
    is_current = partnership.status in ("active", "planned")
    seen = row.published if is_current else None
    for column in _PARTIES:
        for id in row.texts(column):
            for date in (start, carried_on(row, id, start, end), seen):
                check_existed(row, column, id, date)
