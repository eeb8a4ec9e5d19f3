"""The layout of the network: two shores, France on the left, Vietnam on the right.

Each connected component has a stretch of both shores to itself, the largest at the top, so that
detached pairs neither squeeze the rest nor lie on it. Within a component, authorities are ordered
breadth first, then by the mean place of their partners, again and again (the barycentre rule of
Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures",
IEEE Transactions on Systems, Man and Cybernetics 11, 1981), which brings partners level with each
other and unties most crossings. Nothing is drawn by lot: the seed is the order of the ids, so that
a build gives the places of the last one. Cost: some sweeps over the edges.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence, Set
from math import fsum, sqrt

Spot = tuple[float, float]
Partners = Mapping[str, Set[str]]

ROW = 26.0
"""Height of one authority on a shore that has a single column."""
_SINGLE = 72
"""Authorities on one shore, up to which it is a single column."""
_SWEEPS = 32
_GOLDEN = 0.6180339887498949
_DENSITY = 0.18


def lay_out(left: Sequence[str], right: Sequence[str], partners: Partners) -> dict[str, Spot]:
    """Give each authority its place; y grows downwards, x is negative on the left shore."""
    shores = _ordered(left, right, partners)
    rows = max(len(shores[0]), len(shores[1]), 1)
    columns = 1 if rows <= _SINGLE else max(2, round(_DENSITY * sqrt(rows / _DENSITY)))
    height = rows * ROW / columns
    places: dict[str, Spot] = {}
    for side, shore in zip((-1, 1), shores, strict=True):
        for slot, name in shore:
            y = (slot + 0.5) / rows * height - height / 2
            x = height * 0.34 + _column(slot, columns) * ROW * 2.2 + _bend(y, height)
            places[name] = (round(side * x, 1), round(y, 1))
    return places


def _bend(y: float, height: float) -> float:
    """Bow the shore, furthest from the other one at mid height."""
    return height * 0.16 * (1 - (2 * y / height) ** 2)


def _column(slot: float, columns: int) -> int:
    """Spread neighbours over the columns of a wide shore, evenly and without a pattern."""
    return int((slot * _GOLDEN) % 1 * columns)


def _ordered(
    left: Sequence[str], right: Sequence[str], partners: Partners
) -> tuple[list[tuple[float, str]], list[tuple[float, str]]]:
    """Give the slot of each authority on its shore, components one below the other."""
    on_left = set(left)
    shores: tuple[list[tuple[float, str]], list[tuple[float, str]]] = ([], [])
    top = 0.0
    for component in components(sorted((*left, *right)), partners):
        near = _from_end_to_end(component, partners)
        sides = _untangle(
            [name for name in near if name in on_left],
            [name for name in near if name not in on_left],
            partners,
        )
        height = max(len(sides[0]), len(sides[1]))
        for shore, side in zip(shores, sides, strict=True):
            step = height / len(side) if side else 0
            shore.extend(
                (top + (index + 0.5) * step - 0.5, name) for index, name in enumerate(side)
            )
        top += height
    return shores


def _from_end_to_end(component: list[str], partners: Partners) -> list[str]:
    """Walk a component breadth first from one of its far ends, so that chains start untangled."""
    return _walk(_walk(component[0], partners)[-1], partners)


def _walk(start: str, partners: Partners) -> list[str]:
    order = {start: None}
    waiting = deque([start])
    while waiting:
        news = [name for name in sorted(partners[waiting.popleft()]) if name not in order]
        order.update(dict.fromkeys(news))
        waiting.extend(news)
    return list(order)


def _untangle(left: list[str], right: list[str], partners: Partners) -> tuple[list[str], ...]:
    place = _spread(left) | _spread(right)
    for sweep in range(_SWEEPS):
        side = left if sweep % 2 else right
        mean = {name: _mean(partners[name], place, place[name]) for name in side}
        side.sort(key=lambda name: (mean[name], name))
        place |= _spread(side)
    return left, right


def _spread(side: list[str]) -> dict[str, float]:
    return {name: (index + 0.5) / len(side) for index, name in enumerate(side)}


def _mean(partners: Set[str], place: dict[str, float], otherwise: float) -> float:
    # Summed exactly: the order of a set, which changes from run to run, must not show.
    return fsum(place[name] for name in partners) / len(partners) if partners else otherwise


def components(names: Sequence[str], partners: Partners) -> list[list[str]]:
    """Give the connected components, the largest first, each in order of the ids."""
    seen: set[str] = set()
    found: list[list[str]] = []
    for name in names:
        if name not in seen:
            component, waiting = {name}, [name]
            while waiting:
                news = partners[waiting.pop()] - component
                component |= news
                waiting.extend(news)
            seen |= component
            found.append(sorted(component))
    return sorted(found, key=lambda component: (-len(component), component[0]))
