"""The territories as a gazetteer: Linked Places Format 1.2.

https://github.com/LinkedPasts/linked-places-format: GeoJSON with names, times and links, which
World Historical Gazetteer and Pelagios read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coopgraph.exports.export import FileExport
from coopgraph.exports.maps import MapPlace, places
from coopgraph.exports.product import MAPS, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.things import Thing, Things, code_names, last_part
from coopgraph.messages.languages import in_language
from coopgraph.ontology.terms import coop, dcterms, org, schema, skos
from coopgraph.records.quads import Literal, iri_text, read_literal
from coopgraph.replacing import replacing

_CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
_WITHIN = "gvp:broaderPartitive"
_LANGUAGE_OF = {"fr": "fr", "vn": "vi"}
_OF_POINTS = "coordinates:"
"""How the source of a point begins, which says nothing of names."""


def write_gazetteer(publication: Publication) -> Iterator[Path]:
    """Write `places.lpf.json`, one feature for each authority."""
    things = publication.things
    located, names = places(things), things.names(coop.LocalAuthority)
    territories = {thing.iri: thing for thing in things.of_class(coop.Territory)}
    documents = _documents_of_names(things)
    naming = {document for found in documents.values() for document in found}
    path = publication.folder / "places.lpf.json"
    with replacing(path) as output:
        head = {"type": "FeatureCollection", "@context": _CONTEXT}
        output.write(json.dumps(head)[:-1].encode() + b', "features": [\n')
        for place, thing in enumerate(things.of_class(coop.LocalAuthority)):
            feature = _feature(thing, located.get(thing.iri, MapPlace()), names)
            place_named = territories.get(thing.link(coop.administers), thing)
            feature["names"] = _names(thing, place_named, documents, naming)
            line = json.dumps(feature, ensure_ascii=False)
            output.write((",\n" if place else "").encode() + line.encode())
        output.write(b"\n]}\n")
    yield path


def _feature(thing: Thing, place: MapPlace, names: dict[str, dict[str, str]]) -> dict[str, Any]:
    country = last_part(thing.link(coop.country))
    feature: dict[str, Any] = {
        "@id": thing.iri,
        "type": "Feature",
        "properties": {
            "title": in_language(thing.names(), country.lower()),
            "ccodes": [country] if country else [],
            "fclasses": ["A"],
        },
        "names": [],
        "types": _types(thing),
        "geometry": _geometry(place),
        "links": [{"type": "exactMatch", "identifier": match} for match in place.matches],
        "relations": [_relation(iri, _WITHIN, names) for iri in place.within]
        + [_relation(i, "succeededBy", names) for i in thing.links(coop.succeededBy)],
    }
    if when := _when(thing):
        feature["when"] = when
    return feature


def _geometry(place: MapPlace) -> dict[str, Any]:
    """Give the point; the format wants a geometry of every place, so an unknown one holds none."""
    if place.position:
        return {"type": "Point", "coordinates": place.position}
    return {"type": "GeometryCollection", "geometries": []}


def _documents_of_names(things: Things) -> dict[tuple[str, Literal], list[str]]:
    """Give authority, name as written → the documents that write it."""
    found: dict[tuple[str, Literal], list[str]] = {}
    for row in things.rows("documents-of-names"):
        key = (iri_text(row["authority"]), read_literal(row["name"]))
        found.setdefault(key, []).append(iri_text(row["document"]))
    return found


def _names(
    thing: Thing,
    place: Thing,
    documents: dict[tuple[str, Literal], list[str]],
    naming: set[str],
) -> list[dict[str, Any]]:
    """Give the names that a register or a document attests, with what does.

    Of the official names, the register attests that in the language of the country; how others
    call the place is given where a document writes it, or the register as another name. `naming`
    are the documents that write any name: the other sources of an authority are registers.
    """
    country = last_part(thing.link(coop.country)).lower()
    registers = [{"@id": it} for it in thing.links(dcterms.source) if it not in naming]
    registers += [
        {"label": source.value}
        for source in thing.literals(coop.sourceAsWritten)
        if not source.value.startswith(_OF_POINTS)
    ]
    official = thing.literals(skos.prefLabel)
    own = {name for name in official if name.language == _LANGUAGE_OF.get(country)}
    attested = []
    for name in (*official, *place.literals(skos.altLabel)):
        written = [{"@id": it} for it in documents.get((thing.iri, name), ())]
        if written or name in own or name not in official:
            cited = written or registers
            told = {"toponym": name.value, "lang": name.language, "citations": cited}
            attested.append(told)
    return list({(it["toponym"], it["lang"]): it for it in reversed(attested)}.values())[::-1]


def _types(thing: Thing) -> list[dict[str, Any]]:
    return [
        {
            "identifier": kind,
            "label": in_language(code_names(kind), "en"),
            "sourceLabels": [
                {"label": name, "lang": lang} for lang, name in code_names(kind).items() if name
            ],
        }
        for kind in thing.links(org.classification)
    ]


def _when(thing: Thing) -> dict[str, Any]:
    span: dict[str, Any] = {}
    if start := thing.text(schema.startDate):
        span["start"] = {"in": start}
    if end := thing.text(schema.endDate):
        span["end"] = {"in": end}
    return {"timespans": [span]} if "start" in span else {}


def _relation(iri: str, kind: str, names: dict[str, dict[str, str]]) -> dict[str, Any]:
    return {
        "relationType": kind,
        "relationTo": iri,
        "label": in_language(names.get(iri, {}), "fr"),
    }


EXPORT = FileExport.ours(
    "gazetteer",
    write_gazetteer,
    Product(
        *("places.lpf.json", MAPS, file_title("gazetteer"), "application/ld+json", "JSON_LD"),
        *(("territories",), "https://github.com/LinkedPasts/linked-places-format"),
    ),
)
