"""The ids of authorities and themes that are called by their names, before there is a graph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from coopgraph.gazetteer import Gazetteer
from coopgraph.loaders.rows.forms import SEPARATOR
from coopgraph.lookup.index import Body
from coopgraph.lookup.index_filling import index_of
from coopgraph.lookup.name_search import Finder
from coopgraph.ontology.terms import skos
from coopgraph.records import Iris, LocalAuthority, Theme, World
from coopgraph.records.quads import Term, iri, literal

NAMED = ("authority", "theme")
"""The notions whose names stand in tables of their own."""


class TypedNames:
    """Finds by the names of the tables; they are gone through when one is first looked for."""

    def __init__(self, world: World, gazetteer: Gazetteer) -> None:
        self._world = world
        self._successions = gazetteer.successions
        self._iris = Iris()

    def ids(self, notion: str, name: str) -> str:
        """Give the id of what bears a name; of several, all as a list; "" if nothing does."""
        if notion not in NAMED:
            return ""
        meanings = self._finder.find(name, {notion}).meanings
        return SEPARATOR.join(self._iris.notion_and_id(meaning.thing)[1] for meaning in meanings)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(index_of(self._bodies(), self._names(), self._leads()))

    def _bodies(self) -> Iterator[Body]:
        for theme in self._world.themes:
            yield Body(theme.subject(self._iris), theme.NOTION, "", "", "", "")
        for body in self._world.authorities:
            start, end = (date.text if date else "" for date in (body.start, body.end))
            thing = body.subject(self._iris)
            yield Body(thing, body.NOTION, body.country or "", body.kind or "", start, end)

    def _names(self) -> Iterator[dict[str, str]]:
        things: tuple[LocalAuthority | Theme, ...] = (*self._world.authorities, *self._world.themes)
        for thing in things:
            called = thing.names if isinstance(thing, LocalAuthority) else thing.labels
            for name in called:
                text = literal(name.value, language=name.language)
                yield self._name(thing.subject(self._iris), skos.prefLabel, text)
            for form in thing.written_forms if isinstance(thing, LocalAuthority) else ():
                yield self._name(thing.subject(self._iris), skos.altLabel, literal(form))

    def _name(self, thing: Term, property: str, name: Term) -> dict[str, str]:
        return {"thing": thing, "property": iri(property), "name": name}

    def _leads(self) -> Iterator[tuple[Term, Term]]:
        for id in self._successions.today_of:
            for other in (*self._successions.next_of.get(id, ()), *self._successions.today_of[id]):
                yield self._iris.thing("authority", id), self._iris.thing("authority", other)
