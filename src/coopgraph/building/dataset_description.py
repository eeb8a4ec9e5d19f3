"""The reference tables, as quads of the default graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from coopgraph.lookup.distinct import Detail, life_in_words, told_apart
from coopgraph.lookup.naming import id_of, shown
from coopgraph.lookup.values_in_words import enumerated
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.classes import superclasses
from coopgraph.ontology.schemes import concepts
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import dcterms, rdfs, skos
from coopgraph.records import (
    ChangeOfTerritory,
    Geometry,
    Identifier,
    Iris,
    Record,
    Text,
    World,
    describe,
)
from coopgraph.records.iris import scheme
from coopgraph.records.quads import Quad, Term, iri, literal
from coopgraph.records.record import TYPE
from coopgraph.records.territory import part_link

LABEL, IDENTIFIER = iri(rdfs.label), iri(dcterms.identifier)
NamesToTell = dict[Term, dict[str, str]]


def reference_quads(world: World, iris: Iris) -> Iterator[Quad]:
    """Describe authorities, territories, changes, themes and documents."""
    things: tuple[Iterable[Record], ...] = (
        world.authorities,
        world.territories,
        world.changes,
        world.themes,
        world.sources,
        world.references,
    )
    for records in things:
        for record in records:
            yield from _thing(record, iris)
    parts: tuple[Identifier | Geometry, ...] = (*world.identifiers, *world.geometries)
    for part in parts:
        yield from (Quad(*statement) for statement in describe(part, iris))
        yield Quad(*part_link(part, iris))
    themes = scheme("themes")
    for theme in world.themes:
        yield Quad(theme.subject(iris), iri(skos.inScheme), themes)
        if theme.broader is None:
            yield Quad(theme.subject(iris), iri(skos.topConceptOf), themes)


def _thing(record: Record, iris: Iris) -> Iterator[Quad]:
    subject = record.subject(iris)
    yield from (Quad(*statement) for statement in describe(record, iris))
    for superclass in superclasses(record.CLASS):
        yield Quad(subject, TYPE, iri(superclass))
    yield Quad(subject, IDENTIFIER, literal(record.id))


def reference_names(world: World, iris: Iris) -> NamesToTell:
    """Give the names of authorities, themes, documents and changes, by language."""
    names: NamesToTell = {}
    for authority in world.authorities:
        names[authority.subject(iris)] = _by_language(authority.names)
    for territory in world.territories:
        names[territory.subject(iris)] = _by_language(territory.names)
    for theme in world.themes:
        names[theme.subject(iris)] = _by_language(theme.labels)
    for source in (*world.sources, *world.references):
        names[source.subject(iris)] = _by_language(source.titles)
    for change in world.changes:
        names[change.subject(iris)] = _change_names(change, names, iris)
    return names


def label_quads(names: NamesToTell, world: World, iris: Iris) -> Iterator[Quad]:
    """State names as labels, in which no two things of one notion are called the same."""
    notions: defaultdict[str, NamesToTell] = defaultdict(dict)
    for thing, by_language in names.items():
        notions[iris.notion_and_id(thing)[0]][thing] = by_language
    details = _details(world)
    for alike in notions.values():
        yield from _labels(told_apart(alike, details))


def _details(world: World) -> tuple[Detail, ...]:
    """Give what tells authorities, territories and documents of one name apart."""
    bodies = {it.id: it for it in world.authorities}
    sources = {it.id: it for it in (*world.sources, *world.references)}

    def kind(thing: Term, language: str) -> str:
        body = bodies.get(id_of(thing))
        code = concepts("authority-kinds").get(body.kind or "", "") if body else ""
        return label(code, language) or ""

    def life(thing: Term, language: str) -> str:
        body = bodies.get(id_of(thing))
        if body is None:
            return ""
        start, end = (date.text if date else "" for date in (body.start, body.end))
        return life_in_words(start, end, language)

    def published(thing: Term, _language: str) -> str:
        source = sources.get(id_of(thing))
        if source is None:
            return ""
        day = source.published.text if source.published else ""
        return ", ".join(filter(None, (source.publisher, day)))

    return kind, life, published


def _labels(names: NamesToTell) -> Iterator[Quad]:
    for thing, by_language in names.items():
        for language, name in sorted(by_language.items()):
            yield Quad(thing, LABEL, literal(name, language=language))


def _by_language(texts: Iterable[Text]) -> dict[str, str]:
    return {text.language: text.value for text in texts}


def _change_names(change: ChangeOfTerritory, names: NamesToTell, iris: Iris) -> dict[str, str]:
    def joined(ids: Iterable[str], language: str) -> str:
        things = [iris.thing("authority", id) for id in ids]
        return enumerated([shown(names.get(t, {}), language, t) for t in things], language)

    year = f" ({change.date.text[:4]})" if change.date else ""
    return {
        language: f"{joined(change.predecessors, language)} → "
        f"{joined(change.successors, language) or '–'}{year}"
        for language in LANGUAGES
    }
