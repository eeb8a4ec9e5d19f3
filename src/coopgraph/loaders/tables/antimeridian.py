"""Polygons that cross the 180th meridian, cut there as RFC 7946 (3.1.9) wants them.

A ring that jumps from one side of the map to the other goes the short way round the earth. Cutting
is by Sutherland & Hodgman, "Reentrant Polygon Clipping", CACM 17 (1974).
"""

from __future__ import annotations

from itertools import pairwise
from math import floor

GeoPosition = list[float]
GeoRing = list[GeoPosition]
Rings = list[GeoRing]

_HALF, _WHOLE = 180.0, 360.0


def crosses(rings: Rings) -> bool:
    """Whether a polygon goes over the 180th meridian."""
    return any(abs(position[0]) > _HALF for ring in rings for position in ring) or any(
        abs(one[0] - other[0]) > _HALF for ring in rings for one, other in pairwise(ring)
    )


def cut(rings: Rings) -> list[Rings]:
    """Give the pieces of a polygon on either side; raises ValueError if it goes round a pole."""
    outer, *holes = map(_unrolled, rings)
    west, east = min(p[0] for p in outer), max(p[0] for p in outer)
    whole = [outer, *(_moved(hole, _turns(hole, west)) for hole in holes)]
    pieces = []
    for turn in range(_turn(west), _turn(east) + 1):
        bounds = (turn * _WHOLE - _HALF, turn * _WHOLE + _HALF)
        clipped = [_clipped(_clipped(ring, bounds[0], 1), bounds[1], -1) for ring in whole]
        if area(clipped[0]):
            pieces.append([_moved(ring, -turn) for ring in clipped if area(ring)])
    return pieces


def area(ring: GeoRing) -> float:
    """Give the area of a ring in square degrees (the surveyor's formula), 0 for a line."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2


def _turn(longitude: float) -> int:
    return floor((longitude + _HALF) / _WHOLE)


def _turns(hole: GeoRing, west: float) -> int:
    """Count the turns by which a hole must move to lie east of the western end of its polygon."""
    return -floor((min(position[0] for position in hole) - west) / _WHOLE)


def _moved(ring: GeoRing, turns: int) -> GeoRing:
    return [[position[0] + turns * _WHOLE, *position[1:]] for position in ring]


def _unrolled(ring: GeoRing) -> GeoRing:
    """Count longitude on beyond 180° instead of jumping."""
    unrolled, turn = [ring[0]], 0
    for last, position in pairwise(ring):
        step = position[0] - last[0]
        turn += (step < -_HALF) - (step > _HALF)
        unrolled.append([position[0] + turn * _WHOLE, *position[1:]])
    if turn:
        raise ValueError("a ring around a pole has no inside on the map")
    return unrolled


def _clipped(ring: GeoRing, meridian: float, side: int) -> GeoRing:
    """Give the part of a ring that lies east (side 1) or west (-1) of a meridian, closed."""
    kept: GeoRing = []
    for last, position in pairwise(ring):
        was_in, is_in = (side * (p[0] - meridian) >= 0 for p in (last, position))
        if was_in != is_in:
            share = (meridian - last[0]) / (position[0] - last[0])
            kept.append([meridian, last[1] + share * (position[1] - last[1])])
        if is_in:
            kept.append(position)
    return [*kept, kept[0]] if kept else []
