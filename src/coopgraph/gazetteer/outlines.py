"""Whether the point of a territory lies in the outline of another one (OGC Simple Features)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from coopgraph.records import Geometry

Point = tuple[float, float]
_RING = re.compile(r"\(([^()]+)\)")


class Outlines:
    """The points and outlines of territories; nothing is read before it is asked for."""

    def __init__(self, geometries: Iterable[Geometry] = ()) -> None:
        self._geometries = list(geometries)
        self._rings: dict[str, list[list[Point]]] = {}

    def show(self, territory: str, inside: str) -> bool:
        """Whether both are known, and the point of `territory` lies inside the outline."""
        point = self._wkt.get(f"{territory}#centroid")
        if point is None or f"{inside}#boundary" not in self._wkt:
            return False
        return _is_in(_rings(point)[0][0], self._rings_of(inside))

    @cached_property
    def _wkt(self) -> dict[str, str]:
        return {it.id: it.wkt for it in self._geometries if it.wkt}

    def _rings_of(self, territory: str) -> list[list[Point]]:
        if territory not in self._rings:
            self._rings[territory] = _rings(self._wkt[f"{territory}#boundary"])
        return self._rings[territory]


def _rings(wkt: str) -> list[list[Point]]:
    """Read every ring of a POINT, POLYGON or MULTIPOLYGON; longitude comes first."""
    return [[_point(text) for text in ring[1].split(",")] for ring in _RING.finditer(wkt)]


def _point(text: str) -> Point:
    lon, lat = text.split()
    return float(lon), float(lat)


def _is_in(point: Point, rings: list[list[Point]]) -> bool:
    """Count how often a line to the east crosses the rings: an odd number means inside.

    Holes and islands need no case of their own (even-odd rule).
    """
    lon, lat = point
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > lat) != (y2 > lat):
                crossings += lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1)
    return crossings % 2 == 1
