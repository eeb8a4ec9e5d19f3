"""Activities as XML of the IATI Activity Standard 2.03, one element after another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from coopgraph.exports.activities.activity import Activity, PartyNames
from coopgraph.exports.activities.sectors import sector_codes, shares
from coopgraph.exports.release import Release
from coopgraph.exports.things import Thing, code_names, last_part
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.languages import in_language
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import coop, dcterms

_PREFIX = "XI-COOPGRAPH"
_A_YEAR = timedelta(days=366)
_WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326"
_LOCAL_GOVERNMENT = "11"
_FUNDING, _ACCOUNTABLE, _IMPLEMENTING = "1", "2", "4"
_CATEGORIES, _OWN_VOCABULARY = "2", "99"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Texts = Iterable[tuple[str, str]]
"""(language or "", text) of each narrative."""


def document(release: Release) -> tuple[str, dict[str, str]]:
    """Give name and attributes of the element around all activities."""
    stamp = f"{release.date}T00:00:00Z"
    told = {"version": "2.03", "generated-datetime": stamp}
    return "iati-activities", told | {"linked-data-default": release.iris.base}


def activity_xml(activity: Activity, names: PartyNames, release: Release) -> ET.Element:
    """Give an activity, its parts in the order that the schema wants."""
    thing = activity.thing
    stamp = f"{release.date}T00:00:00Z"
    attributes = {_LANG: "fr", "linked-data-uri": thing.iri, "last-updated-datetime": stamp}
    if currency := thing.text(coop.budgetCurrency):
        attributes["default-currency"] = currency
    whole = ET.Element("iati-activity", attributes)
    ET.SubElement(whole, "iati-identifier").text = f"{_PREFIX}-{thing.id}"
    reporting = {"ref": _PREFIX, "type": "90", "secondary-reporter": "1"}
    _add(whole, "reporting-org", reporting, [("", release.imprint.name)])
    _add(whole, "title", {}, _titles(thing))
    _add(whole, "description", {"type": "1"}, _descriptions(activity, names))
    _organisations(whole, activity, names)
    _add(whole, "activity-status", {"code": activity.status})
    _dates(whole, activity)
    _where(whole, activity, names)
    _sectors(whole, thing, names)
    _goals(whole, thing, names)
    _budget(whole, activity)
    _documents(whole, activity, names)
    return whole


def _add(
    into: ET.Element, name: str, attributes: dict[str, str] | None = None, said: Texts = ()
) -> ET.Element:
    """Add an element with a narrative for each text."""
    element = ET.SubElement(into, name, attributes or {})
    for lang, text in said:
        narrative = ET.SubElement(element, "narrative", {_LANG: lang} if lang else {})
        narrative.text = text
    return element


def _titles(thing: Thing) -> list[tuple[str, str]]:
    written = [(t.language, t.value) for t in thing.literals(coop.nameAsWritten)]
    return written or list(thing.names().items()) or [("", thing.id)]


def _descriptions(activity: Activity, names: PartyNames) -> list[tuple[str, str]]:
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
        themes = [
            in_language(names.themes.get(it, {}), lang) for it in thing.links(dcterms.subject)
        ]
        if themes:
            text += " " + say("exports.activity.themes", lang, themes=", ".join(themes))
        if contested := names.contested.get(thing.iri):
            text += " " + say("exports.agenda.contested", lang, what=", ".join(contested))
        found.append((lang, text))
    return found


def _organisations(whole: ET.Element, activity: Activity, names: PartyNames) -> None:
    for party in activity.parties:
        attributes = {"ref": f"{_PREFIX}-{last_part(party)}", "type": _LOCAL_GOVERNMENT}
        named = names.authorities.get(party, {}).items()
        _add(whole, "participating-org", attributes | {"role": _ACCOUNTABLE}, named)
    for role, bodies in ((_FUNDING, activity.funders), (_IMPLEMENTING, activity.operators)):
        for body in bodies:
            _add(whole, "participating-org", {"role": role}, [("", body)])


def _dates(whole: ET.Element, activity: Activity) -> None:
    """Add the dates; one not known to the day says beside the first day what is known."""
    for kind, day, known in activity.dates:
        told = [(lang, say("exports.agenda.imprecise", lang, date=known)) for lang in LANGUAGES]
        attributes = {"type": kind, "iso-date": day}
        _add(whole, "activity-date", attributes, [] if day == known else told)


def _where(whole: ET.Element, activity: Activity, names: PartyNames) -> None:
    around = (*activity.parties, *activity.places)
    countries = {names.countries.get(authority, "") for authority in around} - {""}
    if not countries or "VN" in countries:
        _add(whole, "recipient-country", {"code": "VN"})
    for place in activity.places:
        location = _add(whole, "location", {"ref": f"{_PREFIX}-{last_part(place)}"})
        _add(location, "name", {}, names.territories.get(place, {}).items())
        if position := names.positions.get(place):
            longitude, latitude = position
            point = _add(location, "point", {"srsName": _WGS84})
            _add(point, "pos").text = f"{latitude} {longitude}"


def _sectors(whole: ET.Element, thing: Thing, names: PartyNames) -> None:
    themes = thing.links(dcterms.subject)
    codes = sector_codes(themes, names.sectors)
    for code, share in zip(codes, shares(len(codes)), strict=True):
        told = {"vocabulary": _CATEGORIES, "code": code}
        _add(whole, "sector", told | ({"percentage": share} if len(codes) > 1 else {}))
    for theme, share in zip(themes, shares(len(themes)) if themes else (), strict=True):
        scheme, _, code = theme.rpartition("/")
        told = {"vocabulary": _OWN_VOCABULARY, "vocabulary-uri": scheme, "code": code}
        told |= {"percentage": share} if len(themes) > 1 else {}
        _add(whole, "sector", told, names.themes.get(theme, {}).items())


def _goals(whole: ET.Element, thing: Thing, names: PartyNames) -> None:
    goals = {goal for theme in thing.links(dcterms.subject) for goal in names.goals.get(theme, ())}
    for goal in sorted(goals, key=int):
        _add(whole, "tag", {"vocabulary": "2", "code": goal})


def _budget(whole: ET.Element, activity: Activity) -> None:
    """Add the amount if it is of a year at most: of a longer period nobody tells its parts."""
    amount, currency = (activity.thing.text(it) for it in (coop.budget, coop.budgetCurrency))
    days = [date.fromisoformat(day) for _, day, _ in activity.dates]
    if amount and currency and len(days) > 1 and max(days) - min(days) <= _A_YEAR:
        budget = _add(whole, "budget", {"type": "1", "status": "1"})
        _add(budget, "period-start", {"iso-date": min(days).isoformat()})
        _add(budget, "period-end", {"iso-date": max(days).isoformat()})
        _add(budget, "value", {"value-date": min(days).isoformat()}).text = amount


def _documents(whole: ET.Element, activity: Activity, names: PartyNames) -> None:
    for document in activity.documents:
        if url := names.urls.get(document):
            link = _add(whole, "document-link", {"format": "text/html", "url": url})
            _add(link, "title", {}, [("", last_part(document))])
            _add(link, "category", {"code": "A12"})
