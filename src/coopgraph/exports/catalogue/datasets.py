"""The datasets of the catalogue and their versions, by DCAT-AP 3.0.1."""

from __future__ import annotations

from itertools import groupby

from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.distributions import describe_distribution
from coopgraph.exports.catalogue.versions_of_graph import describe_versions
from coopgraph.exports.product import GRAPH, ONTOLOGY, Dataset, Product
from coopgraph.exports.publication import Publication
from coopgraph.ontology.terms import dcat, dcterms, foaf
from coopgraph.records.quads import literal


def products_there(publication: Publication) -> list[tuple[Dataset, list[Product]]]:
    """Give dataset → the files of it that are there, by name."""
    there = [p for p in publication.products if (publication.folder / p.file).exists()]
    there.sort(key=lambda product: (product.dataset.name, product.file))
    return [(dataset, list(found)) for dataset, found in groupby(there, key=lambda p: p.dataset)]


def describe_dataset(of: Describer, about: Dataset, products: list[Product]) -> list[str]:
    """Describe a dataset, its files and its versions; gives the IRIs of all these datasets."""
    told, dataset = of.told, of.dataset_iri(about.name)
    of.describe(dataset, about.title, about.about, about.keywords, dcat.Dataset)
    told.add(dataset, dcterms.identifier, literal(f"coopgraph-{about.name}"))
    told.add(dataset, dcat.version, literal(of.release.version))
    of.date(dataset)
    of.describe_data(dataset)
    if about == ONTOLOGY:
        for file in sorted(of.publication.folder.glob("ontology/*.html")):
            page = of.page(of.release.address(f"ontology/{file.name}"))
            told.link(dataset, foaf.page, page)
    for product in products:
        told.link(dataset, dcat.distribution, describe_distribution(of, product))
    return [dataset, *(describe_versions(of, dataset) if about == GRAPH else ())]
