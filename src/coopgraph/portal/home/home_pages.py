"""The first page of each language."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.messages import LANGUAGES
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import INDEX, language_of_path
from coopgraph.portal.page.rendered_pages import rendered


class HomePages:
    """The first page, in three languages."""

    def __init__(self, graph: PublicGraph) -> None:
        self._graph = graph

    def paths(self) -> Iterator[str]:
        """Give one path a language."""
        return (f"{lang}/{INDEX}" for lang in LANGUAGES)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Make the first page."""
        if path != f"{language_of_path(path)}/{INDEX}":
            return None
        return rendered(self._graph, path, "home.html")
