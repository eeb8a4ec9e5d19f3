"""The catalogue of the publication: what open-data portals harvest.

DCAT-AP 3.0.1 in `catalog.ttl`, `.jsonld` and `.rdf`; the figures of the graph in `void.ttl`; what
the endpoint can do in `service.ttl`. Files that are not in the folder are not promised.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports.catalogue.datasets import Describer
from coopgraph.exports.catalogue.services import describe_services, service_description
from coopgraph.exports.catalogue.statements import Statements, write_statements
from coopgraph.exports.catalogue.vocabulary import DCAT, DCT, EU, FOAF
from coopgraph.exports.catalogue.void import void_description
from coopgraph.exports.publication import Publication
from coopgraph.records.quads import literal

__all__ = ["catalogue", "write_catalogue"]


def write_catalogue(publication: Publication) -> Iterator[Path]:
    """Write the catalogue and the descriptions that go with it."""
    folder = publication.folder
    yield from write_statements(void_description(publication), folder, "void", (".ttl",))
    yield from write_statements(service_description(publication), folder, "service", (".ttl",))
    told = catalogue(publication)
    yield from write_statements(told, folder, "catalog", (".ttl", ".rdf", ".jsonld"))


def catalogue(publication: Publication) -> Statements:
    """Describe the catalogue with all its datasets and services."""
    describer = Describer(publication)
    told, it = describer.told, f"{describer.base}catalog"
    told.a(it, f"{DCAT}Catalog")
    told.say(it, f"{DCT}title", "exports.catalogue.title")
    told.say(it, f"{DCT}description", "exports.catalogue.about")
    told.add(it, f"{DCT}identifier", literal("coopgraph"))
    told.link(it, f"{DCT}publisher", describer.publisher)
    told.link(it, f"{DCT}license", describer.licence)
    told.link(it, f"{DCT}language", *describer.languages)
    told.link(it, f"{DCT}spatial", *describer.places)
    told.link(it, f"{DCAT}themeTaxonomy", f"{EU}data-theme")
    told.link(it, f"{FOAF}homepage", describer.page(publication.release.imprint.home))
    describer.date(it)
    datasets = [describer.dataset(name, products) for name, products in describer.products()]
    told.link(it, f"{DCAT}dataset", *datasets)
    if datasets:
        told.link(it, f"{DCAT}service", *describe_services(describer, datasets))
    return told
