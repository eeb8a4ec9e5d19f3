"""The conferences (Ateliers, then Assises), and what happens at them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from coopgraph.ontology.terms import coop, dcterms, m8g, schema, xsd
from coopgraph.records.bindings import (
    BODIES,
    Code,
    Dated,
    Inverse,
    Link,
    Number,
    OneOf,
    Plain,
    Text,
    TextBinding,
)
from coopgraph.records.dates import PreciseDate
from coopgraph.records.notions import CLAIMED
from coopgraph.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Record):
    """A series of conferences under one name."""

    NOTION: ClassVar[str] = "series"
    CLASS: ClassVar[str] = CLAIMED["series"]

    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    follows: Annotated[str | None, Link(coop.follows, "series")] = None
    since: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    rhythms: Annotated[tuple[str, ...], Plain(coop.rhythm, xsd.duration)] = ()
    countries: Annotated[tuple[str, ...], Code(coop.alternatesBetween, "countries")] = ()
    alternates_since: Annotated[PreciseDate | None, Dated(coop.alternationDate)] = None
    days_min: Annotated[int | None, Number(coop.minimumDays)] = None
    days_max: Annotated[int | None, Number(coop.maximumDays)] = None
    organisers: Annotated[tuple[str, ...], Plain(coop.organiserAsWritten)] = ()
    coordinators: Annotated[tuple[str, ...], Link(coop.coordinator, "actor")] = ()
    coordinator_names: Annotated[tuple[str, ...], Plain(coop.coordinatorAsWritten)] = ()
    invited_kinds: Annotated[tuple[str, ...], Code(coop.invitedActorKind, "actor-kinds")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Record):
    """One conference of a series."""

    NOTION: ClassVar[str] = "edition"
    CLASS: ClassVar[str] = CLAIMED["edition"]

    series: Annotated[str | None, Link(schema.superEvent, "series")] = None
    number: Annotated[int | None, Number(coop.editionNumber)] = None
    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    start: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    end: Annotated[PreciseDate | None, Dated(schema.endDate)] = None
    registration_opens: Annotated[PreciseDate | None, Dated(coop.registrationDate)] = None
    country: Annotated[str | None, Code(coop.country, "countries")] = None
    place: Annotated[str | None, Link(coop.place, "territory")] = None
    places_as_written: Annotated[tuple[str, ...], Plain(coop.placeAsWritten)] = ()
    host: Annotated[str | None, Link(coop.host, "authority")] = None
    hosts_as_written: Annotated[tuple[str, ...], Plain(coop.hostAsWritten)] = ()
    venues: Annotated[tuple[str, ...], Plain(coop.venue)] = ()
    general_themes: Annotated[tuple[Text, ...], TextBinding(coop.generalTheme)] = ()
    delegates: Annotated[int | None, Number(coop.delegates)] = None
    french_authorities: Annotated[int | None, Number(coop.frenchAuthorities)] = None
    vietnamese_authorities: Annotated[int | None, Number(coop.vietnameseAuthorities)] = None
    workshop_count: Annotated[int | None, Number(coop.workshopCount)] = None
    side_events: Annotated[tuple[Text, ...], TextBinding(coop.sideEvent)] = ()
    status: Annotated[str | None, Code(coop.status, "event-statuses")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Record):
    """A workshop of a conference."""

    NOTION: ClassVar[str] = "workshop"
    CLASS: ClassVar[str] = CLAIMED["workshop"]

    edition: Annotated[str | None, Link(m8g.parentEvent, "edition")] = None
    number: Annotated[int | None, Number(coop.workshopNumber)] = None
    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    parent_themes: Annotated[tuple[Text, ...], TextBinding(coop.parentThemeAsWritten)] = ()
    themes: Annotated[tuple[str, ...], Link(dcterms.subject, "theme")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MainTheme(Record):
    """A main theme of a conference, above its workshops."""

    NOTION: ClassVar[str] = "main-theme"
    CLASS: ClassVar[str] = CLAIMED["main-theme"]

    edition: Annotated[str | None, Link(coop.discussedAt, "edition")] = None
    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    themes: Annotated[tuple[str, ...], Link(dcterms.subject, "theme")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectOfDiscussion(Record):
    """A subject that a document says a conference discussed, and no workshop for certain."""

    NOTION: ClassVar[str] = "subject"
    CLASS: ClassVar[str] = CLAIMED["subject"]

    edition: Annotated[str | None, Link(coop.discussedAt, "edition")] = None
    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    themes: Annotated[tuple[str, ...], Link(dcterms.subject, "theme")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting that prepares a conference."""

    NOTION: ClassVar[str] = "meeting"
    CLASS: ClassVar[str] = CLAIMED["meeting"]

    edition: Annotated[str | None, Link(coop.prepares, "edition")] = None
    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    start: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    end: Annotated[PreciseDate | None, Dated(schema.endDate)] = None
    places: Annotated[tuple[str, ...], Plain(coop.placeAsWritten)] = ()
    bodies: Annotated[tuple[str, ...], Plain(coop.bodyAsWritten)] = ()
    status: Annotated[str | None, Code(coop.status, "event-statuses")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationPoint(Record):
    """One point of the final declaration of a conference, as one document orders them."""

    NOTION: ClassVar[str] = "declaration-point"
    CLASS: ClassVar[str] = CLAIMED["declaration-point"]

    edition: Annotated[str | None, Link(coop.declaredAt, "edition")] = None
    number: Annotated[int | None, Number(coop.pointNumber)] = None
    themes: Annotated[tuple[str, ...], Link(dcterms.subject, "theme")] = ()
    summaries: Annotated[tuple[Text, ...], TextBinding(dcterms.description)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Record):
    """An organisation, or a person in public office, that takes part.

    Its names are proper names, of no language.
    """

    NOTION: ClassVar[str] = "actor"
    CLASS: ClassVar[str] = CLAIMED["actor"]

    names: Annotated[tuple[str, ...], Plain(coop.nameAsWritten)] = ()
    kind: Annotated[str | None, Code(coop.actorKind, "actor-kinds")] = None
    country: Annotated[str | None, Code(coop.country, "countries")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Record):
    """The part someone takes in a conference or in the cooperation of an authority.

    `participants` are actors, or authorities that take part themselves: `<notion>/<id>`.
    """

    NOTION: ClassVar[str] = "participation"
    CLASS: ClassVar[str] = CLAIMED["participation"]

    participants: Annotated[tuple[str, ...], OneOf(m8g.hasParticipant, BODIES)] = ()
    edition: Annotated[str | None, Inverse(m8g.hasParticipation, "edition")] = None
    authorities: Annotated[tuple[str, ...], Link(coop.worksWith, "authority")] = ()
    roles: Annotated[tuple[Text, ...], TextBinding(coop.roleAsDescribed)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedTotal(Record):
    """A count that documents give, of one thing in one year."""

    NOTION: ClassVar[str] = "total"
    CLASS: ClassVar[str] = CLAIMED["total"]

    measures: Annotated[tuple[Text, ...], TextBinding(coop.measure)] = ()
    value: Annotated[int | None, Number(coop.totalValue)] = None
    year: Annotated[PreciseDate | None, Dated(dcterms.date)] = None
    edition: Annotated[str | None, Link(coop.countedAt, "edition")] = None
