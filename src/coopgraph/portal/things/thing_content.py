"""From the matter of a page to its content in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coopgraph.lookup.values_in_words import interval_in_words
from coopgraph.ontology.terms import coop, dcterms, org, skos
from coopgraph.portal.page.thing_paths import DISAGREEMENT
from coopgraph.portal.things.around_telling import (
    tell_inherited,
    tell_moments,
    tell_participants,
    tell_related,
)
from coopgraph.portal.things.content import NoteTold, ShownText, StateTold, ThingContent
from coopgraph.portal.things.document_telling import tell_claims
from coopgraph.portal.things.fact_telling import (
    disagreement_on,
    tell_contested,
    tell_facts,
    tell_point,
    tell_statements,
)
from coopgraph.portal.things.lineage_telling import tell_lineage
from coopgraph.portal.things.matter import ThingMatter
from coopgraph.portal.things.wording import ThingWording
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, iri_text, read_literal
from coopgraph.records.ruling import local_name


def tell_thing(matter: ThingMatter, language: str, iris: Iris) -> ThingContent:
    """Word everything that a page says; documents are numbered in the order of the page."""
    wording = ThingWording(matter, language, iris)
    name, kind = wording.name(matter.thing), _kind(wording)
    before, after = tell_lineage(wording)
    content = ThingContent(
        notion=matter.notion,
        id=matter.id,
        iri=iri_text(matter.thing),
        language=language,
        kind=kind,
        name=name,
        life=_life(wording),
        names=tuple(_names(wording, name.text)),
        state=_state(wording),
        contested=tell_contested(wording),
        facts=tell_facts(wording),
        before=before,
        after=after,
        moments=tell_moments(wording),
        related=tell_related(wording),
        inherited=tell_inherited(wording),
        participants=tell_participants(wording),
        says=tell_claims(wording),
        notes=tuple(_notes(wording)),
    )
    _cite_the_rest(wording)
    documents = wording.documents()
    about = _about(wording, name.text, kind, len(documents))
    return replace(content, documents=documents, about=about)


def tell_disagreement(
    matter: ThingMatter, property: str, language: str, iris: Iris
) -> ThingContent | None:
    """Word what is contested of one property (local name) of a thing; None if nothing is."""
    wording = ThingWording(matter, language, iris)
    contested = (it for it in matter.story.contested if local_name(it[1:-1]) == property)
    term = next(contested, None)
    if term is None:
        return None
    point = tell_point(wording, term)
    statements = tell_statements(wording, term)
    thing, of = wording.name(matter.thing), wording.property(term)
    name = ShownText(wording.say("disagreement", property=of, thing=thing.text), thing.lang)
    kind, documents = wording.say(f"notion.{DISAGREEMENT}"), wording.documents()
    return ThingContent(
        notion=DISAGREEMENT,
        id=f"{matter.notion}/{matter.id}/{property}",
        iri=iri_text(disagreement_on(wording, term)),
        language=language,
        kind=kind,
        name=name,
        about=_about(wording, name.text, kind, len(documents)),
        of=wording.value(matter.thing),
        contested=(replace(point, statements=statements),),
        documents=documents,
    )


def _kind(wording: ThingWording) -> str:
    """Say what it is: its notion, and its kind in a code list where it has one."""
    notion = wording.say(f"notion.{wording.matter.notion}")
    found = [kept.value for kept in wording.matter.story.kept if kept.property == _MAIN_KIND]
    kinds = found or [v for p in _KINDS for v in wording.matter.plain(p)]
    return wording.say("kind", notion=notion, kind=wording.name(kinds[0]).text) if kinds else notion


_MAIN_KIND = iri(coop.actorKind)
_KINDS = (org.classification, coop.mainKind, coop.sourceKind, coop.changeKind)


def _life(wording: ThingWording) -> str:
    valid = wording.matter.plain(dcterms.valid)
    return interval_in_words(read_literal(valid[0]).value, wording.language) if valid else ""


def _about(wording: ThingWording, name: str, kind: str, documents: int) -> str:
    key = f"about.{('none', 'one')[documents] if documents < 2 else 'many'}"
    return wording.say(key, name=name, kind=kind, n=documents)


def _names(wording: ThingWording, name: str) -> Iterator[ShownText]:
    """Give the other names, each once: those of registers, then those of documents."""
    story, told = wording.matter.story, {name}
    plain = [v for p in (skos.prefLabel, skos.altLabel) for v in wording.matter.plain(p)]
    written = [kept.value for kept in story.kept if kept.property == iri(coop.nameAsWritten)]
    labels = wording.matter.names.get(wording.matter.thing, {})
    others = [ShownText(text, lang) for lang, text in labels.items() if lang != wording.language]
    for said in (*others, *map(wording.said, (*plain, *written))):
        if said.text not in told:
            told.add(said.text)
            yield said


def _state(wording: ThingWording) -> StateTold | None:
    """Say the state as last seen, with its date, and what it is today."""
    story = wording.matter.story
    seen = next((kept.value for kept in story.kept if kept.property == iri(coop.status)), None)
    today = wording.matter.plain(coop.statusToday)
    if seen is None:
        return None
    notes = [wording.said(note) for note in wording.matter.plain(coop.statusNote)]
    return StateTold(
        wording.name(seen).text,
        wording.date_seen(),
        wording.name(today[0]).text if today else "",
        next((note for note in notes if not note.lang), None),
    )


def _notes(wording: ThingWording) -> Iterator[NoteTold]:
    """Give curators' notes: on the thing itself, and on what documents say of it."""
    for note in wording.matter.plain(skos.note):
        yield NoteTold(wording.said(note), ())
    lang = "" if wording.language == "en" else "en"
    for document, note in wording.matter.story.notes:
        yield NoteTold(ShownText(note, lang), wording.citations([document]))


def _cite_the_rest(wording: ThingWording) -> None:
    """Cite, last, what supports the thing and nothing on the page names, such as a name."""
    sources: list[Term] = wording.matter.plain(dcterms.source)
    supporting = {source for kept in wording.matter.story.kept for source in kept.sources}
    wording.citations(sorted(supporting | {iri_text(s).rpartition("/")[2] for s in sources}))
