"""The page that asks in SPARQL, with the questions of the library as examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from coopgraph.messages import LANGUAGES
from coopgraph.messages.sentences import words_for_script
from coopgraph.portal.console.names_and_places import PLACES, names_path
from coopgraph.portal.console.whole_graph import PATH, WholeGraph
from coopgraph.portal.page.assets import asset_path
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import language_of_path, relative
from coopgraph.portal.page.rendered_pages import rendered
from coopgraph.queries.question import Question, questions

_PAGE = "sparql.html"
_LOCALES = {"fr": "fr-FR", "vi": "vi-VN", "en": "en-GB"}
_FIRST = "authorities-by-partners"
"""The question that the editor begins with."""


class ConsolePages:
    """The page, in three languages."""

    def __init__(self, graph: PublicGraph) -> None:
        self._graph = graph
        self._has_file = any(WholeGraph(graph).paths())

    def paths(self) -> Iterator[str]:
        """Give one path a language."""
        return (f"{lang}/{_PAGE}" for lang in LANGUAGES)

    def page(self, path: str, parameters: Parameters) -> Page | None:
        """Make the page; `?query=` or `?question=` say what stands in the editor."""
        lang = language_of_path(path)
        if path != f"{lang}/{_PAGE}":
            return None
        asked = [*parameters.get("question", ()), _FIRST]
        library = {question.name: question for question in questions() if question.is_for_people}
        first = next(library[name].query for name in asked if name in library)
        return rendered(
            self._graph,
            path,
            "sparql.html",
            data=self._data(path, lang, library),
            text=next(iter(parameters.get("query", ())), first),
            subjects=[
                (f"queries.folder.{folder}", [(q.name, q.title[lang]) for q in group])
                for folder, group in groupby(library.values(), key=lambda q: q.folder)
            ],
        )

    def _data(self, path: str, lang: str, library: Mapping[str, Question]) -> dict[str, object]:
        """Give the script its words, its queries, and where everything stands."""
        graph = relative(path, PATH) if self._has_file else ""
        return {
            "base": self._graph.asking.iris.base,
            "endpoint": relative(path, "sparql"),
            "engine": relative(path, asset_path("oxigraph.wasm.gz")),
            "graph": graph,
            "locale": _LOCALES[lang],
            "names": relative(path, names_path(lang)),
            "places": relative(path, PLACES),
            "questions": {name: f"{asked.query.strip()}\n" for name, asked in library.items()},
            "words": words_for_script("console", lang),
            "worker": relative(path, asset_path("sparql_worker.js")),
        }
