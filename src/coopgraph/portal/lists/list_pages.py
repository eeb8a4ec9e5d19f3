"""The pages of the lists: `fr/partnership/index.html`, and each as `index.csv` and `index.xlsx`.

`index-2.html` is the second page of a list that nobody narrowed: all rows can be read without a
server and without a script. `rows.js` is what the script narrows the list by where no server does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from threading import Lock

from coopgraph.messages import LANGUAGES
from coopgraph.pages import render
from coopgraph.portal.lists.list_files import csv_of, data_of, xlsx_of
from coopgraph.portal.lists.list_kinds import LISTS, GatheredLists
from coopgraph.portal.lists.list_row import Listing
from coopgraph.portal.lists.list_state import ListState, state_of
from coopgraph.portal.lists.listing_in_words import listing_in_words
from coopgraph.portal.lists.narrowing import narrow
from coopgraph.portal.lists.paging_links import page_links, place_of_page
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import INDEX, language_of_path, relative
from coopgraph.portal.page.rendered_pages import rendered

_CSV, _XLSX, _DATA = "index.csv", "index.xlsx", "rows.js"
_MEDIA_TYPES = {
    _CSV: "text/csv; charset=utf-8",
    _XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    _DATA: "text/javascript; charset=utf-8",
}
_MOST_PARTS = 4
"""So many values of a cell stand there; more are shown when asked for."""
_NO_DAY = "1980-01-01"
"""The date of a workbook where no document tells when it was read."""


class ListPages:
    """The lists of one graph, gathered when the first page of one is asked for."""

    def __init__(self, graph: PublicGraph, lists: GatheredLists) -> None:
        self._graph, self._lists = graph, lists
        self._listings: dict[tuple[str, str], Listing] = {}
        self._lock = Lock()

    def paths(self) -> Iterator[str]:
        """Give every page of every list, and its files."""
        for lang in LANGUAGES:
            for notion in LISTS:
                pages = range(2, self.listing(notion, lang).pages + 1)
                names = (INDEX, *map(place_of_page, pages), *_MEDIA_TYPES)
                yield from (f"{lang}/{notion}/{name}" for name in names)

    def page(self, path: str, parameters: Parameters) -> Page | None:
        """Make a page of a list, or one of its files."""
        folder, _, name = path.rpartition("/")
        lang, _, notion = folder.partition("/")
        if lang != language_of_path(path) or notion not in LISTS:
            return None
        if name == INDEX:
            listing = self.listing(notion, lang)
            return self._shown(path, listing, state_of(listing, parameters))
        if name in _MEDIA_TYPES:
            body = self._file(self.listing(notion, lang), name, parameters)
            return Page(path, body, _MEDIA_TYPES[name])
        return self._page_of_all(path, name, notion, lang)

    @property
    def read_on(self) -> str:
        """The day (ISO 8601) on which documents were last read, "" if none tells."""
        return self._lists.facts.read_on

    def listing(self, notion: str, lang: str) -> Listing:
        """Give a list in a language."""
        with self._lock:
            if (notion, lang) not in self._listings:
                things, facts = self._lists.things(notion), self._lists.facts
                worded = listing_in_words(LISTS[notion], things, facts, lang)
                self._listings[notion, lang] = worded
            return self._listings[notion, lang]

    def _page_of_all(self, path: str, name: str, notion: str, lang: str) -> Page | None:
        """Make `index-2.html`: a further page of the whole list."""
        number = name.removeprefix("index-").removesuffix(".html")
        if not number.isascii() or not number.isdigit() or name != place_of_page(int(number)):
            return None
        listing = self.listing(notion, lang)
        if not 2 <= int(number) <= listing.pages:
            return None
        return self._shown(path, listing, ListState(page=int(number)))

    def _shown(self, path: str, listing: Listing, state: ListState) -> Page:
        narrowed = narrow(listing, state)
        return rendered(
            self._graph,
            path,
            "list.html",
            query=state.query(),
            listing=listing,
            state=state,
            narrowed=narrowed,
            rows=self._markup(path, listing, narrowed.on_page),
            pages=page_links(listing, state, narrowed),
        )

    def _markup(self, path: str, listing: Listing, places: tuple[int, ...]) -> str:
        """Write rows, each on a line of its own."""
        told = {"columns": listing.columns, "link": partial(relative, path), "most": _MOST_PARTS}
        rows = (listing.rows[place] for place in places)
        return render("list_rows.html", listing.language, rows=rows, **told)

    def _file(self, listing: Listing, name: str, parameters: Parameters) -> bytes:
        if name == _DATA:
            path = f"{listing.language}/{listing.notion}/{INDEX}"
            places = tuple(range(len(listing.rows)))
            return data_of(listing, self._markup(path, listing, places).splitlines())
        narrowed = narrow(listing, state_of(listing, parameters))
        rows = [listing.rows[place] for place in narrowed.places]
        if name == _CSV:
            return csv_of(listing, rows)
        return xlsx_of(listing, rows, self.read_on or _NO_DAY)
