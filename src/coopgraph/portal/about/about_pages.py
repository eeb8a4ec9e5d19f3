"""Pages of plain text: how this is made, what may be done with it, how it can be read by all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.exports.licences import MATERIALS, Work, works_of
from coopgraph.exports.product import GRAPH
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.portal.console.whole_graph import PATH, WholeGraph
from coopgraph.portal.lists.list_kinds import LISTS
from coopgraph.portal.lists.list_pages import ListPages
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import language_of_path
from coopgraph.portal.page.rendered_pages import rendered

_SECTIONS = {
    "about": ("what", "grain", "rule", "time", "languages", "limits", "cite"),
    "accessibility": ("state", "tested", "known", "ways", "contact"),
}
"""Page → its sections, worded in messages/about.toml."""


@dataclass(frozen=True, slots=True)
class TextSection:
    """A heading and paragraphs."""

    key: str
    heading: str
    paragraphs: tuple[str, ...]


class AboutPages:
    """About, downloads and accessibility, in three languages."""

    def __init__(self, graph: PublicGraph, lists: ListPages) -> None:
        self._graph, self._lists = graph, lists
        self._has_file = any(WholeGraph(graph).paths())

    def paths(self) -> Iterator[str]:
        """Give each page in each language."""
        for lang in LANGUAGES:
            yield from (f"{lang}/{name}.html" for name in (*_SECTIONS, "downloads"))

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Make a page."""
        lang = language_of_path(path)
        name = path.removeprefix(f"{lang}/").removesuffix(".html")
        if not lang or path != f"{lang}/{name}.html":
            return None
        if name in _SECTIONS:
            works: tuple[Work, ...] = works_of(MATERIALS) if name == "about" else ()
            sections = list(self._sections(name, lang))
            return rendered(
                self._graph, path, "prose.html", name=name, sections=sections, works=works
            )
        return self._downloads(path) if name == "downloads" else None

    def _sections(self, name: str, lang: str) -> Iterator[TextSection]:
        fields = {
            "address": self._graph.address,
            "read_on": date_in_words(self._lists.read_on, lang),
            "year": self._lists.read_on[:4],
        }
        for key in _SECTIONS[name]:
            text = say(f"about.{name}.{key}.text", lang, **fields)
            heading = say(f"about.{name}.{key}.heading", lang)
            yield TextSection(key, heading, tuple(text.split("\n")))

    def _downloads(self, path: str) -> Page:
        return rendered(
            self._graph,
            path,
            "downloads.html",
            graph_file=PATH if self._has_file else "",
            graph=GRAPH,
            lists=LISTS,
        )
