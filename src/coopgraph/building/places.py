"""Which place lies in which, for places of conferences."""

from __future__ import annotations

from coopgraph.consensus.positions import Contains
from coopgraph.records import Iris, World
from coopgraph.records.quads import Term


def place_containment(world: World, iris: Iris) -> Contains:
    """Tell whether one territory contains another, at any level above it."""
    parents = {t.id: t.located_in for t in world.territories if t.located_in}
    ancestors: dict[Term, frozenset[Term]] = {}
    for id in parents:
        above: list[str] = []
        parent = parents.get(id)
        while parent is not None and parent not in above:
            above.append(parent)
            parent = parents.get(parent)
        ancestors[iris.thing("territory", id)] = frozenset(
            iris.thing("territory", ancestor) for ancestor in above
        )

    def contains(value: Term, other: Term) -> bool:
        return value in ancestors.get(other, ())

    return contains
