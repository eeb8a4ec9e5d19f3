"""A list as a reader sees it: rows of worded cells, facets with their values, orders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

PAGE_ROWS = 100
"""Rows on one page."""


@dataclass(frozen=True, slots=True)
class CellPart:
    """Words in a cell: `lang` if it is not that of the page, `path` if they lead to a page."""

    text: str
    lang: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: its cells, the name first; codes by facet; `words`, folded, to be looked through."""

    iri: str
    id: str
    cells: tuple[tuple[CellPart, ...], ...]
    codes: tuple[frozenset[str], ...]
    words: str


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that rows may be narrowed to; `is_part` if it lies in the wider one before it."""

    code: str
    label: str
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A way of narrowing a list."""

    key: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: the rows that have a value, in the order of their values (places in `rows`)."""

    key: str
    label: str
    order: tuple[int, ...]


@dataclass(frozen=True)
class Listing:
    """All rows of a list in one language, the most important first."""

    notion: str
    language: str
    columns: tuple[ListColumn, ...]
    facets: tuple[Facet, ...]
    rows: tuple[ListRow, ...]

    @cached_property
    def facet_keys(self) -> tuple[str, ...]:
        """The keys of the facets, in their order."""
        return tuple(facet.key for facet in self.facets)

    @property
    def pages(self) -> int:
        """How many pages all rows take."""
        return pages_of(len(self.rows))


def pages_of(rows: int) -> int:
    """Count the pages that rows take: at least one."""
    return max(1, -(-rows // PAGE_ROWS))
