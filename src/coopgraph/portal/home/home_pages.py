"""The first page of each language: what this is, how much of it, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.messages import LANGUAGES
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.portal.home.picture_pages import PICTURES_SHOWN, picture_path
from coopgraph.portal.lists.list_pages import ListPages
from coopgraph.portal.lists.list_row import Listing, ListRow
from coopgraph.portal.lists.list_state import ListState
from coopgraph.portal.lists.narrowing import narrow
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import INDEX, language_of_path
from coopgraph.portal.page.rendered_pages import rendered

_LATEST, _CONTESTED = 3, 5


@dataclass(frozen=True, slots=True)
class HomeFigure:
    """A number of things, the key of what they are, and the list of them."""

    number: int
    key: str
    path: str


class HomePages:
    """The first page, in three languages."""

    def __init__(self, graph: PublicGraph, lists: ListPages) -> None:
        self._graph, self._lists = graph, lists

    def paths(self) -> Iterator[str]:
        """Give one path a language."""
        return (f"{lang}/{INDEX}" for lang in LANGUAGES)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Make the first page."""
        lang = language_of_path(path)
        if path != f"{lang}/{INDEX}":
            return None
        return rendered(
            self._graph,
            path,
            "home.html",
            figures=list(self._figures(lang)),
            pictures=[(kind, picture_path(kind)) for kind in PICTURES_SHOWN],
            editions=self._first("edition", lang, _LATEST),
            contested=self._first("disagreement", lang, _CONTESTED),
            read_on=date_in_words(self._lists.read_on, lang),
        )

    def _first(self, notion: str, lang: str, most: int) -> list[dict[str, object]]:
        listing = self._lists.listing(notion, lang)
        return [_by_column(listing, row) for row in listing.rows[:most]]

    def _figures(self, lang: str) -> Iterator[HomeFigure]:
        for country in ("FR", "VN"):
            chosen = {"country": (country,), "partnerships": ("yes",), "state": ("living",)}
            yield self._figure("authority", lang, f"authority-{country}", ListState(chosen=chosen))
        for notion in ("partnership", "convention", "project", "edition", "source", "disagreement"):
            yield self._figure(notion, lang, notion, ListState())

    def _figure(self, notion: str, lang: str, key: str, state: ListState) -> HomeFigure:
        n = len(narrow(self._lists.listing(notion, lang), state).places)
        query = state.query()
        return HomeFigure(n, key, f"{lang}/{notion}/{INDEX}{f'?{query}' if query else ''}")


def _by_column(listing: Listing, row: ListRow) -> dict[str, object]:
    return {column.key: cell for column, cell in zip(listing.columns, row.cells, strict=True)}
