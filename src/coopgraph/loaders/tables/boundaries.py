"""territories/boundaries/*.geojson: outlines of territories (RFC 7946), as WKT."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coopgraph.findings.kinds import files, references, territories
from coopgraph.loaders.files.layouts import AUTHORITIES, BOUNDARIES
from coopgraph.loaders.rows.likely_ids import near_id
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.tables.antimeridian import Rings, area, crosses, cut
from coopgraph.records import Geometry


class Outline(NamedTuple):
    """The polygons of a territory, the file they come from, and whether they had to be cut."""

    territory: str
    polygons: list[Rings]
    file: str
    is_cut: bool = False

    def geometry(self) -> Geometry:
        """Give the outline as WKT, longitude first, as GeoJSON and GeoSPARQL have it."""
        shapes = [
            "(" + ",".join("(" + ",".join(_point(p) for p in ring) + ")" for ring in rings) + ")"
            for rings in self.polygons
        ]
        wkt = f"POLYGON{shapes[0]}" if len(shapes) == 1 else f"MULTIPOLYGON({','.join(shapes)})"
        return Geometry(id=f"{self.territory}#boundary", wkt=wkt)


def read_boundaries(reader: Reader) -> list[Outline]:
    """Read all outlines, one for each territory; several files may show the same one."""
    outlines: dict[str, Outline] = {}
    for path, shown in _files(reader):
        for outline in _outlines(reader, path, shown):
            kept = outlines.setdefault(outline.territory, outline)
            if kept.polygons != outline.polygons:
                reader.findings.add(
                    territories.TWO_BOUNDARIES,
                    outline.file,
                    found=outline.territory,
                    first=kept.file,
                )
    return list(outlines.values())


def _files(reader: Reader) -> Iterator[tuple[Path, str]]:
    """Give the files with their names shown."""
    for folder in reader.tables.beside(BOUNDARIES):
        if not folder.path.is_dir():
            reader.findings.add(files.MISSING_OPTIONAL_TABLE, folder.shown)
        for path in sorted(folder.path.glob("*.geojson")):
            yield path, f"{folder.shown}/{path.name}"


def _outlines(reader: Reader, path: Path, file: str) -> Iterator[Outline]:
    features = _features(path)
    if features is None:
        reader.findings.add(files.UNREADABLE_FILE, file, format="GeoJSON")
        return
    known = reader.references.of("authority")
    for number, feature in enumerate(features):
        place = f"features[{number}]"
        outline = _outline(feature, file)
        if outline is None:
            reader.findings.add(territories.BAD_BOUNDARY, file, column=place)
        elif not outline.polygons:
            found = outline.territory
            reader.findings.add(territories.EMPTY_OUTLINE, file, 0, place, found)
        elif outline.territory in known:
            yield _cut(outline, place, reader)
        elif not reader.lacks(AUTHORITIES):
            id = outline.territory
            reader.findings.add(
                references.UNKNOWN_AUTHORITY, file, 0, place, id, near_id("authority", id, known)
            )


def _features(path: Path) -> list[Any] | None:
    """Give the features of a file; None if it is no GeoJSON, or nested beyond reading."""
    try:
        features = json.loads(path.read_bytes())["features"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return features if isinstance(features, list) else None


def _outline(feature: Any, file: str) -> Outline | None:
    """Read a feature; None if it is no polygon on the earth, or names no authority.

    A polygon without area is none; a null geometry has no polygons (RFC 7946, 3.2).
    """
    try:
        territory, geometry = feature["properties"]["authority"], feature["geometry"]
        polygons = _polygons(geometry) if geometry is not None else []
        is_good = all(map(_is_on_earth, polygons))
        seen = [cut(rings) if crosses(rings) else [rings] for rings in polygons] if is_good else []
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    if not is_good or not isinstance(territory, str):
        return None
    is_cut = any(map(crosses, polygons))
    return Outline(territory, [rings for pieces in seen for rings in pieces], file, is_cut)


def _polygons(geometry: Any) -> list[Rings]:
    """Give the polygons of a geometry that have an area; raises ValueError for another kind."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"not a polygon: {kind}")
    polygons: list[Rings] = [coordinates] if kind == "Polygon" else coordinates
    return [rings for rings in polygons if any(rings) and _has_area(rings)]


def _has_area(rings: Rings) -> bool:
    """Whether a polygon is more than a line; a ring that is too short has a finding of its own."""
    return len(rings[0]) < 4 or area(rings[0]) > 0


def _cut(outline: Outline, place: str, reader: Reader) -> Outline:
    """Report an outline that had to be cut at the 180th meridian."""
    if outline.is_cut:
        found = outline.territory
        reader.findings.add(territories.UNCUT_OUTLINE, outline.file, 0, place, found)
    return outline


def _is_on_earth(rings: Rings) -> bool:
    """Whether every ring is closed, has four points or more, and lies within WGS 84.

    Longitudes may be counted on beyond the 180th meridian.
    """
    return bool(rings) and all(
        len(ring) >= 4
        and ring[0] == ring[-1]
        and all(-360 <= lon <= 360 and -90 <= lat <= 90 for lon, lat, *_ in ring)
        for ring in rings
    )


def _point(position: list[float]) -> str:
    return f"{position[0]} {position[1]}"
