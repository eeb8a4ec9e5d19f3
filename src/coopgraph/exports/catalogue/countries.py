"""Where the data lie, as the catalogue says it: France and Viet Nam.

The two countries stand by their IRIs, with box and centre as DCAT asks. Portals show one place,
the last; so one place for both is stated last, with the same boxes as its shape in GeoJSON, and no
box of its own: that would be half the world. The boxes hold the countries in Europe and in Asia;
they are for searching on a map, no more.
"""

from __future__ import annotations

import json

from coopgraph.exports.catalogue.statements import CatalogueStatements
from coopgraph.exports.catalogue.tables_of_others import eu_value
from coopgraph.exports.catalogue.vocabulary import GEOJSON_LITERAL
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.terms import dcat, dcterms, geo, locn, rdfs, skos
from coopgraph.records.quads import literal

_BOXES = {"FRA": (-5.2, 41.3, 9.6, 51.1), "VNM": (102.1, 8.4, 109.5, 23.4)}
"""Country → west, south, east, north in degrees (WGS 84)."""


def describe_territory(statements: CatalogueStatements, base: str) -> list[str]:
    """Describe the places; gives their IRIs, the one with a shape last."""
    countries = [_country(statements, code, box) for code, box in _BOXES.items()]
    return [*countries, _both(statements, f"{base}place/both-countries")]


def _country(told: CatalogueStatements, code: str, box: tuple[float, float, float, float]) -> str:
    place = eu_value(told, "country", code)
    west, south, east, north = box
    ring = ", ".join(f"{x} {y}" for x, y in _ring(*box))
    told.add(place, dcat.bbox, literal(f"POLYGON(({ring}))", datatype=geo.wktLiteral))
    centre = f"POINT({round((west + east) / 2, 2)} {round((south + north) / 2, 2)})"
    told.add(place, dcat.centroid, literal(centre, datatype=geo.wktLiteral))
    return place


def _both(told: CatalogueStatements, place: str) -> str:
    told.a(place, dcterms.Location)
    for lang in LANGUAGES:
        name = say("exports.catalogue.place", lang)
        told.add(place, skos.prefLabel, literal(name, language=lang))
    # CKAN shows the last name that it finds, and this kind of name after the others.
    told.add(place, rdfs.label, literal(say("exports.catalogue.place", "fr"), language="fr"))
    shape = {"type": "MultiPolygon", "coordinates": [[_ring(*box)] for box in _BOXES.values()]}
    told.add(place, locn.geometry, literal(json.dumps(shape), datatype=GEOJSON_LITERAL))
    return place


def _ring(west: float, south: float, east: float, north: float) -> list[list[float]]:
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]
