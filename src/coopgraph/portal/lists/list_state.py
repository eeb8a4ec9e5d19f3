"""What is asked of a list, as it stands in an address: `?q=nuoc&theme=water&sort=-start`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from coopgraph.portal.lists.list_row import Listing
from coopgraph.portal.page.page import Parameters

WORDS, SORT, PAGE = "q", "sort", "page"
_MOST_DIGITS = 6


@dataclass(frozen=True)
class ListState:
    """Words to look for, codes chosen by facet, a column to sort by (after `-`, the last first)."""

    words: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    page: int = 1

    def query(self) -> str:
        """Write it as it stands in an address, after `?`; "" for the list as it is."""
        pairs = [(WORDS, self.words)] if self.words else []
        pairs += [(facet, code) for facet, codes in self.chosen.items() for code in codes]
        pairs += [(SORT, self.sort)] if self.sort else []
        pairs += [(PAGE, str(self.page))] if self.page > 1 else []
        return urlencode(pairs)

    def on_page(self, page: int) -> ListState:
        """Give the same on another page."""
        return replace(self, page=page)

    def sorted_by(self, sort: str) -> ListState:
        """Give the same in another order, from its first page."""
        return replace(self, sort=sort, page=1)

    def without(self, facet: str, code: str) -> ListState:
        """Give the same without one code, from its first page."""
        left = tuple(it for it in self.chosen[facet] if it != code)
        return replace(self, chosen={**self.chosen, facet: left}, page=1)


def state_of(listing: Listing, parameters: Parameters) -> ListState:
    """Read what is asked of a list; what it does not know is let be."""
    chosen = {}
    for facet in listing.facets:
        wanted = parameters.get(facet.key, ())
        if codes := tuple(value.code for value in facet.values if value.code in wanted):
            chosen[facet.key] = codes
    sort = _first(parameters, SORT)
    known = {sign + column.key for column in listing.columns for sign in ("", "-")}
    page = _first(parameters, PAGE)
    is_page = page.isascii() and page.isdigit() and len(page) <= _MOST_DIGITS
    return ListState(
        " ".join(_first(parameters, WORDS).split()),
        chosen,
        sort if sort in known else "",
        max(1, int(page)) if is_page else 1,
    )


def _first(parameters: Parameters, name: str) -> str:
    return next(iter(parameters.get(name, ())), "")
