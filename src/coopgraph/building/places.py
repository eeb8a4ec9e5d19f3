"""Which place lies in which, for places of conferences."""

from __future__ import annotations

from coopgraph.consensus.positions import Contains
from coopgraph.gazetteer import Gazetteer
from coopgraph.records import Iris, PreciseDate
from coopgraph.records.quads import Term


def place_containment(gazetteer: Gazetteer, iris: Iris, on: PreciseDate | None = None) -> Contains:
    """Tell whether one authority's territory contains another's, at any level above it.

    On some day of a date, where one is given; otherwise whether it ever did.
    """
    inside = gazetteer.containments
    ancestors: dict[Term, frozenset[Term]] = {
        iris.thing("authority", id): frozenset(
            iris.thing("authority", larger)
            for larger in (inside.on(id, on) if on else inside.around(id))
        )
        for id in gazetteer.authorities
    }

    def contains(value: Term, other: Term) -> bool:
        return value in ancestors.get(other, ())

    return contains
