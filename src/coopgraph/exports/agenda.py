"""The conferences as a calendar: iCalendar (RFC 5545).

An event whose day is not known spans the month or the year that is, does not block anybody's time,
and says so. Texts are in French, with Vietnamese and English below.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event, vText

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import AGENDA, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.release import Release
from coopgraph.exports.things import Thing, last_part
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.languages import in_language
from coopgraph.ontology.terms import coop, schema
from coopgraph.replacing import replacing

_STATUS = {"planned": "TENTATIVE", "held": "CONFIRMED", "postponed": "TENTATIVE"}


def write_agenda(publication: Publication) -> Iterator[Path]:
    """Write `editions.ics`: every edition whose beginning is known, to the year at least."""
    things = publication.things
    places, contested = things.names(coop.Territory), things.contested
    documents = things.documents(coop.Edition)
    calendar = _empty_calendar()
    for thing in things.of_class(coop.Edition):
        if thing.text(coop.startEarliest):
            cited = [last_part(iri) for iri in documents.get(thing.iri, ())]
            about = _about(thing, contested.get(thing.iri, []), cited)
            place = in_language(places.get(thing.link(coop.place), {}), "fr")
            calendar.add_component(_event(thing, place, about, publication.release))
    path = publication.folder / "editions.ics"
    with replacing(path) as output:
        output.write(calendar.to_ical())
    yield path


def _empty_calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//coopgraph//exports//FR")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(say("exports.dataset.agenda.title", "fr")))
    return calendar


def _event(thing: Thing, place: str, about: str, release: Release) -> Event:
    names, event = thing.names(), Event()
    start, end = _days(thing)
    event.add("uid", thing.iri)
    event.add("dtstamp", datetime.fromisoformat(release.date).replace(tzinfo=UTC))
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", in_language(names, "fr"), parameters={"language": "fr"})
    event.add("description", about)
    if place:
        event.add("location", place)
    event.add("url", thing.iri)
    event.add("status", _STATUS.get(last_part(thing.link(coop.status)), "CONFIRMED"))
    event.add("transp", "TRANSPARENT")
    for lang in LANGUAGES:
        if lang in names:
            event.add("x-coopgraph-name", vText(names[lang], params={"language": lang}))
    event.add("x-coopgraph-start", thing.text(schema.startDate))
    return event


def _days(thing: Thing) -> tuple[date, date]:
    """Give the first day and the day after the last, as the format wants them."""
    first = date.fromisoformat(thing.text(coop.startEarliest))
    ends = thing.text(coop.endLatest) or thing.text(coop.startLatest)
    last = max(first, date.fromisoformat(ends))
    return first, min(last, date.max - timedelta(days=1)) + timedelta(days=1)


def _about(thing: Thing, contested: list[str], documents: list[str]) -> str:
    names = thing.names()
    lines = [names[lang] for lang in LANGUAGES if lang in names]
    if not _is_day(thing):
        day = thing.text(schema.startDate)
        lines += [say("exports.agenda.imprecise", lang, date=day) for lang in LANGUAGES]
    if contested:
        what = ", ".join(contested)
        lines += [say("exports.agenda.contested", lang, what=what) for lang in LANGUAGES]
    if documents:
        lines.append(say("exports.agenda.documents", "fr", documents=", ".join(documents)))
    return "\n".join(lines)


def _is_day(thing: Thing) -> bool:
    return thing.text(coop.startEarliest) == thing.text(coop.startLatest)


EXPORT = FileExport.ours(
    "agenda",
    write_agenda,
    Product(
        *("editions.ics", AGENDA, file_title("ics"), "text/calendar", "ICS"),
        conforms_to="https://www.rfc-editor.org/rfc/rfc5545",
    ),
)
