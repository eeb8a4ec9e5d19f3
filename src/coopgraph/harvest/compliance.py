"""What DCAT-AP 3.0.1 demands of a dataset and its files, in short.

The mandatory properties and the kinds of their values, as the profile's shapes have them; with the
official shapes at hand, `rehearse --shapes` checks them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.ontology.terms import dcat, dcterms, xsd
from coopgraph.records.quads import Term, read_literal

_DATES = (xsd.date, xsd.dateTime, xsd.gYear, xsd.gYearMonth)
_MANDATORY = {
    "dataset": (("dct:title", dcterms.title), ("dct:description", dcterms.description)),
    "file": (("dcat:accessURL", dcat.accessURL),),
}
_RESOURCES = {
    "dct:publisher": dcterms.publisher,
    "dct:license": dcterms.license,
    "dct:format": dcterms.format,
    "dct:spatial": dcterms.spatial,
    "dct:temporal": dcterms.temporal,
    "dct:language": dcterms.language,
    "dct:accessRights": dcterms.accessRights,
    "dct:accrualPeriodicity": dcterms.accrualPeriodicity,
    "dcat:contactPoint": dcat.contactPoint,
    "dcat:theme": dcat.theme,
    "dcat:mediaType": dcat.mediaType,
    "dcat:accessURL": dcat.accessURL,
    "dcat:downloadURL": dcat.downloadURL,
    "dcat:landingPage": dcat.landingPage,
    "dct:conformsTo": dcterms.conformsTo,
    "dct:rights": dcterms.rights,
}
_SINGLE = {
    "dct:publisher": dcterms.publisher,
    "dct:issued": dcterms.issued,
    "dct:modified": dcterms.modified,
    "dct:accessRights": dcterms.accessRights,
    "dct:format": dcterms.format,
    "dcat:mediaType": dcat.mediaType,
    "dcat:byteSize": dcat.byteSize,
}


@dataclass(frozen=True)
class Fault:
    """Something the profile forbids."""

    field: str
    key: str
    value: str = ""


def faults(catalogue: Catalogue, dataset: Term) -> Iterator[Fault]:
    """Give what a dataset and its files do that the profile forbids."""
    yield from _of(catalogue, dataset, "dataset")
    for file in catalogue.distributions(dataset):
        yield from _of(catalogue, file, "file")


def _of(catalogue: Catalogue, subject: Term, kind: str) -> Iterator[Fault]:
    for field, predicate in _MANDATORY[kind]:
        if not catalogue.values(subject, predicate):
            yield Fault(field, "profile-missing", catalogue.name(subject))
    for field, predicate in _RESOURCES.items():
        texts = (term for term in catalogue.values(subject, predicate) if term.startswith('"'))
        yield from (Fault(field, "profile-literal", plain(term)) for term in texts)
    for field, predicate in _SINGLE.items():
        if len(set(catalogue.values(subject, predicate))) > 1:
            yield Fault(field, "profile-several", catalogue.name(subject))
    yield from _of_dates(catalogue, subject)


def _of_dates(catalogue: Catalogue, subject: Term) -> Iterator[Fault]:
    for name, predicate in (("issued", dcterms.issued), ("modified", dcterms.modified)):
        for term in catalogue.values(subject, predicate):
            if not term.startswith('"') or read_literal(term).datatype not in _DATES:
                yield Fault(f"dct:{name}", "profile-date", plain(term))
