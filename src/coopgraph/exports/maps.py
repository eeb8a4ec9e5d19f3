"""Authorities as points and partnerships as lines: GeoJSON (RFC 7946).

Coordinates are longitude then latitude in WGS 84. A thing whose place is unknown has a null
geometry, as the specification allows, so that no file loses a thing. A partnership of more than two
parties is several lines, one from each French party to each Vietnamese one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import MAPS, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.things import Thing, Things, code_names, last_part
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.terms import coop, dcterms, org, schema, skos
from coopgraph.records.points import point
from coopgraph.records.quads import iri_text, read_literal
from coopgraph.replacing import replacing

LonLat = list[float]


@dataclass
class MapPlace:
    """Where an authority lies."""

    position: LonLat | None = None
    within: list[str] = field(default_factory=list)
    matches: list[str] = field(default_factory=list)


def places(things: Things) -> dict[str, MapPlace]:
    """Give authority → its place."""
    found: dict[str, MapPlace] = {}
    for row in things.rows("places-of-authorities"):
        place = found.setdefault(iri_text(row["authority"]), MapPlace())
        if "point" in row:
            at = point(read_literal(row["point"]).value)
            place.position = list(at) if at else None
        _add(place.within, row.get("within"))
        _add(place.matches, row.get("match"))
    return found


def write_maps(publication: Publication) -> Iterator[Path]:
    """Write `authorities.geojson` and `partnerships.geojson`."""
    located = places(publication.things)
    yield _write(publication, "authorities", _authorities(publication.things, located))
    yield _write(publication, "partnerships", _partnerships(publication.things, located))


def _authorities(things: Things, located: dict[str, MapPlace]) -> Iterator[dict[str, Any]]:
    documents = _documents_of_authorities(things)
    for thing in things.of_class(coop.LocalAuthority):
        place = located.get(thing.iri, MapPlace())
        shape = {"type": "Point", "coordinates": place.position} if place.position else None
        kind, country = thing.link(org.classification), thing.link(coop.country)
        yield _feature(thing, shape) | {
            "properties": {
                "iri": thing.iri,
                **_named("name", thing.names()),
                "kind": last_part(kind) if kind else None,
                **_named("kind", code_names(kind) if kind else {}),
                "country": last_part(country) if country else None,
                "start": thing.text(schema.startDate) or None,
                "end": thing.text(schema.endDate) or None,
                "within": [last_part(iri) for iri in place.within],
                "today": [last_part(iri) for iri in thing.links(coop.authorityOfToday)],
                "same_as": place.matches,
                "documents": [last_part(iri) for iri in documents.get(thing.iri, ())],
            }
        }


def _partnerships(things: Things, located: dict[str, MapPlace]) -> Iterator[dict[str, Any]]:
    documents, contested = things.documents(coop.Partnership), things.contested
    countries = things.countries
    names, themes = things.names(coop.LocalAuthority), things.names(skos.Concept)
    for thing in things.of_class(coop.Partnership):
        parties = thing.links(coop.party)
        kind, status = thing.link(coop.mainKind), thing.link(coop.status)
        subjects = thing.links(dcterms.subject)
        yield _feature(thing, _lines(parties, countries, located)) | {
            "properties": {
                "iri": thing.iri,
                **_named("name", thing.names()),
                "parties": [last_part(party) for party in parties],
                "party_names": [names.get(party, {}) for party in parties],
                "kind": last_part(kind) if kind else None,
                **_named("kind", code_names(kind) if kind else {}),
                "status": last_part(status) if status else None,
                "status_date": thing.text(coop.statusDate) or None,
                "status_today": last_part(thing.link(coop.statusToday)) or None,
                "start": thing.text(schema.startDate) or None,
                "start_earliest": thing.text(coop.startEarliest) or None,
                "start_latest": thing.text(coop.startLatest) or None,
                "end": thing.text(schema.endDate) or None,
                "themes": [last_part(theme) for theme in subjects],
                "theme_names": [themes.get(theme, {}) for theme in subjects],
                "contested": contested.get(thing.iri, []),
                "documents": [last_part(iri) for iri in documents.get(thing.iri, ())],
            }
        }


def _lines(
    parties: list[str], countries: dict[str, str], located: dict[str, MapPlace]
) -> dict[str, Any] | None:
    sides: dict[str, list[LonLat]] = {}
    for party in parties:
        if position := located.get(party, MapPlace()).position:
            sides.setdefault(countries.get(party, ""), []).append(position)
    if len(sides) < 2:
        return None
    first, *others = [sides[country] for country in sorted(sides)]
    lines = [[a, b] for other in others for a in first for b in other if a != b]
    if not lines:
        return None
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    return {"type": "MultiLineString", "coordinates": lines}


def _documents_of_authorities(things: Things) -> dict[str, list[str]]:
    """Give authority → documents that support the partnerships it takes part in."""
    found: dict[str, list[str]] = {}
    supporting = things.documents(coop.Partnership)
    for partnership in things.of_class(coop.Partnership):
        for party in partnership.links(coop.party):
            found.setdefault(party, []).extend(supporting.get(partnership.iri, ()))
    return {party: sorted(set(documents)) for party, documents in found.items()}


def _feature(thing: Thing, geometry: dict[str, Any] | None) -> dict[str, Any]:
    return {"type": "Feature", "id": thing.id, "geometry": geometry}


def _named(prefix: str, names: dict[str, str]) -> dict[str, str | None]:
    return {f"{prefix}_{lang}": names.get(lang) for lang in LANGUAGES}


def _write(publication: Publication, name: str, features: Iterable[dict[str, Any]]) -> Path:
    path = publication.folder / f"{name}.geojson"
    with replacing(path) as output:
        output.write(b'{"type": "FeatureCollection", "features": [\n')
        for place, feature in enumerate(features):
            line = json.dumps(feature, ensure_ascii=False)
            output.write((",\n" if place else "").encode() + line.encode())
        output.write(b"\n]}\n")
    return path


def _add(values: list[str], term: str | None) -> None:
    if term is not None and iri_text(term) not in values:
        values.append(iri_text(term))


def _product(name: str) -> Product:
    return Product(
        *(f"{name}.geojson", MAPS, file_title(f"map-{name}"), "application/geo+json", "GEOJSON"),
        conforms_to="https://www.rfc-editor.org/rfc/rfc7946",
    )


EXPORT = FileExport.ours("maps", write_maps, _product("authorities"), _product("partnerships"))
