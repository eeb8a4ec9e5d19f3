"""How the harvesters read dates, periods, shapes and licences."""

from __future__ import annotations

import json
import re
from datetime import date

from coopgraph.exports.catalogue.vocabulary import EU, GEOJSON_LITERAL
from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.ontology.terms import dcat, geo, schema
from coopgraph.records.dates import read_date
from coopgraph.records.quads import Term, is_iri, read_literal

_WKT = ("http://www.opengis.net/rdf#wktLiteral", geo.wktLiteral)
_GEOJSON = (GEOJSON_LITERAL, geo.geoJSONLiteral)
_POLYGON = re.compile(r"\s*(MULTI)?POLYGON\s*\(\(", re.IGNORECASE)
_STARTS = (dcat.startDate, "http://schema.org/startDate", schema.startDate)
_ENDS = (dcat.endDate, "http://schema.org/endDate", schema.endDate)

RECOGNISED = {
    re.compile(
        r"https?://creativecommons\.org/licenses/by/4\.0/?(deed\..*|legalcode.*)?$"
    ): "cc-by",
    re.compile(r"https?://creativecommons\.org/licenses/by-sa/4\.0/?"): "cc-by-sa",
    re.compile(r"https?://creativecommons\.org/publicdomain/zero/1\.0/?"): "cc-zero",
    re.compile(r"https?://(www\.)?etalab\.gouv\.fr/.*licence-ouverte.*"): "lov2",
    re.compile(r"https?://spdx\.org/licenses/etalab-2\.0.*"): "lov2",
    re.compile(r"https?://(www\.)?opendatacommons\.org/licenses/odbl/.*"): "odc-odbl",
    re.compile(
        rf"{re.escape(EU)}licence/(CC_BY_4_0|CC_BYSA_4_0|CC0|ODC_BL|LICENCE_OUVERTE.*)$"
    ): "eu",
}
"""Address of a licence → what portals call it."""


def recognised_licence(term: Term) -> str:
    """Give what portals call a licence, or "" if they do not know it."""
    text = plain(term)
    return next((name for pattern, name in RECOGNISED.items() if pattern.match(text)), "")


def day_of(term: Term) -> str | None:
    """Give the first day of a date or time as ISO 8601, or None if it is not one."""
    if not term.startswith('"'):
        return None
    text = read_literal(term).value
    try:
        return read_date(text.split("T")[0][:10]).earliest
    except ValueError:
        return None


def has_polygon(catalogue: Catalogue, place: Term) -> bool:
    """Whether a place has a polygon that harvesters read: WKT or GeoJSON, in any property."""
    if place.startswith('"'):
        return False
    literals = (
        read_literal(term)
        for terms in catalogue.statements.get(place, {}).values()
        for term in terms
        if term.startswith('"')
    )
    return any(_is_polygon(literal.value, literal.datatype) for literal in literals)


def _is_polygon(text: str, datatype: str) -> bool:
    if datatype in _WKT:
        return bool(_POLYGON.match(text))
    if datatype not in _GEOJSON:
        return False
    try:
        shape = json.loads(text)
    except ValueError:
        return False
    return isinstance(shape, dict) and shape.get("type") in ("Polygon", "MultiPolygon")


def period_problem(catalogue: Catalogue, term: Term, *, fetched: bool) -> str:
    """Give the key of what is wrong with a period, or "" if a harvester can read it.

    `fetched`: whether the harvester would fetch the address of a period that has one.
    """
    if term.startswith('"'):
        return "" if _is_range(read_literal(term).value) else "period-unreadable"
    if fetched and is_iri(term):
        return "period-address"
    bounds = catalogue.values(term, *_STARTS, *_ENDS)
    if not bounds:
        return "period-empty"
    return "" if all(day_of(bound) for bound in bounds) else "period-unreadable"


def _is_range(text: str) -> bool:
    parts = text.split("/")
    try:
        bounds = [date.fromisoformat(part) for part in parts] if len(parts) == 2 else []
        return bool(bounds) or (len(parts) == 1 and not read_date(text).is_day)
    except ValueError:
        return False
