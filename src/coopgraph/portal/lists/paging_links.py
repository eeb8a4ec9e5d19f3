"""Where the pages of a list stand, and which of them a page leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.portal.lists.list_row import Listing
from coopgraph.portal.lists.list_state import ListState
from coopgraph.portal.lists.narrowing import Narrowed
from coopgraph.portal.page.page_paths import INDEX

_AROUND = 2
"""So many pages are shown on either side of the one that is read."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a list by number; `gap` if there are pages between it and the one before."""

    number: int
    path: str
    gap: bool


def place_of_page(number: int) -> str:
    """Give the name of a page of a whole list."""
    return INDEX if number == 1 else f"index-{number}.html"


def page_links(listing: Listing, state: ListState, narrowed: Narrowed) -> tuple[PageLink, ...]:
    """Give the first page, the last one, and those around the one that is read."""
    return tuple(_links(f"{listing.language}/{listing.notion}", state, narrowed))


def _links(folder: str, state: ListState, narrowed: Narrowed) -> Iterator[PageLink]:
    before = 0
    is_whole = not state.on_page(1).query()
    for number in range(1, narrowed.pages + 1):
        if number in (1, narrowed.pages) or abs(number - narrowed.page) <= _AROUND:
            query = state.on_page(number).query()
            name = place_of_page(number) if is_whole else f"{INDEX}?{query}"
            yield PageLink(number, f"{folder}/{name}", number > before + 1)
            before = number
