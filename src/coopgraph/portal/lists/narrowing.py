"""The rule by which a list is narrowed, counted and sorted.

`pages/scripts/narrowing.js` follows it word by word in pages without a server; the vectors of
`tests/portal/lists/` hold the two together.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from coopgraph.lookup.folding import fold
from coopgraph.portal.lists.list_row import PAGE_ROWS, Listing, ListRow, pages_of
from coopgraph.portal.lists.list_state import ListState


@dataclass(frozen=True)
class Narrowed:
    """The rows that are left, in order (places in `Listing.rows`), and what each code would leave.

    `counts` has facet → code → how many rows there are with it, whatever is chosen of that facet.
    """

    places: tuple[int, ...]
    counts: dict[str, Counter[str]]
    page: int

    @property
    def pages(self) -> int:
        """How many pages the rows take."""
        return pages_of(len(self.places))

    @property
    def on_page(self) -> tuple[int, ...]:
        """The rows on the page that was asked for, or on the last."""
        start = (self.page - 1) * PAGE_ROWS
        return self.places[start : start + PAGE_ROWS]


def narrow(listing: Listing, state: ListState) -> Narrowed:
    """Narrow a list to the rows that have all words, and one of the codes chosen in each facet."""
    wanted = [frozenset(state.chosen.get(facet, ())) for facet in listing.facet_keys]
    words = fold(state.words).split()
    places, counts = [], [Counter[str]() for _ in wanted]
    for place in _in_order(listing, state.sort):
        row = listing.rows[place]
        if not _has_words(row, words):
            continue
        fails = [bool(codes) and not codes & row.codes[at] for at, codes in enumerate(wanted)]
        if not any(fails):
            places.append(place)
        for at, counted in enumerate(counts):
            if sum(fails) == fails[at]:  # none, or this facet alone
                counted.update(row.codes[at])
    page = min(state.page, pages_of(len(places)))
    return Narrowed(tuple(places), dict(zip(listing.facet_keys, counts, strict=True)), page)


def _has_words(row: ListRow, words: list[str]) -> bool:
    """Whether a row has all words; "hanoi" is had by "ha noi", and the other way round."""
    if all(word in row.words for word in words):
        return True
    return "".join(words) in row.words.replace(" ", "")


def _in_order(listing: Listing, sort: str) -> tuple[int, ...]:
    """Give all rows as sorted; those without a value come last, whichever way."""
    column = next((it for it in listing.columns if it.key == sort.removeprefix("-")), None)
    if column is None:
        return tuple(range(len(listing.rows)))
    order = column.order[::-1] if sort.startswith("-") else column.order
    known = set(order)
    return (*order, *(place for place in range(len(listing.rows)) if place not in known))
