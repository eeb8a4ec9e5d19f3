"""Outlines of units, from well-known text to the paths of a drawing.

Specifications: OGC Simple Features (06-103r4) for WKT, SVG 2 for path data,
<https://www.w3.org/TR/SVG2/paths.html>.
"""

from __future__ import annotations

import re

from coopgraph.pictures.projection import on_sheet

_RING = re.compile(r"\(([^()]+)\)")
_SMALLEST = 3
"""Points of a ring that is still seen once rounded to a kilometre."""

Point = tuple[int, int]


def path_of(wkt: str, country: str) -> str:
    """Draw a POLYGON or MULTIPOLYGON of longitudes and latitudes as SVG path data, in km.

    Points are rounded to a kilometre, the same way in every outline, so that neighbours still
    touch; rings that vanish are left out.
    """
    rings = (_rounded(ring, country) for ring in _RING.findall(wkt))
    return "".join(_ring_path(ring) for ring in rings if len(ring) >= _SMALLEST)


def _rounded(ring: str, country: str) -> list[Point]:
    points: list[Point] = []
    for pair in ring.split(",")[:-1]:
        lon, lat = pair.split()
        at = on_sheet(country, float(lon), float(lat))
        point = at and (round(at[0]), round(at[1]))
        if point and (not points or points[-1] != point):
            points.append(point)
    return points


def _ring_path(ring: list[Point]) -> str:
    (x, y), steps = ring[0], []
    for point in ring[1:]:
        steps.append(f"{point[0] - x} {point[1] - y}")
        x, y = point
    return f"M{ring[0][0]} {ring[0][1]}l{' '.join(steps).replace(' -', '-')}z"
