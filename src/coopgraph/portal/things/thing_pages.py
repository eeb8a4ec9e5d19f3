"""The pages about things, the rows for correcting them, and the maps that pages lie upon."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cached_property
from threading import Lock

from coopgraph.messages import LANGUAGES
from coopgraph.portal.home.picture_pages import picture_path
from coopgraph.portal.lists.list_kinds import LISTS
from coopgraph.portal.page.data_formats import FORMATS
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import language_of_path
from coopgraph.portal.page.rendered_pages import rendered
from coopgraph.portal.page.thing_paths import (
    DISAGREEMENT,
    contested_of,
    page_path,
    thing_at,
)
from coopgraph.portal.things.content import ThingContent
from coopgraph.portal.things.correcting import (
    corrected_thing,
    correction_of,
    correction_path,
    ruling_on,
    table_for,
)
from coopgraph.portal.things.ego_figure import ego_network
from coopgraph.portal.things.linked_data import linked_data
from coopgraph.portal.things.map_figure import map_panels
from coopgraph.portal.things.matter import ThingMatter, gather_matter
from coopgraph.portal.things.outline_maps import SVG, OutlineMap, OutlineMaps
from coopgraph.portal.things.page_citation import cite_document, cite_page
from coopgraph.portal.things.paged_things import paged_things
from coopgraph.portal.things.thing_content import tell_disagreement, tell_thing
from coopgraph.portal.things.wording import ThingWording
from coopgraph.records.quads import Term, read_literal
from coopgraph.records.ruling import local_name

_CSV = "text/csv; charset=utf-8"
_KEPT = 16
"""Matters kept, so that a page in another language need not be asked for again."""


class ThingPages:
    """A page for every thing of a graph, in three languages."""

    def __init__(self, graph: PublicGraph) -> None:
        self._graph, self._iris = graph, graph.asking.iris
        self._maps = OutlineMaps(graph.asking)
        self._matters = _KeptMatters(lambda thing: gather_matter(thing, graph.asking))

    def paths(self) -> Iterator[str]:
        """Give each thing's pages, one after the other, then what they lie upon."""
        for thing in paged_things(self._graph.asking):
            yield from (page_path(thing, language, self._iris) for language in LANGUAGES)
            yield correction_path(*self._iris.notion_and_id(thing))
        yield from (drawn.path for drawn in self._maps.of_country.values())

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Make the page about a thing, the row for correcting it, or a map."""
        if thing := thing_at(path, self._iris):
            return self._about(path, thing)
        if thing := corrected_thing(path, self._iris):
            return self._correction(path, thing)
        maps = (it for it in self._maps_at(path) if it.path == path)
        return next((Page(path, drawn.image, SVG) for drawn in maps), None)

    def _maps_at(self, path: str) -> list[OutlineMap]:
        return list(self._maps.of_country.values()) if path.endswith(".svg") else []

    def _about(self, path: str, thing: Term) -> Page | None:
        language = language_of_path(path)
        matter, property = self._matter_of(thing)
        if matter is None:
            return None
        content = _content(matter, property, language, self._graph)
        if content is None:
            return None
        wording = ThingWording(matter, language, self._iris)
        address = f"{self._graph.address}{path}"
        is_document = content.notion == "source"
        return rendered(
            self._graph,
            path,
            "thing.html",
            thing=content,
            panels=() if property else map_panels(wording, self._maps),
            network=None if property else ego_network(wording),
            reference_of_page=cite_page(content, address, self._day),
            own_reference=cite_document(content, matter) if is_document else None,
            data=[(f"id/{content.notion}/{content.id}.{it.ending}", it) for it in FORMATS],
            correction=self._row(matter, property),
            correction_at=correction_path(content.notion, content.id),
            table=table_for(content.notion),
            linked=linked_data(content, matter, address),
            is_listed=content.notion in LISTS,
            whole={kind: _whole(kind, content, matter) for kind in ("map", "network")},
        )

    def _matter_of(self, thing: Term) -> tuple[ThingMatter | None, str]:
        """Give the matter of a page, and the property it is about where it is a disagreement."""
        if self._iris.notion_and_id(thing)[0] != DISAGREEMENT:
            return self._matters(thing), ""
        about, property = contested_of(thing, self._iris)
        return self._matters(about), property

    def _correction(self, path: str, thing: Term) -> Page | None:
        matter, property = self._matter_of(thing)
        if matter is None or (property and not _is_contested(matter, property)):
            return None
        return Page(path, self._row(matter, property).encode(), _CSV)

    def _row(self, matter: ThingMatter, property: str) -> str:
        return ruling_on(matter, property) if property else correction_of(matter)

    @cached_property
    def _day(self) -> str:
        """The day on which documents were last read, "" where none says so."""
        (row,) = self._graph.asking.rows("dates-of-data")
        return read_literal(row["read"]).value if "read" in row else ""


def _content(
    matter: ThingMatter, property: str, language: str, graph: PublicGraph
) -> ThingContent | None:
    if property:
        return tell_disagreement(matter, property, language, graph.asking.iris)
    return tell_thing(matter, language, graph.asking.iris)


def _whole(kind: str, content: ThingContent, matter: ThingMatter) -> str:
    """Give where the whole picture stands, this thing picked in it if it is one that it shows."""
    is_shown = content.notion in _PICKED and matter.ties
    picked = f"&pick={content.notion}/{content.id}" if is_shown else ""
    return f"{picture_path(kind)}#lang={content.language}{picked}"


_PICKED = ("authority", "partnership")


def _is_contested(matter: ThingMatter, property: str) -> bool:
    return any(local_name(it[1:-1]) == property for it in matter.story.contested)


class _KeptMatters:
    """Gathers the matter of things; those asked for latest are kept."""

    def __init__(self, gathering: Callable[[Term], ThingMatter | None]) -> None:
        self._gathering = gathering
        self._kept: OrderedDict[Term, ThingMatter | None] = OrderedDict()
        self._lock = Lock()

    def __call__(self, thing: Term) -> ThingMatter | None:
        with self._lock:
            if thing in self._kept:
                self._kept.move_to_end(thing)
                return self._kept[thing]
        matter = self._gathering(thing)
        with self._lock:
            self._kept[thing] = matter
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return matter
