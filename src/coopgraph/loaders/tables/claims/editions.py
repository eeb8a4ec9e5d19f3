"""claims/editions.csv: what one document says about a conference."""

from __future__ import annotations

from coopgraph.findings.kinds import identity, values
from coopgraph.loaders.rows.language_codes import language
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.loaders.tables.claims.impossible_dates import (
    check_existed,
    check_order,
    check_past,
    check_plan,
)
from coopgraph.messages.languages import UNDETERMINED
from coopgraph.records import Edition, Record, Text


def read_edition(row: ClaimRow) -> tuple[Record, ...]:
    """Read the edition."""
    edition = Edition(
        id=row.id("edition_id", "edition"),
        series=row.reference("series", "series", required=True),
        number=row.number("number", least=1),
        names=row.as_written("name_as_written"),
        start=row.date("start"),
        end=row.date("end"),
        registration_opens=row.date("registration_opens"),
        country=row.code("country", "countries"),
        place=row.reference("place", "authority"),
        places_as_written=row.single("place_as_written"),
        host=row.reference("host_authority", "authority"),
        hosts_as_written=row.single("host_as_written"),
        venues=row.single("venue"),
        general_themes=_general_theme(row),
        delegates=row.number("delegates"),
        french_authorities=row.number("french_authorities"),
        vietnamese_authorities=row.number("vietnamese_authorities"),
        workshop_count=row.number("workshop_count"),
        side_events=row.words_of_list("side_events", "en"),
        status=row.code("status", "event-statuses", required=True),
    )
    _check_id_and_place(row, edition)
    _check_dates(row, edition)
    return (edition,)


def _general_theme(row: ClaimRow) -> tuple[Text, ...]:
    written_in = language(row, "general_theme_lang", required=False)
    theme = row.text("general_theme")
    if bool(theme) != bool(row.text("general_theme_lang")):
        row.report(values.THEME_WITHOUT_LANGUAGE, "general_theme_lang")
    known = row.language if written_in == UNDETERMINED else written_in
    return (Text(theme, known),) if theme else ()


def _check_id_and_place(row: ClaimRow, edition: Edition) -> None:
    named = edition.id.rpartition("-")[0]
    if edition.series and named != edition.series:
        row.report(identity.EDITION_SERIES_DIFFERS, "series", named, expected=named)
    for column, id in (("place", edition.place), ("host_authority", edition.host)):
        authority = row.gazetteer.authorities.get(id or "")
        if authority and edition.country and authority.country != edition.country:
            row.report(identity.PLACE_IN_OTHER_COUNTRY, column, country=edition.country)


def _check_dates(row: ClaimRow, edition: Edition) -> None:
    check_order(row, ("start", edition.start), ("end", edition.end))
    check_order(row, ("registration_opens", edition.registration_opens), ("end", edition.end))
    check_existed(row, "place", edition.place, edition.start)
    check_existed(row, "host_authority", edition.host, edition.start)
    if edition.status == "held":
        check_past(row, "start", edition.start)
    if edition.status == "planned":
        check_plan(row, "end" if edition.end else "start", edition.end or edition.start)
