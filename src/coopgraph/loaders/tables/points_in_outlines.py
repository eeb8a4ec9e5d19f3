"""Whether the points of authorities lie in their territory, as far as outlines show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from coopgraph.findings.kinds import territories
from coopgraph.loaders.files.layouts import AUTHORITIES
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.tables.boundaries import Outline
from coopgraph.records import Geometry, Territory
from coopgraph.records.points import point

MARGIN = 0.5
"""Degrees around an outline: coasts are generalised, islands left out."""


class Box(NamedTuple):
    """The smallest rectangle of meridians and parallels around an outline."""

    west: float
    south: float
    east: float
    north: float

    def is_near(self, lon: float, lat: float) -> bool:
        """Whether a point lies in the rectangle or close to it."""
        return (
            self.west - MARGIN <= lon <= self.east + MARGIN
            and self.south - MARGIN <= lat <= self.north + MARGIN
        )


Boxes = dict[str, list[Box]]


def check_points(
    reader: Reader,
    places: Iterable[Territory],
    centroids: Iterable[Geometry],
    outlines: Iterable[Outline],
) -> None:
    """Report the points that are far from the outline of their territory, or of a larger one."""
    larger = {territory.id: territory.located_in for territory in places}
    boxes: Boxes = {
        outline.territory: [_box(rings[0]) for rings in outline.polygons] for outline in outlines
    }
    for centroid in centroids:
        id = centroid.id.partition("#")[0]
        shown = _smallest_with_outline(id, larger, boxes)
        at, around = point(centroid.wkt or ""), boxes.get(shown, [])
        if at is None:
            continue
        lon, lat = at
        if around and not any(box.is_near(lon, lat) for box in around):
            reader.findings.add(
                territories.POINT_FAR_AWAY,
                *reader.places[AUTHORITIES.name][id],
                "lat",
                f"{lat}, {lon}",
                f"{lon}, {lat}" if any(box.is_near(lat, lon) for box in around) else "",
                territory=shown,
            )


def _smallest_with_outline(id: str, larger: dict[str, str | None], boxes: Boxes) -> str:
    """Give the territory itself, or the first larger one that has an outline, or ""."""
    seen: set[str] = set()
    step: str | None = id
    while step and step not in seen and step not in boxes:
        seen.add(step)
        step = larger.get(step)
    return step or ""


def _box(ring: list[list[float]]) -> Box:
    lons = [position[0] for position in ring]
    lats = [position[1] for position in ring]
    return Box(min(lons), min(lats), max(lons), max(lats))
