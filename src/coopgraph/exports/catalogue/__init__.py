"""The catalogue of the publication: what open-data portals harvest.

DCAT-AP 3.0.1 in `catalog.ttl`, `.jsonld` and `.rdf`; the figures of the graph in `void.ttl`; what
the endpoint can do in `service.ttl`. Files that are not in the folder are not promised. A catalogue
of more than a page goes on in `catalog-2.ttl` …, linked as Hydra has it
(https://www.hydra-cg.com/spec/latest/core/). `index.html` and `README.md` show it all to people.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports.catalogue.datasets import describe_dataset, products_there
from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.front_page import write_front_page
from coopgraph.exports.catalogue.services import describe_services, service_description
from coopgraph.exports.catalogue.statements import CatalogueStatements, write_statements
from coopgraph.exports.catalogue.vocabulary import EU
from coopgraph.exports.catalogue.void import void_description
from coopgraph.exports.export import CATALOGUE, FileExport
from coopgraph.exports.publication import Publication
from coopgraph.ontology.terms import dcat, dcterms, foaf, hydra, xsd
from coopgraph.records.quads import literal

__all__ = ["EXPORT", "pages", "write_catalogue"]

PAGE = 100
"""How many datasets a page holds at most."""


def write_catalogue(publication: Publication) -> Iterator[Path]:
    """Write the catalogue and the descriptions that go with it."""
    folder = publication.folder
    yield from write_statements(
        void_description(publication.things, publication.release), folder, "void", (".ttl",)
    )
    yield from write_statements(service_description(publication), folder, "service", (".ttl",))
    for number, page in enumerate(pages(publication), 1):
        yield from write_statements(page, folder, _file(number), (".ttl", ".rdf", ".jsonld"))
    yield from write_front_page(publication)


def pages(publication: Publication, size: int = PAGE) -> list[CatalogueStatements]:
    """Describe the catalogue with its datasets and services, page by page."""
    there = products_there(publication)
    chunks = [there[start : start + size] for start in range(0, len(there), size)] or [[]]
    told = []
    for number, chunk in enumerate(chunks, 1):
        describer = Describer(publication)
        it = _catalogue(describer)
        described = [describe_dataset(describer, about, products) for about, products in chunk]
        datasets = [dataset for some in described for dataset in some]
        describer.told.link(it, dcat.dataset, *datasets)
        if datasets and number == 1:
            served = [describer.dataset_iri(about.name) for about, _ in there]
            describer.told.link(it, dcat.service, *describe_services(describer, served))
        if len(chunks) > 1:
            _link_pages(describer, it, number, len(chunks), len(there))
        told.append(describer.told)
    return told


def _catalogue(describer: Describer) -> str:
    """Describe the catalogue itself, which every page does."""
    told, it = describer.told, f"{describer.base}catalog"
    told.a(it, dcat.Catalog)
    told.say(it, dcterms.title, "exports.catalogue.title")
    told.say(it, dcterms.description, "exports.catalogue.about")
    told.add(it, dcterms.identifier, literal("coopgraph"))
    told.link(it, dcterms.publisher, describer.publisher)
    told.link(it, dcterms.license, describer.licence)
    told.link(it, dcterms.language, *describer.languages)
    told.link(it, dcterms.spatial, *describer.places)
    told.link(it, dcat.themeTaxonomy, f"{EU}data-theme")
    told.link(it, foaf.homepage, describer.page(describer.release.imprint.home))
    describer.date(it)
    return it


def _link_pages(describer: Describer, catalogue: str, number: int, last: int, total: int) -> None:
    """Say which page this is, and where the others are."""

    def address(page: int) -> str:
        return describer.release.address(f"{_file(page)}.ttl")

    told, view = describer.told, address(number)
    told.a(view, hydra.PartialCollectionView)
    told.link(catalogue, hydra.view, view)
    told.add(catalogue, hydra.totalItems, literal(str(total), datatype=xsd.integer))
    told.link(view, hydra.first, address(1))
    told.link(view, hydra.last, address(last))
    if number > 1:
        told.link(view, hydra.previous, address(number - 1))
    if number < last:
        told.link(view, hydra.next, address(number + 1))


def _file(number: int) -> str:
    return "catalog" if number == 1 else f"catalog-{number}"


EXPORT = FileExport.ours(CATALOGUE, write_catalogue)
