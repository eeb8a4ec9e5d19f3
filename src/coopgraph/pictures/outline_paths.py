"""Outlines of units, from well-known text to the paths of a drawing.

Specifications: OGC Simple Features (06-103r4) for WKT, SVG 2 for path data,
<https://www.w3.org/TR/SVG2/paths.html>.
"""

from __future__ import annotations

import re
from itertools import pairwise

from coopgraph.pictures.projection import on_sheet

_RING = re.compile(r"\(([^()]+)\)")
_SMALLEST = 3
"""Points of a ring that is still seen once rounded to a kilometre."""

PixelPoint = tuple[int, int]
Ring = list[tuple[float, float]]


def path_of(wkt: str, country: str) -> str:
    """Draw a POLYGON or MULTIPOLYGON of longitudes and latitudes as SVG path data, in km.

    Points are rounded to a kilometre, the same way in every outline, so that neighbours still
    touch; rings that vanish are left out.
    """
    rings = (_rounded(ring, country) for ring in rings_of(wkt))
    return "".join(_ring_path(ring) for ring in rings if len(ring) >= _SMALLEST)


def rings_of(wkt: str) -> list[Ring]:
    """Read the rings of a POLYGON or MULTIPOLYGON, holes included, as longitudes and latitudes."""
    return [
        [(float(lon), float(lat)) for lon, lat in map(str.split, ring.split(","))]
        for ring in _RING.findall(wkt)
    ]


def contains(rings: list[Ring], lon: float, lat: float) -> bool:
    """Whether a point lies inside, by the even-odd rule: a line to the east crosses an odd number.

    Shimrat 1962, "Algorithm 112: Position of point relative to polygon", Communications of the
    ACM 5.
    """
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
                crossings += 1
    return crossings % 2 == 1


def _rounded(ring: Ring, country: str) -> list[PixelPoint]:
    points: list[PixelPoint] = []
    for lon, lat in ring[:-1]:
        at = on_sheet(country, lon, lat)
        point = at and (round(at[0]), round(at[1]))
        if point and (not points or points[-1] != point):
            points.append(point)
    return points


def _ring_path(ring: list[PixelPoint]) -> str:
    (x, y), steps = ring[0], []
    for point in ring[1:]:
        steps.append(f"{point[0] - x} {point[1] - y}")
        x, y = point
    return f"M{ring[0][0]} {ring[0][1]}l{' '.join(steps).replace(' -', '-')}z"
