"""Which table of the data a thing is corrected in, and what the graph can fill in there.

The columns are those of data/README.md, in their order. A column without a property is for the
curator: the document, its own words, a note.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopgraph.ontology.terms import coop, dcterms, m8g, org, schema, skos

ID, PERIOD, NOTHING = "id", "period", ""
"""What a column holds that shows no property: the thing's id, a period as an interval, nothing."""
CODE = "code"
"""Stands after a property of which the table has the end of the IRI."""


@dataclass(frozen=True, slots=True)
class CorrectionTable:
    """A table (its path in the data) and its columns: name → what fills it.

    A property may be restricted to things of a country (`…#party FR`) or words of a language
    (`…#prefLabel fr`).
    """

    path: str
    columns: dict[str, str]


def _claims(name: str, **columns: str) -> CorrectionTable:
    return CorrectionTable(f"claims/{name}.csv", columns)


_CURATOR = {"source": NOTHING}
_NOTE = {"note": NOTHING}

_ITEMS = {
    notion: _claims(
        "workshops",
        item_id=ID,
        kind=f"={notion}",
        edition_id=m8g.parentEvent if notion == "workshop" else coop.discussedAt,
        **_CURATOR,
        number=coop.workshopNumber,
        title_as_written=NOTHING,
        language=NOTHING,
        parent_theme_as_written=NOTHING,
        themes=dcterms.subject,
        **_NOTE,
    )
    for notion in ("workshop", "main-theme", "subject")
}
_PARTICIPATION = {
    **_CURATOR,
    "name_as_written": NOTHING,
    "kind": coop.actorKind,
    "country": coop.country,
    "role": NOTHING,
}

CORRECTION_TABLES: dict[str, CorrectionTable] = {
    **_ITEMS,
    "partnership": _claims(
        "partnerships",
        partnership_id=ID,
        **_CURATOR,
        french_authority=f"{coop.party} FR",
        french_as_written=NOTHING,
        vietnamese_authority=f"{coop.party} VN",
        vietnamese_as_written=NOTHING,
        start=schema.startDate,
        start_of=coop.startOf,
        end=schema.endDate,
        status=coop.status,
        kind=coop.mainKind,
        themes=dcterms.subject,
        **_NOTE,
    ),
    "convention": _claims(
        "conventions",
        convention_id=ID,
        **_CURATOR,
        partnership_ids=coop.ofPartnership,
        kind=coop.mainKind,
        title_as_written=NOTHING,
        signed=coop.signatureDate,
        signed_place=coop.signaturePlace,
        expires=coop.expiryDate,
        period=PERIOD,
        duration=coop.duration,
        signatories_as_written=NOTHING,
        signatory_ids=coop.signatory,
        themes=dcterms.subject,
        edition_id=coop.signedAt,
        renews=coop.renews,
        **_NOTE,
    ),
    "project": _claims(
        "projects",
        project_id=ID,
        **_CURATOR,
        partnership_ids=coop.ofPartnership,
        title_as_written=NOTHING,
        start=schema.startDate,
        end=schema.endDate,
        themes=dcterms.subject,
        operator_as_written=NOTHING,
        operator_ids=coop.operator,
        funder_as_written=NOTHING,
        funder_ids=schema.funder,
        location_authority=coop.takesPlaceIn,
        budget=coop.budget,
        currency=coop.budgetCurrency,
        status=coop.status,
        **_NOTE,
    ),
    "series": _claims(
        "series",
        series_id=ID,
        **_CURATOR,
        name_as_written=NOTHING,
        follows=coop.follows,
        since=schema.startDate,
        rhythm=coop.rhythm,
        alternates=coop.alternatesBetween,
        alternates_since=coop.alternationDate,
        days_min=coop.minimumDays,
        days_max=coop.maximumDays,
        organisers_as_written=NOTHING,
        coordinator=coop.coordinator,
        coordinator_as_written=NOTHING,
        invited_actor_kinds=coop.invitedActorKind,
        **_NOTE,
    ),
    "edition": _claims(
        "editions",
        edition_id=ID,
        **_CURATOR,
        series=schema.superEvent,
        number=coop.editionNumber,
        name_as_written=NOTHING,
        start=schema.startDate,
        end=schema.endDate,
        registration_opens=coop.registrationDate,
        country=coop.country,
        place=coop.place,
        place_as_written=NOTHING,
        host_authority=coop.host,
        host_as_written=NOTHING,
        venue=coop.venue,
        general_theme=NOTHING,
        general_theme_lang=NOTHING,
        delegates=coop.delegates,
        french_authorities=coop.frenchAuthorities,
        vietnamese_authorities=coop.vietnameseAuthorities,
        workshop_count=coop.workshopCount,
        side_events=NOTHING,
        status=coop.status,
        **_NOTE,
    ),
    "meeting": _claims(
        "meetings",
        meeting_id=ID,
        **_CURATOR,
        edition_id=coop.prepares,
        name_as_written=NOTHING,
        date=schema.startDate,
        end=schema.endDate,
        place=NOTHING,
        body_as_written=NOTHING,
        status=coop.status,
        **_NOTE,
    ),
    "declaration-point": _claims(
        "declarations",
        edition_id=coop.declaredAt,
        **_CURATOR,
        point_number=coop.pointNumber,
        themes=dcterms.subject,
        summary=NOTHING,
        **_NOTE,
    ),
    "total": _claims(
        "totals",
        total_id=ID,
        **_CURATOR,
        year=dcterms.date,
        what=coop.measure,
        value=coop.totalValue,
        edition_id=coop.countedAt,
        **_NOTE,
    ),
    "actor": _claims(
        "participations",
        participation_id=ID,
        actor_id=ID,
        **_PARTICIPATION,
        edition_id=NOTHING,
        authority=NOTHING,
        **_NOTE,
    ),
    "participation": _claims(
        "participations",
        participation_id=ID,
        actor_id=m8g.hasParticipant,
        **_PARTICIPATION,
        edition_id=NOTHING,
        authority=coop.worksWith,
        **_NOTE,
    ),
    "theme": CorrectionTable(
        "themes.csv",
        {
            "id": ID,
            "broader": skos.broader,
            **{f"label_{lang}": f"{skos.prefLabel} {lang}" for lang in ("fr", "vi", "en")},
            **{f"definition_{lang}": f"{skos.definition} {lang}" for lang in ("fr", "vi", "en")},
            "sdg": skos.relatedMatch,
            "dac": coop.sectorCode,
            "eurovoc": f"{skos.closeMatch} {CODE}",
        },
    ),
    "source": CorrectionTable(
        "sources.csv",
        {
            "id": ID,
            "title": dcterms.title,
            "publisher": coop.publisherName,
            "kind": coop.sourceKind,
            "language": schema.inLanguage,
            "published": dcterms.issued,
            "url": schema.url,
            "access": coop.access,
            "copy_of": coop.copyOf,
            "retrieved": coop.retrieved,
            **_NOTE,
        },
    ),
    "authority": CorrectionTable(
        "territories/authorities.csv",
        {
            "id": ID,
            "country": coop.country,
            "kind": org.classification,
            **{f"name_{lang}": f"{skos.prefLabel} {lang}" for lang in ("fr", "vi", "en")},
            "aliases": NOTHING,
            "official_code": NOTHING,
            "code_scheme": NOTHING,
            **dict.fromkeys(("iso3166_2", "wikidata", "geonames", "lat", "lon", "parent"), NOTHING),
            "valid_from": schema.startDate,
            "valid_to": schema.endDate,
            **_CURATOR,
            **_NOTE,
        },
    ),
    "change": CorrectionTable(
        "territories/successions.csv",
        {
            "event_id": ID,
            "date": dcterms.date,
            "kind": coop.changeKind,
            "predecessors": org.originalOrganization,
            "successors": org.resultingOrganization,
            "legal_basis": coop.legalBasis,
            **_CURATOR,
            **_NOTE,
        },
    ),
}
"""Notion → the table in which a thing of it is corrected."""
RULINGS_TABLE = CorrectionTable(
    "rulings.csv",
    dict.fromkeys(("thing", "property", "value", "reason", "curator", "date"), NOTHING),
)
"""Where a curator decides what documents do not agree on."""
