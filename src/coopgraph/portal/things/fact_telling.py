"""The facts of a thing: what is agreed, who says so, how firmly, and what is contested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from coopgraph.explaining.story import Kept, StoryPosition
from coopgraph.explaining.story_in_words import NOT_TOLD
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.terms import adms, coop, dcterms, m8g, org, rdfs, schema, skos
from coopgraph.portal.page.thing_paths import DISAGREEMENT, page_path
from coopgraph.portal.things.content import (
    ContestedPoint,
    ContestedSide,
    FactValue,
    Mark,
    RulingTold,
    ShownText,
    ThingFact,
)
from coopgraph.portal.things.lineage_telling import LINEAGE
from coopgraph.portal.things.matter import sources_of
from coopgraph.portal.things.wording import ThingWording, language_name
from coopgraph.records.iris import concept
from coopgraph.records.quads import Term, iri, read_literal
from coopgraph.records.ruling import local_name

_PRESS = concept("source-kinds", "press")
_TOLD_APART = (
    NOT_TOLD
    | LINEAGE
    | frozenset(
        iri(property)
        for property in (
            *(dcterms.source, dcterms.title, skos.prefLabel, skos.note, skos.altLabel),
            *(coop.statusNote, coop.holdsFrom, coop.holdsUntil, coop.partiesFrom),
            *(coop.partiesUntil, coop.independentSupport, coop.mainKind, coop.mainGeneralTheme),
            *(coop.generalThemeInLanguage, coop.budgetCurrency, coop.nameAsWritten),
            *(coop.administers, coop.authorityOfToday, coop.todayByTerritory, coop.legalBasis),
            *(org.changedBy, org.resultedFrom, m8g.hasParticipation, rdfs.seeAlso),
        )
    )
)
"""What another part of the page tells."""
_IN_READERS_LANGUAGE = frozenset(map(iri, (skos.definition,)))
"""Texts that say the same in each language."""


def tell_facts(wording: ThingWording) -> tuple[ThingFact, ...]:
    """Give the facts of a thing, in the order in which its shape ranks its properties."""
    values = dict(_values(wording))
    ranks = {it.path: it.order for it in load_rules().of_class.get(wording.matter.class_, ())}

    def rank(property: Term) -> tuple[bool, int, str]:
        path = property[1:-1]
        return path.endswith("AsWritten"), ranks.get(path, len(ranks)), path

    facts = (_fact(wording, property, values[property]) for property in sorted(values, key=rank))
    return (*facts, *_territorial(wording))


def _fact(wording: ThingWording, property: Term, values: Iterable[FactValue]) -> ThingFact:
    name, about = wording.heading(property), wording.about(property)
    return ThingFact(local_name(property[1:-1]), name, about, tuple(values))


def _territorial(wording: ThingWording) -> Iterator[ThingFact]:
    """Give where an authority lies, its codes, and the same place in other registers."""
    matter = wording.matter
    larger = [
        wording.value(
            row["larger"],
            sources=sources_of(row),
            period=wording.period(row.get("start"), row.get("end")),
        )
        for row in matter.larger
    ]
    codes = [
        FactValue(
            ShownText(f"{wording.name(row['scheme']).text} {read_literal(row['code']).value}")
        )
        for row in matter.codes
    ]
    same = [wording.value(row["match"]) for row in matter.same]
    for property, values in ((coop.locatedIn, larger), (adms.identifier, codes)):
        if values:
            yield _fact(wording, iri(property), values)
    if same:
        yield ThingFact("sameAs", wording.say("same-place"), "", tuple(same))


def _values(wording: ThingWording) -> Iterator[tuple[Term, list[FactValue]]]:
    story, found = wording.matter.story, defaultdict[Term, list[FactValue]](list)
    for kept in sorted(story.kept, key=lambda kept: (-len(kept.sources), kept.value)):
        if kept.property not in _TOLD_APART:
            found[kept.property].append(_kept(wording, kept))
    agreed = {(kept.property, kept.value) for kept in story.kept}
    references = _references(wording)
    for property, value in story.plain:
        if (property, value) in agreed or property in _TOLD_APART:
            continue
        if property in _IN_READERS_LANGUAGE and wording.said(value).lang:
            continue
        found[property].append(_plain(wording, property, value, references))
    yield from found.items()


def _plain(
    wording: ThingWording, property: Term, value: Term, references: Iterable[str]
) -> FactValue:
    if property == iri(schema.inLanguage):
        code = read_literal(value).value
        return FactValue(ShownText(language_name(code, wording.language)))
    return wording.value(value, sources=references)


def _references(wording: ThingWording) -> list[str]:
    """Give the registers and laws that reference data come from, as documents do not vote on it."""
    told = {source for kept in wording.matter.story.kept for source in kept.sources}
    sources = (value[1:-1].rpartition("/")[2] for value in wording.matter.plain(dcterms.source))
    return [source for source in sources if source not in told]


def _kept(wording: ThingWording, kept: Kept) -> FactValue:
    currency = currency_said(wording, kept.sources) if kept.property == iri(coop.budget) else ""
    marks, period = tuple(_marks(wording, kept)), ""
    if kept.property == iri(coop.status):
        period = wording.date_seen()
    return wording.value(
        kept.value, sources=kept.sources, marks=marks, currency=currency, period=period
    )


def _marks(wording: ThingWording, kept: Kept) -> Iterator[Mark]:
    if kept.property in wording.matter.story.contested:
        yield Mark.CONTESTED
    if not kept.margin:
        yield Mark.RULED
    elif kept.independent == 1:
        yield Mark.SINGLE_SOURCE
    elif set(kept.kinds) == {_PRESS}:
        yield Mark.PRESS_ONLY


def currency_said(wording: ThingWording, sources: Iterable[str]) -> str:
    """Give the currency that some documents (ids) state an amount in."""
    stated = wording.matter.story.said(iri(coop.budgetCurrency))
    return next((read_literal(s.value).value for s in stated if s.document.id in set(sources)), "")


def tell_contested(wording: ThingWording) -> tuple[ContestedPoint, ...]:
    """Give what documents do not agree on."""
    return tuple(
        tell_point(wording, property) for property in sorted(wording.matter.story.contested)
    )


def tell_point(wording: ThingWording, property: Term) -> ContestedPoint:
    """Give the sides of what is contested of one property, and why one was chosen."""
    story, reason = wording.matter.story, wording.matter.story.reasons[property]
    return ContestedPoint(
        local_name(property[1:-1]),
        wording.heading(property),
        tuple(_side(wording, p) for p in story.positions if p.property == property),
        wording.name(reason).text,
        wording.about(reason),
        next((_firmness(wording, kept) for kept in story.kept if kept.property == property), ""),
        tuple(_rulings(wording, property)),
        page_path(disagreement_on(wording, property), wording.language, wording.iris),
    )


def disagreement_on(wording: ThingWording, property: Term) -> Term:
    """Name the disagreement on a property of the thing."""
    matter = wording.matter
    about = f"{matter.notion}/{matter.id}/{local_name(property[1:-1])}"
    return wording.iris.thing(DISAGREEMENT, about)


def _side(wording: ThingWording, position: StoryPosition) -> ContestedSide:
    property = position.of or position.property
    is_amount = property == iri(coop.budget)
    currency = currency_said(wording, position.sources) if is_amount else ""
    return ContestedSide(
        wording.value(position.value, sources=position.sources, currency=currency),
        wording.property(position.of) if position.of else "",
        position.independent,
        position.is_chosen,
    )


def _firmness(wording: ThingWording, kept: Kept) -> str:
    """Say how many documents less would change the value."""
    if not kept.margin:
        return wording.say("firmness.ruled")
    return wording.say(f"firmness.{'one' if kept.margin == 1 else 'many'}", n=kept.margin)


def _rulings(wording: ThingWording, property: Term) -> Iterator[RulingTold]:
    for ruling in wording.matter.story.rulings:
        if ruling.property == property:
            lang = "" if wording.language == "en" else "en"
            date = date_in_words(ruling.date, wording.language)
            yield RulingTold(ShownText(ruling.reason, lang), ruling.curator, date)


def tell_statements(wording: ThingWording, property: Term) -> tuple[FactValue, ...]:
    """Give what each document says of a property."""
    is_amount = property == iri(coop.budget)
    said = sorted(wording.matter.story.said(property), key=lambda s: (s.value, s.document.id))
    return tuple(
        wording.value(
            statement.value,
            sources=[statement.document.id],
            currency=currency_said(wording, [statement.document.id]) if is_amount else "",
        )
        for statement in said
    )
