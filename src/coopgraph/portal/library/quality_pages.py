"""`fr/quality.html`: what the data lack, what rests on little, what documents contest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.messages import LANGUAGES
from coopgraph.portal.library.answer_view import AnswerView, AnswerWording
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import language_of_path
from coopgraph.portal.page.rendered_pages import rendered
from coopgraph.queries.answer_rows import Rows
from coopgraph.queries.question import Question, question

_PAGE = "quality.html"
_SHOWN = 8
SUBJECTS: dict[str, tuple[str, ...]] = {
    "gaps": (
        *("partnerships-without-start", "partnerships-without-convention"),
        *("conventions-without-date", "projects-without-theme", "projects-without-budget"),
        *("former-authorities-without-heir", "documents-without-claim"),
    ),
    "support": ("things-by-support", "values-on-single-document", "values-on-press-only"),
    "contested": ("disagreements-by-property", "copied-documents"),
    "counted": ("claimed-against-counted",),
    "languages": ("coverage-of-translations",),
}
"""Subject of the page → the questions that tell of it."""


@dataclass(frozen=True, slots=True)
class QualityAnswer:
    """A question and the first rows of its answer."""

    asked: Question
    view: AnswerView


class QualityPages:
    """The page on the quality of the data, in three languages."""

    def __init__(self, graph: PublicGraph) -> None:
        self._graph = graph
        self._made: dict[str, Page] = {}

    def paths(self) -> Iterator[str]:
        """Give one path a language."""
        return (f"{lang}/{_PAGE}" for lang in LANGUAGES)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Make the page."""
        lang = language_of_path(path)
        if path != f"{lang}/{_PAGE}":
            return None
        if path not in self._made:  # it asks much, and says the same whatever is asked of it
            self._made[path] = self._page(path, lang)
        return self._made[path]

    def _page(self, path: str, lang: str) -> Page:
        subjects = {
            subject: [self._answer(name, lang) for name in names]
            for subject, names in SUBJECTS.items()
        }
        return rendered(self._graph, path, "quality.html", subjects=subjects)

    def _answer(self, name: str, lang: str) -> QualityAnswer:
        asking = self._graph.asking
        examples = {it.option: it.example for it in question(name).parameters if not it.is_optional}
        rows = Rows(asking.prepared(name, examples, lang=lang), asking, lang)
        view = AnswerWording(asking, lang).view(rows, 0, _SHOWN, with_sources=False)
        return QualityAnswer(question(name), view)
