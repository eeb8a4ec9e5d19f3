"""What DCAT-AP 3.0.1 demands of a dataset and its files, in short.

The mandatory properties and the kinds of their values, as the profile's shapes have them; with the
official shapes at hand, `rehearse --shapes` checks them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.exports.catalogue.vocabulary import DCAT, DCT, XSD
from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.records.quads import Term, read_literal

_DATES = tuple(f"{XSD}{name}" for name in ("date", "dateTime", "gYear", "gYearMonth"))
_MANDATORY = {
    "dataset": (("dct:title", f"{DCT}title"), ("dct:description", f"{DCT}description")),
    "file": (("dcat:accessURL", f"{DCAT}accessURL"),),
}
_RESOURCES = {
    "dct:publisher": f"{DCT}publisher",
    "dct:license": f"{DCT}license",
    "dct:format": f"{DCT}format",
    "dct:spatial": f"{DCT}spatial",
    "dct:temporal": f"{DCT}temporal",
    "dct:language": f"{DCT}language",
    "dct:accessRights": f"{DCT}accessRights",
    "dct:accrualPeriodicity": f"{DCT}accrualPeriodicity",
    "dcat:contactPoint": f"{DCAT}contactPoint",
    "dcat:theme": f"{DCAT}theme",
    "dcat:mediaType": f"{DCAT}mediaType",
    "dcat:accessURL": f"{DCAT}accessURL",
    "dcat:downloadURL": f"{DCAT}downloadURL",
    "dcat:landingPage": f"{DCAT}landingPage",
    "dct:conformsTo": f"{DCT}conformsTo",
    "dct:rights": f"{DCT}rights",
}
_SINGLE = {
    "dct:publisher": f"{DCT}publisher",
    "dct:issued": f"{DCT}issued",
    "dct:modified": f"{DCT}modified",
    "dct:accessRights": f"{DCT}accessRights",
    "dct:format": f"{DCT}format",
    "dcat:mediaType": f"{DCAT}mediaType",
    "dcat:byteSize": f"{DCAT}byteSize",
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
    for name in ("issued", "modified"):
        for term in catalogue.values(subject, f"{DCT}{name}"):
            if not term.startswith('"') or read_literal(term).datatype not in _DATES:
                yield Fault(f"dct:{name}", "profile-date", plain(term))
