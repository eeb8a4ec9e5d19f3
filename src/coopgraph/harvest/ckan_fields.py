"""What CKAN shows of a dataset and its files (ckanext-dcat 2.4, observed)."""

from __future__ import annotations

import json

from coopgraph.exports.catalogue.vocabulary import GEOJSON_LITERAL, IANA
from coopgraph.exports.licences import CC_BY
from coopgraph.harvest.any_catalogue import Catalogue, is_blank, plain
from coopgraph.harvest.shapes_of_places import geojson, wkt
from coopgraph.harvest.shown import Fields
from coopgraph.harvest.udata_values import first
from coopgraph.ontology.terms import (
    dcat,
    dcterms,
    foaf,
    geo,
    locn,
    rdf,
    rdfs,
    schema,
    skos,
    spdx,
    vcard,
    xsd,
)
from coopgraph.records.quads import Term, is_iri, read_literal

LICENCES = {CC_BY.portal_iri: "cc-by", CC_BY.known_as: "cc-by"}
"""Address or title in the list that every CKAN begins with → id; as far as the catalogue of ours
needs it: portals change the list."""
FORMATS = {
    "text/csv": "CSV",
    "application/xml": "XML",
    "application/json": "JSON",
    "application/rdf+xml": "RDF",
    "application/geo+json": "GeoJSON",
    "text/plain": "TXT",
    "text/calendar": "ICS",
    "text/html": "HTML",
    "application/pdf": "PDF",
    "application/zip": "ZIP",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
}
"""Media type → what CKAN calls it, of those that its list of formats holds."""
_NAMES = {"csv": "CSV", "json": "JSON", "xml": "XML"}
_EDGES = (
    (dcat.startDate, dcat.endDate),
    (schema.startDate.replace("https", "http", 1), schema.endDate.replace("https", "http", 1)),
)


def spoken(of: Catalogue, node: Term, predicate: str) -> str | None:
    """Give one value as text: in French, else the first; a node by its label or address."""
    fallback = None
    for term in of.values(node, predicate):
        if not term.startswith('"'):
            label = first(of, term, rdfs.label)
            return plain(label) if label is not None else plain(term).removeprefix("_:")
        if read_literal(term).language == "fr":
            return plain(term)
        fallback = fallback or plain(term)
    return fallback or None


def dataset_fields(of: Catalogue, node: Term) -> Fields:
    """Give the fields of a dataset."""
    contact, publisher = first(of, node, dcat.contactPoint), first(of, node, dcterms.publisher)
    return (
        {
            "title": spoken(of, node, dcterms.title),
            "description": spoken(of, node, dcterms.description),
            "tags": sorted(_tags(of, node)),
            "licence": _licence(of, node),
            "page": spoken(of, node, dcat.landingPage),
            "identifier": spoken(of, node, dcterms.identifier),
            "issued": spoken(of, node, dcterms.issued),
            "modified": spoken(of, node, dcterms.modified),
            "frequency": spoken(of, node, dcterms.accrualPeriodicity),
            "contact_name": spoken(of, contact, vcard.fn) if contact else None,
            "contact_url": spoken(of, contact, vcard.hasURL) if contact else None,
            "contact_email": _mail(of, contact),
            "publisher_name": spoken(of, publisher, foaf.name) if publisher else None,
        }
        | _period(of, node)
        | _place(of, node)
    )


def _mail(of: Catalogue, contact: Term | None) -> str | None:
    mail = spoken(of, contact, vcard.hasEmail) if contact else None
    return mail.removeprefix("mailto:") if mail else None


def _tags(of: Catalogue, node: Term) -> list[str]:
    words = [plain(term) for term in of.values(node, dcat.keyword)]
    return [part.strip() for word in words for part in word.split(",")]


def _licence(of: Catalogue, node: Term) -> str | None:
    """Give the first licence of a file that the list knows, by its address or its title."""
    for file in of.values(node, dcat.distribution):
        named = first(of, file, dcterms.license)
        if named is None or named.startswith('"'):
            continue
        found = LICENCES.get(plain(named)) or LICENCES.get(spoken(of, named, dcterms.title) or "")
        if found:
            return found
    return None


def _period(of: Catalogue, node: Term) -> Fields:
    """Give the ends of the first period that has one."""
    for start, end in _EDGES:
        for term in of.values(node, dcterms.temporal):
            edges = first(of, term, start), first(of, term, end)
            if any(edges):
                told = [plain(it) if it is not None else None for it in edges]
                return {"temporal_start": told[0], "temporal_end": told[1]}
    return {"temporal_start": None, "temporal_end": None}


def _place(of: Catalogue, node: Term) -> Fields:
    """Give the place: of several, the address, the name and the shape of the last that has one."""
    found: Fields = {"spatial_uri": None, "spatial_text": None, "spatial": None}
    for place in of.values(node, dcterms.spatial):
        if place.startswith('"'):
            found["spatial_text"] = plain(place)
        if is_iri(place):
            found["spatial_uri"] = plain(place)
        if f"<{dcterms.Location}>" not in of.values(place, rdf.type):
            continue
        for name in of.values(place, skos.prefLabel, rdfs.label):
            found["spatial_text"] = plain(name)
        found["spatial"] = _shape(of, place) or found["spatial"]
    return found


def _shape(of: Catalogue, place: Term) -> str | None:
    for term in of.values(place, locn.geometry):
        literal = read_literal(term) if term.startswith('"') else None
        if literal and literal.datatype in (GEOJSON_LITERAL, xsd.string):
            return literal.value if geojson(literal.value) else None
        if literal and literal.datatype == geo.wktLiteral:
            shape = wkt(literal.value)
            return json.dumps(shape) if shape else None
    return None


def file_fields(of: Catalogue, file: Term) -> Fields:
    """Give the fields of a file; one without address is shown without one."""
    media = spoken(of, file, dcat.mediaType)
    size, checksum = spoken(of, file, dcat.byteSize), first(of, file, spdx.checksum)
    return {
        "name": spoken(of, file, dcterms.title),
        "url": spoken(of, file, dcat.downloadURL) or spoken(of, file, dcat.accessURL) or "",
        "description": spoken(of, file, dcterms.description),
        "mimetype": media,
        "format": _format(of, file, media),
        "size": str(int(float(size))) if size and size.replace(".", "", 1).isdigit() else None,
        "hash": spoken(of, checksum, spdx.checksumValue) if checksum else None,
        "modified": spoken(of, file, dcterms.modified),
    }


def _format(of: Catalogue, file: Term, media: str | None) -> str | None:
    term = first(of, file, dcterms.format)
    if term and f"<{dcterms.NAMESPACE}IMT>" in of.values(term, rdf.type):
        return spoken(of, term, rdfs.label)
    name = plain(term) if term is not None and not is_blank(term) else media
    if media in FORMATS:
        return FORMATS[media]
    if name and IANA.removeprefix("http:") in name:
        return media
    return _NAMES.get((name or "").lower(), name)
