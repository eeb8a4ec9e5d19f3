"""Projects and conventions as the aid standard sees activities: who, when, at which stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from coopgraph.exports.maps import MapPlace, places
from coopgraph.exports.things import Thing, Things, last_part
from coopgraph.messages.languages import in_language
from coopgraph.ontology.terms import coop, foaf, schema, skos

_PLANNED_START, _START, _PLANNED_END, _END = "1", "2", "3", "4"
_PIPELINE, _IMPLEMENTATION, _CLOSED = "1", "2", "4"
_STATUS = {
    "planned": _PIPELINE,
    "active": _IMPLEMENTATION,
    "completed": _CLOSED,
    "term-passed": _CLOSED,
}
"""The state of a project on the day of the data → code of the standard."""


@dataclass(frozen=True)
class PartyNames:
    """What an activity says of other things."""

    authorities: dict[str, dict[str, str]]
    bodies: dict[str, dict[str, str]]
    """Actors, and authorities too."""
    territories: dict[str, dict[str, str]]
    countries: dict[str, str]
    themes: dict[str, dict[str, str]]
    goals: dict[str, list[str]]
    parties: dict[str, list[str]]
    urls: dict[str, str]
    contested: dict[str, list[str]]
    sectors: dict[str, list[str]]
    """Theme → codes of sectors of the OECD."""
    positions: dict[str, list[float]]
    """Territory → longitude and latitude."""


@dataclass(frozen=True)
class Activity:
    """A project or a convention, ready to be written."""

    thing: Thing
    parties: list[str]
    operators: list[str]
    dates: list[tuple[str, str, str]]
    """Type, day, and the date as it is known."""
    status: str
    documents: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    """Territories in which it takes place."""
    funders: list[str] = field(default_factory=list)

    @property
    def fault(self) -> str:
        """Key of the reason why the standard cannot hold it, or ""."""
        days = {kind: day for kind, day, _ in self.dates}
        if not self.dates:
            return "undated"
        if _PLANNED_START not in days and _START not in days:
            return "no-start"
        for start, end in ((_PLANNED_START, _PLANNED_END), (_START, _END), (_START, _PLANNED_END)):
            if start in days and end in days and days[start] > days[end]:
                return "dates-reversed"
        return "" if self.parties or self.operators or self.funders else "no-organisation"


def activities(things: Things, names: PartyNames, today: str) -> Iterator[Activity]:
    """Give every project, then every convention; `today` decides what is closed."""
    documents = things.documents(coop.Project)
    for project in things.of_class(coop.Project):
        status = last_part(project.link(coop.status))
        planned = status == "planned"
        dates = [
            *_dated(project, schema.startDate, coop.startEarliest, planned),
            *_dated(project, schema.endDate, coop.endLatest, planned, end=True),
        ]
        dates = _as_of(dates, today)
        parties = _parties(project, names)
        operators = _bodies(project, coop.operator, coop.unidentifiedOperator, names)
        funders = _bodies(project, schema.funder, coop.unidentifiedFunder, names)
        cited = documents.get(project.iri, [])
        stage = _STATUS.get(last_part(project.link(coop.statusToday))) or _stage(dates, today)
        places = project.links(coop.takesPlaceIn)
        yield Activity(project, parties, operators, dates, stage, cited, places, funders)
    documents = things.documents(coop.Convention)
    for convention in things.of_class(coop.Convention):
        dates = [
            *_dated(convention, schema.startDate, coop.startEarliest, False),
            *_dated(convention, schema.endDate, coop.endLatest, True, end=True),
        ]
        if not any(kind == _START for kind, _, _ in dates):  # then it began when it was signed
            dates = _dated(convention, coop.signatureDate, coop.signatureEarliest, False) + dates
        if not any(kind == _PLANNED_END for kind, _, _ in dates):
            dates += _dated(convention, coop.expiryDate, coop.expiryLatest, True, end=True)
        dates = _as_of(dates, today)
        signatories = _bodies(convention, coop.signatory, coop.unidentifiedSignatory, names)
        cited = documents.get(convention.iri, [])
        parties, stage = _parties(convention, names), _stage(dates, today)
        yield Activity(convention, parties, signatories, dates, stage, cited)


def _bodies(thing: Thing, link: str, unidentified: str, names: PartyNames) -> list[str]:
    """Name the actors and authorities that a link leads to, and those known by name alone."""
    known = [in_language(names.bodies.get(body, {}), "fr") for body in thing.links(link)]
    others = (literal.value for literal in thing.literals(unidentified))
    return [*known, *(name for name in others if name not in known)]


def _stage(dates: list[tuple[str, str, str]], today: str) -> str:
    """Tell what the standard must be told: closed once its last known day has passed."""
    ends = [day for kind, day, _ in dates if kind in (_PLANNED_END, _END)]
    return _CLOSED if ends and max(ends) < today else _IMPLEMENTATION


def _as_of(dates: list[tuple[str, str, str]], today: str) -> list[tuple[str, str, str]]:
    """Take what lies ahead for planned: nothing begins or ends in fact after today."""
    ahead = {_START: _PLANNED_START, _END: _PLANNED_END}
    return [
        (ahead.get(kind, kind) if day > today else kind, day, known) for kind, day, known in dates
    ]


def _dated(
    thing: Thing, property: str, day: str, planned: bool, *, end: bool = False
) -> list[tuple[str, str, str]]:
    known = thing.text(property)
    if not known or not thing.text(day):
        return []
    if end:
        return [(_PLANNED_END if planned else _END, thing.text(day), known)]
    return [(_PLANNED_START if planned else _START, thing.text(day), known)]


def _parties(thing: Thing, names: PartyNames) -> list[str]:
    found = (names.parties.get(partnership, []) for partnership in thing.links(coop.ofPartnership))
    return list(dict.fromkeys(party for parties in found for party in parties))


def _countries(things: Things) -> dict[str, str]:
    """Give the country of each authority and of the territory it administers."""
    of = {iri: last_part(country) for iri, country in things.countries.items()}
    authorities = things.of_class(coop.LocalAuthority)
    return of | {a.link(coop.administers): of.get(a.iri, "") for a in authorities}


def _positions(things: Things) -> dict[str, list[float]]:
    """Give the point of each territory that an authority administers."""
    located = places(things)
    return {
        authority.link(coop.administers): position
        for authority in things.of_class(coop.LocalAuthority)
        if (position := located.get(authority.iri, MapPlace()).position)
    }


def names_of(things: Things) -> PartyNames:
    """Gather what activities say of other things."""
    return PartyNames(
        authorities=things.names(coop.LocalAuthority),
        bodies=things.names(foaf.Agent),
        territories=things.names(coop.Territory),
        countries=_countries(things),
        themes=things.names(skos.Concept),
        goals={
            theme.iri: [last_part(goal) for goal in theme.links(skos.relatedMatch)]
            for theme in things.of_class(skos.Concept)
        },
        parties={p.iri: p.links(coop.party) for p in things.of_class(coop.Partnership)},
        urls=things.addresses,
        contested=things.contested,
        sectors={
            theme.iri: [code.value for code in theme.literals(coop.sectorCode)]
            for theme in things.of_class(skos.Concept)
        },
        positions=_positions(things),
    )
