"""A page in the words of schema.org (https://schema.org/), for search engines.

The page is a `WebPage` about its thing; the documents are its citations. Words of schema.org that
the graph itself uses keep their meaning; what schema.org has no word for is left to the downloads.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coopgraph.exports.licences import CC_BY
from coopgraph.ontology.terms import coop, dcterms, foaf, rdf, schema
from coopgraph.portal.page.thing_paths import DISAGREEMENT
from coopgraph.portal.things.content import CitedTold, ThingContent
from coopgraph.portal.things.matter import ThingMatter
from coopgraph.records.quads import Term, iri, iri_text, is_iri, read_literal

_TYPES = {
    "authority": "GovernmentOrganization",
    "partnership": "Organization",
    "convention": "DigitalDocument",
    "project": "Project",
    "edition": "Event",
    "series": "EventSeries",
    "workshop": "Event",
    "meeting": "Event",
    "main-theme": "CreativeWork",
    "subject": "CreativeWork",
    "declaration-point": "CreativeWork",
    "theme": "DefinedTerm",
    "source": "CreativeWork",
    "total": "Observation",
    "participation": "Role",
    "change": "Event",
    DISAGREEMENT: "Claim",
}
_PERSON, _BODY = "Person", "Organization"
_DATES = {
    schema.startDate: {
        "authority": "foundingDate",
        "partnership": "foundingDate",
        "project": "foundingDate",
        "": "startDate",
    },
    schema.endDate: {
        "authority": "dissolutionDate",
        "partnership": "dissolutionDate",
        "project": "dissolutionDate",
        "": "endDate",
    },
    coop.signatureDate: {"": "dateCreated"},
    coop.expiryDate: {"": "expires"},
    dcterms.issued: {"": "datePublished"},
    dcterms.date: {"change": "startDate", "": "observationDate"},
}
"""Property → notion (or any other, "") → how schema.org calls the date there."""


def linked_data(content: ThingContent, matter: ThingMatter, address: str) -> dict[str, Any]:
    """Describe a page, which stands at an address, and what it is about."""
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": content.name.text,
        "description": content.about,
        "inLanguage": content.language,
        "license": CC_BY.iri,
        "mainEntity": _entity(content, matter),
        "citation": [_citation(document) for document in content.documents],
    }


def _entity(content: ThingContent, matter: ThingMatter) -> dict[str, Any]:
    told: dict[str, Any] = {
        "@type": _type(content, matter),
        "@id": content.iri,
        "name": content.name.text,
        "alternateName": [said.text for said in content.names],
    }
    if content.notion != DISAGREEMENT:
        told |= dict(_dates(content.notion, matter))
        told |= _place(matter)
        told["sameAs"] = [iri_text(row["match"]) for row in matter.same]
    return {name: value for name, value in told.items() if value}


def _type(content: ThingContent, matter: ThingMatter) -> str:
    if content.notion != "actor":
        return _TYPES[content.notion]
    is_person = iri(foaf.Person) in matter.plain(rdf.type)
    return _PERSON if is_person else _BODY


def _dates(notion: str, matter: ThingMatter) -> Iterator[tuple[str, str]]:
    for property, words in _DATES.items():
        for value in matter.plain(property)[:1]:
            if not is_iri(value):
                yield words.get(notion, words[""]), _text(value)


def _text(value: Term) -> str:
    return read_literal(value).value


def _place(matter: ThingMatter) -> dict[str, Any]:
    """Say where an authority lies."""
    at = matter.points.get(matter.thing)
    if at is None:
        return {}
    country, longitude, latitude = at
    geo = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return {"location": {"@type": "Place", "geo": geo, "addressCountry": country}}


def _citation(document: CitedTold) -> dict[str, Any]:
    told = {
        "@type": "CreativeWork",
        "name": document.title.text,
        "publisher": document.publisher and {"@type": _BODY, "name": document.publisher},
        "datePublished": document.issued,
        "url": document.address,
    }
    return {name: value for name, value in told.items() if value}
