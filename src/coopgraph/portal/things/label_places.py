"""Names beside dots, so that none lies on another: right, left, below, above, or not at all.

The first places tried are the best ones of Yoeli 1972, "The logic of automated map lettering", The
Cartographic Journal 9; names that find no room are left to the table beside the map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LETTER, _LINE = 0.6, 1.1
"""Width of a letter and height of a line, in sizes of the letters."""

LabelAnchor = str
"""`start`, `middle` or `end`, as SVG calls it."""


@dataclass(frozen=True, slots=True)
class PlacedName:
    """Where a name begins, has its middle or ends (`anchor`); `text` is "" without room."""

    text: str
    x: float
    y: float
    anchor: LabelAnchor


_Area = tuple[float, float, float, float]


def place_names(
    dots: Sequence[tuple[float, float, str]],
    size: float,
    radius: float,
    box: tuple[int, int, int, int],
) -> list[PlacedName]:
    """Place the names of dots (x, y, name), those first that come first; y is a middle line."""
    taken = [(x - radius, y - radius, x + radius, y + radius) for x, y, _ in dots]
    placed = []
    for x, y, name in dots:
        found = PlacedName("", x, y, "start")
        for candidate, area in _candidates(x, y, name, size, radius):
            if _inside(area, box) and not any(_touch(area, other) for other in taken):
                found = candidate
                taken.append(area)
                break
        placed.append(found)
    return placed


def _candidates(
    x: float, y: float, name: str, size: float, radius: float
) -> list[tuple[PlacedName, _Area]]:
    wide, tall, gap = len(name) * size * _LETTER, size * _LINE, radius * 1.5
    half, off = tall / 2, gap + tall / 2
    return [
        (PlacedName(name, x + gap, y, "start"), (x + gap, y - half, x + gap + wide, y + half)),
        (PlacedName(name, x - gap, y, "end"), (x - gap - wide, y - half, x - gap, y + half)),
        *(
            (
                PlacedName(name, x, y + away, "middle"),
                (x - wide / 2, y + away - half, x + wide / 2, y + away + half),
            )
            for away in (off, -off)
        ),
    ]


def _inside(area: _Area, box: tuple[int, int, int, int]) -> bool:
    left, top, width, height = box
    across = left <= area[0] and area[2] <= left + width
    return across and top <= area[1] and area[3] <= top + height


def _touch(one: _Area, other: _Area) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
