"""What lies around a thing: related things by kind, who took part, and what happened when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from coopgraph.ontology.terms import coop, dcterms, m8g, prov, schema
from coopgraph.portal.lists.list_kinds import LISTS
from coopgraph.portal.page.thing_paths import NOTIONS
from coopgraph.portal.things.content import (
    DatedEvent,
    ParticipantEntry,
    RelatedEntry,
    RelatedGroup,
)
from coopgraph.portal.things.lineage_telling import LINEAGE
from coopgraph.portal.things.matter import sources_of
from coopgraph.portal.things.wording import ThingWording
from coopgraph.queries.asking import AnswerRow
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term, iri

_NOT_RELATED = LINEAGE | {
    iri(property)
    for property in (
        *(dcterms.source, m8g.hasParticipant, m8g.hasParticipation, coop.worksWith),
        *(coop.administers, coop.legalBasis, prov.wasGeneratedBy, dcterms.isReplacedBy),
    )
}
"""Links that the lineage, the participants or the list of documents tell."""
_HELD = {
    schema.startDate: "start",
    schema.endDate: "end",
    coop.signatureDate: "signed",
    coop.expiryDate: "expires",
    coop.registrationDate: "registration",
    coop.alternationDate: "alternation",
    coop.statusDate: "seen",
    dcterms.issued: "issued",
    dcterms.date: "dated",
}
"""The dates of a thing itself, and how the chronology words them."""

Links = dict[Term, list[tuple[str, tuple[str, ...]]]]
"""Thing → how it is related, with the documents that say so."""


def tell_related(wording: ThingWording) -> tuple[RelatedGroup, ...]:
    """Give the things that lead to this one, by notion; one entry each, whatever the relations."""
    links: Links = defaultdict(list)
    former = {row["former"] for row in wording.matter.predecessors}
    for mention in wording.matter.story.mentions:
        if mention.by not in _NOT_RELATED and mention.thing not in former:
            links[mention.thing].append((wording.property(mention.by), mention.sources))
    found = _groups(wording, links)
    left = wording.matter.left
    return tuple(replace(it, left=left[it.notion], path=_list_of(wording, it)) for it in found)


def _list_of(wording: ThingWording, group: RelatedGroup) -> str:
    """Give the list that has all of a group; "" where the group is whole, or there is no list."""
    is_theme = wording.matter.notion == "theme"
    if group.notion not in LISTS or not (is_theme or wording.matter.left[group.notion]):
        return ""
    narrowed = f"?theme={wording.matter.id}" if is_theme else ""
    return f"{wording.language}/{group.notion}/index.html{narrowed}"


def tell_inherited(wording: ThingWording) -> tuple[RelatedGroup, ...]:
    """Give what hangs on the authorities that this one took over from."""
    shown = [thing for thing in wording.matter.hanging if thing in wording.matter.dated]
    return tuple(_groups(wording, {thing: [] for thing in shown}))


def _groups(wording: ThingWording, links: Links) -> Iterator[RelatedGroup]:
    by_notion: defaultdict[str, list[Term]] = defaultdict(list)
    for thing in links:
        by_notion[_notion(wording, thing)].append(thing)
    for notion in NOTIONS:
        if things := by_notion.get(notion):
            things.sort(key=lambda thing: (_day(wording, thing) or "9999", thing))
            entries = tuple(_entry(wording, thing, links[thing]) for thing in things)
            yield RelatedGroup(notion, wording.say(f"group.{notion}"), entries)


def _notion(wording: ThingWording, thing: Term) -> str:
    try:
        return wording.iris.notion_and_id(thing)[0]
    except ValueError:
        return ""


def _entry(
    wording: ThingWording, thing: Term, links: Iterable[tuple[str, tuple[str, ...]]]
) -> RelatedEntry:
    dated = wording.matter.dated.get(thing, {})
    sources = [source for _, found in links for source in found]
    return RelatedEntry(
        wording.value(thing, sources=sources),
        tuple(dict.fromkeys(relation for relation, _ in links)),
        wording.date(dated.get("start")),
        state_seen(wording, dated),
    )


def state_seen(wording: ThingWording, dated: AnswerRow) -> str:
    """Say a state with the date at which it was last seen, and that of today; "" if unknown."""
    if "status" not in dated:
        return ""
    date = wording.date(dated.get("statusDate")) or wording.say("undated")
    state, today = dated["status"], dated.get("statusToday", dated["status"])
    key = "state" if today == state else "state-changed"
    fields = {"state": wording.name(state).text, "date": date, "today": wording.name(today).text}
    return wording.say(key, **fields)


def _day(wording: ThingWording, thing: Term) -> str:
    start = wording.matter.dated.get(thing, {}).get("start")
    date = date_of(start) if start else None
    return date.earliest if date else ""


def tell_participants(wording: ThingWording) -> tuple[ParticipantEntry, ...]:
    """Give who took part, each participation once with all its roles."""
    rows: defaultdict[Term, list[AnswerRow]] = defaultdict(list)
    for row in wording.matter.participations:
        rows[row["participation"]].append(row)
    entries = (_participant(wording, several) for several in rows.values())
    return tuple(sorted(entries, key=_by_name))


def _by_name(entry: ParticipantEntry) -> list[str]:
    return [part.said.text.casefold() for part in entry.parts]


def _participant(wording: ThingWording, rows: list[AnswerRow]) -> ParticipantEntry:
    found = (rows[0].get(column) for column in ("actor", "edition", "authority"))
    others = (term for term in found if term and term != wording.matter.thing)
    return ParticipantEntry(
        tuple(map(wording.value, others)),
        tuple(dict.fromkeys(wording.said(row["role"]) for row in rows if "role" in row)),
        wording.citations({source for row in rows for source in sources_of(row)}),
    )


def tell_moments(wording: ThingWording) -> tuple[DatedEvent, ...]:
    """Give what happened, in order: to the thing itself and to what is related to it."""
    found = [*_own_moments(wording), *_moments_around(wording), *_changes(wording)]
    return tuple(sorted(dict.fromkeys(found), key=lambda m: (m.day, m.event)))


def _own_moments(wording: ThingWording) -> Iterator[DatedEvent]:
    story = wording.matter.story
    said = {(kept.property, kept.value): kept.sources for kept in story.kept}
    for property, value in story.plain:
        if (event := _HELD.get(property[1:-1])) and (date := date_of(value)):
            told = wording.say(f"moment.{event}")
            sources = wording.citations(said.get((property, value), ()))
            yield DatedEvent(wording.date(value), date.earliest, told, None, sources)


def _moments_around(wording: ThingWording) -> Iterator[DatedEvent]:
    linked = [m.thing for m in wording.matter.story.mentions if m.by not in _NOT_RELATED]
    for thing in dict.fromkeys((*linked, *wording.matter.hanging)):
        dated = wording.matter.dated.get(thing, {})
        notion = _notion(wording, thing)
        for column, event in (("start", "begins"), ("end", "ends")):
            date = date_of(dated[column]) if column in dated else None
            if date and notion in _HAPPENS:
                told = wording.say(f"moment.{notion}-{event}")
                shown = wording.date(dated[column])
                yield DatedEvent(shown, date.earliest, told, wording.value(thing), ())


_HAPPENS = ("partnership", "convention", "project", "edition", "meeting")
"""The notions whose dates a chronology tells, in the words of messages/things.toml."""


def _changes(wording: ThingWording) -> Iterator[DatedEvent]:
    for row in wording.matter.successions:
        if date := date_of(row["date"]) if "date" in row else None:
            sources = wording.citations(sources_of(row))
            event, shown = wording.name(row["kind"]).text, wording.date(row["date"])
            yield DatedEvent(shown, date.earliest, event, wording.value(row["change"]), sources)
