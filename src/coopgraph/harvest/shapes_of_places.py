"""The shapes of places, as portals read them: GeoJSON, WKT and boxes."""

from __future__ import annotations

import json
import re
from typing import Any

from coopgraph.exports.catalogue.vocabulary import GEOJSON_LITERAL
from coopgraph.harvest.any_catalogue import Catalogue
from coopgraph.ontology.terms import dcterms, geo
from coopgraph.records.quads import Term, read_literal

_GEOJSON = (GEOJSON_LITERAL, geo.geoJSONLiteral)
_WKT = (geo.wktLiteral, "http://www.opengis.net/rdf#wktLiteral")
_SHAPE = re.compile(r"\s*(POINT|POLYGON|MULTIPOLYGON)\s*(\(.*\))\s*\Z", re.DOTALL)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:E[+-]?\d+)?", re.IGNORECASE)


def polygons(of: Catalogue, node: Term) -> list[Any]:
    """Give all polygons of all places of a dataset together, each once, as data.gouv.fr does."""
    found: list[Any] = []
    for place in of.values(node, dcterms.spatial):
        for shape in _shapes(of, place):
            each = {"Polygon": lambda it: [it], "MultiPolygon": list}.get(shape.get("type", ""))
            coordinates = each(shape["coordinates"]) if each else []
            found += [polygon for polygon in coordinates if polygon not in found]
    return found


def _shapes(of: Catalogue, place: Term) -> list[dict[str, Any]]:
    if place.startswith('"'):
        return _box(read_literal(place).value)
    found = []
    for terms in of.statements.get(place, {}).values():
        for literal in (read_literal(term) for term in terms if term.startswith('"')):
            shape = None
            if literal.datatype in _GEOJSON:
                shape = geojson(literal.value)
            elif literal.datatype in _WKT:
                shape = wkt(literal.value.upper())
            found += [shape] if shape else []
    return found


def _box(text: str) -> list[dict[str, Any]]:
    """Read `west,south,east,north`."""
    try:
        west, south, east, north = map(float, text.split(","))
    except ValueError:
        return []
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return [{"type": "Polygon", "coordinates": [ring]}]


def geojson(text: str) -> dict[str, Any] | None:
    """Read a shape in GeoJSON, or give None."""
    try:
        shape = json.loads(text)
    except ValueError:
        return None
    return shape if isinstance(shape, dict) else None


def wkt(text: str) -> dict[str, Any] | None:
    """Read a point or polygons in capitals in WKT without a reference system, or give None."""
    match = _SHAPE.match(text)
    if match is None:
        return None
    name = {"POINT": "Point", "POLYGON": "Polygon", "MULTIPOLYGON": "MultiPolygon"}
    pairs = re.sub(r"([^(),]+)", lambda it: _pair(it[0]), match[2])
    listed = json.loads(pairs.replace("(", "[").replace(")", "]"))
    kind = name[match[1].upper()]
    return {"type": kind, "coordinates": listed[0] if kind == "Point" else listed}


def _pair(text: str) -> str:
    numbers = [str(float(it)) for it in _NUMBER.findall(text)]
    return f"[{', '.join(numbers)}]" if numbers else text
