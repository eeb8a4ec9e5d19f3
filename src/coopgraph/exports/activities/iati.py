"""One activity as XML of the IATI Activity Standard 2.03."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from coopgraph.exports.activities.activity import Activity, Names
from coopgraph.exports.release import Release
from coopgraph.exports.things import Thing, code_names, last_part
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.languages import in_language
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import coop, dcterms

_PREFIX = "XI-COOPGRAPH"
_LOCAL_GOVERNMENT = "11"
_FUNDING, _ACCOUNTABLE, _IMPLEMENTING = "1", "2", "4"
_OWN_VOCABULARY = "99"


def head(release: Release) -> Iterator[str]:
    """Give the beginning of the document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    stamp = f"{release.date}T00:00:00Z"
    yield f'<iati-activities version="2.03" generated-datetime="{stamp}"'
    yield f" linked-data-default={quoteattr(release.iris.base)}>\n"


def activity_xml(activity: Activity, names: Names, release: Release) -> Iterator[str]:
    """Give an activity, piece by piece, in the order that the schema wants."""
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


def _descriptions(activity: Activity, names: Names) -> list[tuple[str, str]]:
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


def _organisations(activity: Activity, names: Names) -> Iterator[str]:
    for party in activity.parties:
        named = list(names.authorities.get(party, {}).items())
        yield f'  <participating-org ref="{_PREFIX}-{last_part(party)}"'
        yield f' type="{_LOCAL_GOVERNMENT}" role="{_ACCOUNTABLE}">'
        yield f"{_narratives(named)}</participating-org>\n"
    for role, bodies in ((_FUNDING, activity.funders), (_IMPLEMENTING, activity.operators)):
        for body in bodies:
            yield f'  <participating-org role="{role}">{_narratives([("", body)])}'
            yield "</participating-org>\n"
    if not (activity.parties or activity.operators or activity.funders):
        yield f'  <participating-org role="{_IMPLEMENTING}"/>\n'


def _where(activity: Activity, names: Names) -> Iterator[str]:
    around = (*activity.parties, *activity.places)
    countries = {names.countries.get(authority, "") for authority in around} - {""}
    if not countries or "VN" in countries:
        yield '  <recipient-country code="VN"/>\n'
    for place in activity.places:
        named = _narratives(list(names.territories.get(place, {}).items()))
        yield f'  <location ref="{_PREFIX}-{last_part(place)}"><name>{named}</name></location>\n'


def _sectors(thing: Thing, names: Names) -> Iterator[str]:
    for theme in thing.links(dcterms.subject):
        scheme = theme.rpartition("/")[0]
        yield f'  <sector vocabulary="{_OWN_VOCABULARY}" vocabulary-uri={quoteattr(scheme)}'
        yield f' code="{last_part(theme)}">'
        yield f"{_narratives(list(names.themes.get(theme, {}).items()))}</sector>\n"


def _goals(thing: Thing, names: Names) -> Iterator[str]:
    goals = {goal for theme in thing.links(dcterms.subject) for goal in names.goals.get(theme, ())}
    for goal in sorted(goals, key=int):
        yield f'  <tag vocabulary="2" code="{goal}"/>\n'


def _budget(activity: Activity) -> Iterator[str]:
    amount = activity.thing.text(coop.budget)
    days = [day for _, day, _ in activity.dates]
    if amount and len(days) > 1:
        yield f'  <budget type="1" status="1"><period-start iso-date="{min(days)}"/>'
        yield f'<period-end iso-date="{max(days)}"/>'
        yield f'<value value-date="{min(days)}">{amount}</value></budget>\n'


def _documents(activity: Activity, names: Names) -> Iterator[str]:
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
