"""The conferences as a calendar: iCalendar (RFC 5545).

An event whose day is not known spans the month or the year that is, does not block anybody's time,
and says so. Texts are in French, with Vietnamese and English below.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import AGENDA, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.release import Release
from coopgraph.exports.things import Thing, last_part
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.languages import in_language
from coopgraph.ontology.terms import coop, schema
from coopgraph.replacing import replacing

_LINE = 75
_STATUS = {"planned": "TENTATIVE", "held": "CONFIRMED", "postponed": "TENTATIVE"}


def write_agenda(publication: Publication) -> Iterator[Path]:
    """Write `editions.ics`: every edition whose beginning is known, to the year at least."""
    things = publication.things
    places, contested = things.names(coop.Territory), things.contested
    documents = things.documents(coop.Edition)
    path = publication.folder / "editions.ics"
    with replacing(path) as output:
        for line in _head():
            output.write(folded(line))
        for thing in things.of_class(coop.Edition):
            if thing.text(coop.startEarliest):
                cited = [last_part(iri) for iri in documents.get(thing.iri, ())]
                about = _about(thing, contested.get(thing.iri, []), cited)
                place = in_language(places.get(thing.link(coop.place), {}), "fr")
                for line in _event(thing, place, about, publication.release):
                    output.write(folded(line))
        output.write(folded("END:VCALENDAR"))
    yield path


def folded(line: str) -> bytes:
    """Write a content line in pieces of at most 75 bytes, no character torn."""
    pieces: list[bytes] = []
    piece = b""
    for char in line:
        encoded = char.encode()
        if len(piece) + len(encoded) > _LINE - (1 if pieces else 0):
            pieces.append(piece)
            piece = b""
        piece += encoded
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"


def _head() -> list[str]:
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//coopgraph//exports//FR",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(say('exports.dataset.agenda.title', 'fr'))}",
    ]


def _event(thing: Thing, place: str, about: str, release: Release) -> Iterator[str]:
    names = thing.names()
    start, end = _days(thing)
    yield "BEGIN:VEVENT"
    yield f"UID:{thing.iri}"
    yield f"DTSTAMP:{release.date.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(start)}"
    yield f"DTEND;VALUE=DATE:{_basic(end)}"
    yield f"SUMMARY;LANGUAGE=fr:{_text(in_language(names, 'fr'))}"
    yield f"DESCRIPTION:{_text(about)}"
    if place:
        yield f"LOCATION:{_text(place)}"
    yield f"URL:{thing.iri}"
    yield f"STATUS:{_STATUS.get(last_part(thing.link(coop.status)), 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    for lang in LANGUAGES:
        if lang in names:
            yield f"X-COOPGRAPH-NAME;LANGUAGE={lang}:{_text(names[lang])}"
    yield f"X-COOPGRAPH-START:{thing.text(schema.startDate)}"
    yield "END:VEVENT"


def _days(thing: Thing) -> tuple[date, date]:
    """Give the first day and the day after the last, as the format wants them."""
    first = date.fromisoformat(thing.text(coop.startEarliest))
    ends = thing.text(coop.endLatest) or thing.text(coop.startLatest)
    last = max(first, date.fromisoformat(ends))
    return first, min(last, date.max - timedelta(days=1)) + timedelta(days=1)


def _basic(day: date) -> str:
    """Write a day in the basic format of ISO 8601 (`%Y` has no zeros before the year 1000)."""
    return day.isoformat().replace("-", "")


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


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n")


EXPORT = FileExport.ours(
    "agenda",
    write_agenda,
    Product(
        *("editions.ics", AGENDA, file_title("ics"), "text/calendar", "ICS"),
        conforms_to="https://www.rfc-editor.org/rfc/rfc5545",
    ),
)
