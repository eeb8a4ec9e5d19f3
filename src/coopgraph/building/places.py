"""Which place lies in which on which day, for places of conferences."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from coopgraph.consensus.positions import Contains
from coopgraph.gazetteer import Gazetteer
from coopgraph.records import Iris, PreciseDate
from coopgraph.records.quads import Term


def place_containment(gazetteer: Gazetteer, iris: Iris) -> Callable[[PreciseDate | None], Contains]:
    """Tell whether one territory contained another, at any level above it.

    On some day of a date, where one is given; otherwise whether it ever did.
    """
    inside = gazetteer.containments

    @cache
    def around(place: Term, on: PreciseDate | None) -> frozenset[Term]:
        id = iris.notion_and_id(place)[1]
        larger = inside.on(id, on) if on else inside.around(id)
        return frozenset(iris.thing("territory", one) for one in larger)

    def on_date(on: PreciseDate | None) -> Contains:
        return lambda value, other: value in around(other, on)

    return on_date
