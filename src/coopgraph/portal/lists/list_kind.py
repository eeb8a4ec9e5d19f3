"""What a list is: which things it shows, in which columns, narrowed by which facets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from coopgraph.portal.lists.list_facts import ListedValues, ListFacts
from coopgraph.records.quads import Term, literal, read_literal

NAME = "name"
"""The first column of every list: what the thing is called, leading to its page."""
STATE = "state"
"""A column of a state and, where it is known, the date at which it was seen; and a facet."""
PERIOD = "period"
"""The facet of the decades in which something was."""
CONTESTED = "contested"
"""A column that counts what documents contest of a thing; and a facet, yes or no."""

Rank = tuple[float | str, ...]


@dataclass(frozen=True, slots=True)
class ListedThing:
    """A thing as a list shows it, in no language yet.

    `cells` has column → terms, `facets` facet → terms or, where there is no concept, codes as plain
    literals. Lists begin with the least `rank`. `named_by` is whose name it bears, "" for its own.
    """

    thing: Term
    cells: Mapping[str, tuple[Term, ...]]
    facets: Mapping[str, tuple[Term, ...]]
    rank: Rank
    named_by: Term = ""


@dataclass(frozen=True)
class ListKind:
    """A list: its notion, as in IRIs and paths, and what its rows show beside the name."""

    notion: str
    columns: tuple[str, ...]
    facets: tuple[str, ...]
    things: Callable[[ListFacts], Iterator[ListedThing]]


def code(text: str) -> Term:
    """Write a facet value that no concept stands for."""
    return literal(text)


def yes_or_no(count: int) -> tuple[Term, ...]:
    """Give the facet value of whether there is any."""
    return (code("yes" if count else "no"),)


def decades(first: str, last: str) -> tuple[Term, ...]:
    """Give the decades from one day to another (ISO 8601): 1990, 2000; none without a first."""
    if not first:
        return ()
    begun, ended = int(first[:4]) // 10, int((last or first)[:4]) // 10
    return tuple(code(f"{decade}0") for decade in range(begun, max(begun, ended) + 1))


def one(values: ListedValues, *properties: str) -> tuple[Term, ...]:
    """Give the first value of each property that has one."""
    return tuple(values[each][0] for each in properties if values.get(each))


def text_of(values: ListedValues, property: str) -> str:
    """Give the text of the first value of a property, "" for none."""
    return "".join(read_literal(value).value for value in one(values, property))


def latest_first(day: str) -> float:
    """Give the rank of a day (ISO 8601) where the latest comes first; undated things come last."""
    return -float(day.replace("-", "")) if day else 0.0
