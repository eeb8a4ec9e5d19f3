"""France and Viet Nam as the catalogue's places, with shapes that harvesters can read.

data.gouv.fr and CKAN read the GeoJSON literal; the box and the centre are WKT, as DCAT asks. The
boxes hold the two countries in Europe and in Asia; they are for searching on a map, no more.
"""

from __future__ import annotations

import json

from coopgraph.exports.catalogue.statements import Statements
from coopgraph.exports.catalogue.tables_of_others import eu_value
from coopgraph.exports.catalogue.vocabulary import GEOJSON_LITERAL
from coopgraph.ontology.terms import dcat, geo, locn
from coopgraph.records.quads import literal

_BOXES = {"FRA": (-5.2, 41.3, 9.6, 51.1), "VNM": (102.1, 8.4, 109.5, 23.4)}
"""Country → west, south, east, north in degrees (WGS 84)."""


def describe_territory(statements: Statements) -> list[str]:
    """Describe the places; gives their IRIs in the table of countries."""
    return [_place(statements, code, *box) for code, box in _BOXES.items()]


def _place(
    statements: Statements, code: str, west: float, south: float, east: float, north: float
) -> str:
    place = eu_value(statements, "country", code)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    shape = json.dumps({"type": "Polygon", "coordinates": [ring]})
    statements.add(place, locn.geometry, literal(shape, datatype=GEOJSON_LITERAL))
    box = f"POLYGON(({', '.join(f'{x} {y}' for x, y in ring)}))"
    statements.add(place, dcat.bbox, literal(box, datatype=geo.wktLiteral))
    centre = f"POINT({round((west + east) / 2, 2)} {round((south + north) / 2, 2)})"
    statements.add(place, dcat.centroid, literal(centre, datatype=geo.wktLiteral))
    return place
