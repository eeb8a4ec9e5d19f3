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
from coopgraph.records import Geometry

Rings = list[list[list[float]]]


class Outline(NamedTuple):
    """The polygons of a territory, and the file they come from."""

    territory: str
    polygons: list[Rings]
    file: str

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
    try:
        features = json.loads(path.read_bytes())["features"]
    except (OSError, ValueError, KeyError, TypeError):
        reader.findings.add(files.UNREADABLE_FILE, file, format="GeoJSON")
        return
    known = reader.references.of("authority")
    for number, feature in enumerate(features):
        place = f"features[{number}]"
        outline = _outline(feature, file)
        if outline is None:
            reader.findings.add(territories.BAD_BOUNDARY, file, column=place)
        elif outline.territory not in known and reader.lacks(AUTHORITIES):
            continue
        elif outline.territory not in known:
            id = outline.territory
            reader.findings.add(
                references.UNKNOWN_AUTHORITY, file, 0, place, id, near_id("authority", id, known)
            )
        else:
            yield outline


def _outline(feature: Any, file: str) -> Outline | None:
    """Read a feature; None if it is no polygon on the earth, or names no authority."""
    try:
        territory = feature["properties"]["authority"]
        kind, coordinates = feature["geometry"]["type"], feature["geometry"]["coordinates"]
        polygons = [coordinates] if kind == "Polygon" else coordinates
        is_good = kind in ("Polygon", "MultiPolygon") and all(map(_is_on_earth, polygons))
    except (KeyError, TypeError, ValueError):
        return None
    return Outline(territory, polygons, file) if is_good and isinstance(territory, str) else None


def _is_on_earth(rings: Rings) -> bool:
    """Whether every ring is closed, has four points or more, and lies within WGS 84."""
    return bool(rings) and all(
        len(ring) >= 4
        and ring[0] == ring[-1]
        and all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat, *_ in ring)
        for ring in rings
    )


def _point(position: list[float]) -> str:
    return f"{position[0]} {position[1]}"
