"""The reference tables, as quads of the default graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopgraph.ontology.classes import superclasses
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
from coopgraph.records.quads import Quad, Term, iri, literal
from coopgraph.records.record import TYPE
from coopgraph.records.territory import part_link

LABEL, IDENTIFIER = iri(rdfs.label), iri(dcterms.identifier)
Names = dict[Term, dict[str, str]]


def reference_quads(world: World, iris: Iris) -> Iterator[Quad]:
    """Describe authorities, territories, changes, themes and documents."""
    things: tuple[Iterable[Record], ...] = (
        world.authorities,
        world.territories,
        world.changes,
        world.themes,
        world.sources,
    )
    for records in things:
        for record in records:
            yield from _thing(record, iris)
    parts: tuple[Identifier | Geometry, ...] = (*world.identifiers, *world.geometries)
    for part in parts:
        yield from (Quad(*statement) for statement in describe(part, iris))
        yield Quad(*part_link(part, iris))
    scheme = iri("https://w3id.org/coopgraph/scheme/themes")
    for theme in world.themes:
        yield Quad(theme.subject(iris), iri(skos.inScheme), scheme)
        if theme.broader is None:
            yield Quad(theme.subject(iris), iri(skos.topConceptOf), scheme)
            yield Quad(scheme, iri(skos.hasTopConcept), theme.subject(iris))


def _thing(record: Record, iris: Iris) -> Iterator[Quad]:
    subject = record.subject(iris)
    yield from (Quad(*statement) for statement in describe(record, iris))
    for superclass in superclasses(record.CLASS):
        yield Quad(subject, TYPE, iri(superclass))
    yield Quad(subject, IDENTIFIER, literal(record.id))


def reference_names(world: World, iris: Iris) -> Names:
    """Give the names of authorities, themes, documents and changes, by language."""
    names: Names = {}
    for authority in world.authorities:
        names[authority.subject(iris)] = _by_language(authority.names)
    for territory in world.territories:
        names[territory.subject(iris)] = _by_language(territory.names)
    for theme in world.themes:
        names[theme.subject(iris)] = _by_language(theme.labels)
    for source in world.sources:
        names[source.subject(iris)] = _by_language(source.titles)
    for change in world.changes:
        names[change.subject(iris)] = _change_names(change, names, iris)
    return names


def label_quads(names: Names) -> Iterator[Quad]:
    """State names as labels."""
    for thing, by_language in names.items():
        for language, name in sorted(by_language.items()):
            yield Quad(thing, LABEL, literal(name, language=language))


def _by_language(texts: Iterable[Text]) -> dict[str, str]:
    return {text.language: text.value for text in texts}


def _change_names(change: ChangeOfTerritory, names: Names, iris: Iris) -> dict[str, str]:
    def joined(ids: Iterable[str], language: str) -> str:
        known = (names.get(iris.thing("authority", id), {}).get(language, id) for id in ids)
        return ", ".join(known)

    year = f" ({change.date.text[:4]})" if change.date else ""
    return {
        language: f"{joined(change.predecessors, language)} → "
        f"{joined(change.successors, language) or '–'}{year}"
        for language in ("fr", "vi", "en")
    }
