"""Projects and conventions as activities of the International Aid Transparency Initiative.

IATI Activity Standard 2.03 (https://iatistandard.org/en/iati-standard/203/activity-standard/). The
standard wants a day for each activity: a less precise date becomes the first day it may be, with
what is known said beside it. An activity without any date cannot be told; `activities-undated.csv`
lists those, so that none is lost from sight.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from coopgraph.exports.publication import Publication
from coopgraph.exports.release import Release
from coopgraph.exports.things import Thing, Things, code_names, in_language, last_part
from coopgraph.exports.writing import replacing
from coopgraph.ontology.labels import label
from coopgraph.ontology.terms import coop, dcterms, schema, skos
from coopgraph.words import LANGUAGES, say

_PREFIX = "XI-COOPGRAPH"
_PLANNED_START, _START, _PLANNED_END, _END = "1", "2", "3", "4"
_PIPELINE, _IMPLEMENTATION, _CLOSED = "1", "2", "4"
_STATUS = {"planned": _PIPELINE, "active": _IMPLEMENTATION, "completed": _CLOSED}
_LOCAL_GOVERNMENT, _OTHER_PUBLIC, _IMPLEMENTING, _EXTENDING = "11", "15", "4", "3"
_OWN_VOCABULARY, _SDG_GOAL = "99", "8"


@dataclass(frozen=True)
class _Names:
    """What an activity says of other things."""

    authorities: dict[str, dict[str, str]]
    countries: dict[str, str]
    themes: dict[str, dict[str, str]]
    goals: dict[str, list[str]]
    parties: dict[str, list[str]]
    urls: dict[str, str]
    contested: dict[str, list[str]]


@dataclass(frozen=True)
class _Activity:
    """A project or a convention, ready to be written."""

    thing: Thing
    parties: list[str]
    operators: list[str]
    dates: list[tuple[str, str, str]]
    """Type, day, and the date as it is known."""
    status: str
    documents: list[str] = field(default_factory=list)


def write_activities(publication: Publication) -> Iterator[Path]:
    """Write `activities.xml` and `activities-undated.csv`."""
    names = _names(publication.things)
    undated: list[Thing] = []
    path = publication.folder / "activities.xml"
    with replacing(path) as output:
        for piece in _head(publication.release):
            output.write(piece.encode())
        for activity in _activities(publication.things, names, publication.release.date):
            if activity.dates:
                output.write("".join(_xml(activity, names, publication.release)).encode())
            else:
                undated.append(activity.thing)
        output.write(b"</iati-activities>\n")
    yield path
    yield _write_undated(publication, undated)


def _activities(things: Things, names: _Names, today: str) -> Iterator[_Activity]:
    documents = things.documents(coop.Project)
    for project in things.of_class(coop.Project):
        status = last_part(project.link(coop.status))
        planned = status == "planned"
        dates = [
            *_dated(project, schema.startDate, coop.startEarliest, planned),
            *_dated(project, schema.endDate, coop.endLatest, planned, end=True),
        ]
        parties = _parties(project, names) + project.links(coop.takesPlaceIn)
        operators = [literal.value for literal in project.literals(coop.operator)]
        cited = documents.get(project.iri, [])
        stage = _STATUS.get(status) or _stage(dates, today)
        yield _Activity(project, list(dict.fromkeys(parties)), operators, dates, stage, cited)
    documents = things.documents(coop.Convention)
    for convention in things.of_class(coop.Convention):
        dates = [
            *_dated(convention, schema.startDate, coop.startEarliest, False),
            *_dated(convention, schema.endDate, coop.endLatest, True, end=True),
        ]
        if not any(kind == _START for kind, _, _ in dates):
            dates = _dated(convention, coop.signatureDate, coop.signatureEarliest, False) + dates
        if not any(kind == _PLANNED_END for kind, _, _ in dates):
            dates += _dated(convention, coop.expiryDate, coop.expiryLatest, True, end=True)
        signatories = [literal.value for literal in convention.literals(coop.signatory)]
        cited = documents.get(convention.iri, [])
        parties, stage = _parties(convention, names), _stage(dates, today)
        yield _Activity(convention, parties, signatories, dates, stage, cited)


def _stage(dates: list[tuple[str, str, str]], today: str) -> str:
    """Tell what the standard must be told: closed once its last known day has passed."""
    ends = [day for kind, day, _ in dates if kind in (_PLANNED_END, _END)]
    return _CLOSED if ends and max(ends) < today else _IMPLEMENTATION


def _dated(
    thing: Thing, property: str, day: str, planned: bool, *, end: bool = False
) -> list[tuple[str, str, str]]:
    known = thing.text(property)
    if not known or not thing.text(day):
        return []
    if end:
        return [(_PLANNED_END if planned else _END, thing.text(day), known)]
    return [(_PLANNED_START if planned else _START, thing.text(day), known)]


def _parties(thing: Thing, names: _Names) -> list[str]:
    found = (names.parties.get(partnership, []) for partnership in thing.links(coop.ofPartnership))
    return list(dict.fromkeys(party for parties in found for party in parties))


def _head(release: Release) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    stamp = f"{release.date}T00:00:00Z"
    yield f'<iati-activities version="2.03" generated-datetime="{stamp}"'
    yield f" linked-data-default={quoteattr(release.iris.base)}>\n"


def _xml(activity: _Activity, names: _Names, release: Release) -> Iterator[str]:
    thing = activity.thing
    currency = thing.text(coop.budgetCurrency)
    attributes = f' default-currency="{currency}"' if currency else ""
    yield f'<iati-activity xml:lang="fr" linked-data-uri={quoteattr(thing.iri)}{attributes}>\n'
    yield f"  <iati-identifier>{_PREFIX}-{escape(thing.id)}</iati-identifier>\n"
    yield f'  <reporting-org ref="{_PREFIX}" type="90" secondary-reporter="1">'
    yield f"<narrative>{escape(release.imprint.name)}</narrative></reporting-org>\n"
    yield f"  <title>{_narratives(_titles(thing))}</title>\n"
    yield f'  <description type="1">{_narratives(_descriptions(activity, names))}</description>\n'
    yield from _organisations(activity, names)
    yield f'  <activity-status code="{activity.status}"/>\n'
    for kind, day, known in activity.dates:
        told = [(lang, say("exports.agenda.imprecise", lang, date=known)) for lang in LANGUAGES]
        narratives = "" if day == known else _narratives(told)
        yield f'  <activity-date type="{kind}" iso-date="{day}">{narratives}</activity-date>\n'
    yield from _where(activity, names)
    yield from _sectors(thing, names)
    yield from _goals(thing, names)
    yield from _budget(activity)
    yield from _documents(activity, names)
    yield "</iati-activity>\n"


def _titles(thing: Thing) -> list[tuple[str, str]]:
    written = [(t.language, t.value) for t in thing.literals(coop.nameAsWritten)]
    return written or list(thing.names().items()) or [("", thing.id)]


def _descriptions(activity: _Activity, names: _Names) -> list[tuple[str, str]]:
    thing = activity.thing
    kind = thing.link(coop.mainKind)
    found = []
    for lang in LANGUAGES:
        what = code_names(kind)[lang] if kind else label(coop.Project, lang) or ""
        parties = [in_language(names.authorities.get(p, {}), lang) for p in activity.parties]
        text = say("exports.activity.about", lang, what=what, parties=", ".join(parties) or "–")
        if amount := thing.text(coop.budget):
            money = f"{amount} {thing.text(coop.budgetCurrency)}".strip()
            text += " " + say("exports.activity.budget", lang, amount=money)
        if contested := names.contested.get(thing.iri):
            text += " " + say("exports.agenda.contested", lang, what=", ".join(contested))
        found.append((lang, text))
    return found


def _organisations(activity: _Activity, names: _Names) -> Iterator[str]:
    for party in activity.parties:
        named = list(names.authorities.get(party, {}).items())
        yield f'  <participating-org ref="{_PREFIX}-{last_part(party)}"'
        yield f' type="{_LOCAL_GOVERNMENT}" role="{_EXTENDING}">'
        yield f"{_narratives(named)}</participating-org>\n"
    for operator in activity.operators:
        yield f'  <participating-org role="{_IMPLEMENTING}">{_narratives([("", operator)])}'
        yield "</participating-org>\n"
    if not activity.parties and not activity.operators:
        yield f'  <participating-org role="{_IMPLEMENTING}"/>\n'


def _where(activity: _Activity, names: _Names) -> Iterator[str]:
    countries = {names.countries.get(party, "") for party in activity.parties} - {""}
    if not countries or "VN" in countries:
        yield '  <recipient-country code="VN"/>\n'


def _sectors(thing: Thing, names: _Names) -> Iterator[str]:
    for theme in thing.links(dcterms.subject):
        scheme = theme.rpartition("/")[0]
        yield f'  <sector vocabulary="{_OWN_VOCABULARY}" vocabulary-uri={quoteattr(scheme)}'
        yield f' code="{last_part(theme)}">'
        yield f"{_narratives(list(names.themes.get(theme, {}).items()))}</sector>\n"


def _goals(thing: Thing, names: _Names) -> Iterator[str]:
    goals = {goal for theme in thing.links(dcterms.subject) for goal in names.goals.get(theme, ())}
    for goal in sorted(goals, key=int):
        yield f'  <tag vocabulary="2" code="{goal}"/>\n'


def _budget(activity: _Activity) -> Iterator[str]:
    amount = activity.thing.text(coop.budget)
    days = [day for _, day, _ in activity.dates]
    if amount and len(days) > 1:
        yield f'  <budget type="1" status="1"><period-start iso-date="{min(days)}"/>'
        yield f'<period-end iso-date="{max(days)}"/>'
        yield f'<value value-date="{min(days)}">{amount}</value></budget>\n'


def _documents(activity: _Activity, names: _Names) -> Iterator[str]:
    for document in activity.documents:
        if url := names.urls.get(document):
            yield f'  <document-link format="text/html" url={quoteattr(url)}>'
            yield f"<title><narrative>{escape(last_part(document))}</narrative></title>"
            yield '<category code="A12"/></document-link>\n'


def _narratives(texts: list[tuple[str, str]]) -> str:
    return "".join(
        f"<narrative{f' xml:lang={quoteattr(lang)}' if lang else ''}>{escape(text)}</narrative>"
        for lang, text in texts
    )


def _names(things: Things) -> _Names:
    return _Names(
        authorities=things.names(coop.LocalAuthority),
        countries={iri: last_part(of) for iri, of in things.countries.items()},
        themes=things.names(skos.Concept),
        goals={
            theme.iri: [last_part(goal) for goal in theme.links(skos.relatedMatch)]
            for theme in things.of_class(skos.Concept)
        },
        parties={p.iri: p.links(coop.party) for p in things.of_class(coop.Partnership)},
        urls=things.addresses,
        contested=things.contested,
    )


def _write_undated(publication: Publication, undated: list[Thing]) -> Path:
    path = publication.folder / "activities-undated.csv"
    with replacing(path) as output:
        text = TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(["id", "iri", *(f"label_{lang}" for lang in LANGUAGES)])
        for thing in undated:
            names = thing.names()
            writer.writerow([thing.id, thing.iri, *(names.get(lang, "") for lang in LANGUAGES)])
        text.detach()
    return path
