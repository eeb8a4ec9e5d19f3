"""The datasets of the catalogue and their versions, by DCAT-AP 3.0.1."""

from __future__ import annotations

from itertools import groupby

from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.distributions import describe_distribution
from coopgraph.exports.catalogue.tables_of_others import eu_value
from coopgraph.exports.product import ONTOLOGY, Dataset, Product
from coopgraph.exports.publication import Publication
from coopgraph.ontology.terms import adms, dcat, dcterms, foaf, rdfs, xsd
from coopgraph.records.quads import literal


def products_there(publication: Publication) -> list[tuple[Dataset, list[Product]]]:
    """Give dataset → the files of it that are there, by name."""
    there = [p for p in publication.products if (publication.folder / p.file).exists()]
    there.sort(key=lambda product: (product.dataset.name, product.file))
    return [(dataset, list(found)) for dataset, found in groupby(there, key=lambda p: p.dataset)]


def describe_dataset(of: Describer, about: Dataset, products: list[Product]) -> str:
    """Describe a dataset and its distributions; gives its IRI."""
    told, name, dataset = of.told, about.name, of.dataset_iri(about.name)
    of.describe(dataset, about.title, about.about, dcat.Dataset)
    told.add(dataset, dcterms.identifier, literal(f"coopgraph-{name}"))
    of.date(dataset)
    told.add(dataset, dcat.version, literal(of.release.version))
    told.link(dataset, dcterms.spatial, *of.places)
    told.link(dataset, dcterms.temporal, of.period())
    told.link(dataset, dcterms.language, *of.languages)
    told.link(dataset, dcterms.accrualPeriodicity, eu_value(told, "frequency", "IRREG"))
    told.link(dataset, dcterms.provenance, _provenance(of))
    told.link(dataset, foaf.page, of.page(of.release.address("ATTRIBUTION.md")))
    if about == ONTOLOGY:
        for file in sorted(of.publication.folder.glob("ontology/*.html")):
            page = of.page(of.release.address(f"ontology/{file.name}"))
            told.link(dataset, foaf.page, page)
    _version(of, dataset, name)
    for product in products:
        told.link(dataset, dcat.distribution, describe_distribution(of, product))
    return dataset


def _version(of: Describer, dataset: str, name: str) -> None:
    """Link a dataset to its versions; the graph, whose versions are kept, to its series."""
    told = of.told
    for version in (*of.release.history, of.release.version):
        it = f"{dataset}/{version}"
        told.link(dataset, dcat.hasVersion, it)
        told.a(it, dcat.Resource)
        told.add(it, dcat.version, literal(version))
        told.add(it, dcterms.issued, literal(version[:10], datatype=xsd.date))
        kept = f"versions/{version}.nq.gz"
        if name == "graph" and (of.publication.folder / kept).exists():
            told.link(it, rdfs.seeAlso, of.release.address(kept))
    if of.release.previous:
        told.link(dataset, dcat.previousVersion, f"{dataset}/{of.release.previous}")
    if name == "graph":
        told.link(dataset, dcat.inSeries, _series(of))
        notes = literal(f"RDFC-1.0, SHA-256: {of.release.sha256}", language="en")
        told.add(dataset, adms.versionNotes, notes)


def _series(of: Describer) -> str:
    it = f"{of.base}dataset-series/graph"
    of.told.a(it, dcat.DatasetSeries)
    of.told.say(it, dcterms.title, "exports.catalogue.series")
    of.told.say(it, dcterms.description, "exports.catalogue.series-about")
    of.told.add(it, dcterms.identifier, literal("coopgraph-graph-versions"))
    of.told.link(it, dcterms.publisher, of.publisher)
    of.told.link(it, dcat.contactPoint, of.contact)
    of.told.link(it, dcterms.spatial, *of.places)
    of.told.link(it, dcterms.temporal, of.period())
    frequency = eu_value(of.told, "frequency", "IRREG")
    of.told.link(it, dcterms.accrualPeriodicity, frequency)
    of.date(it)
    return it


def _provenance(of: Describer) -> str:
    it = f"{of.base}provenance"
    of.told.a(it, dcterms.ProvenanceStatement)
    of.told.say(it, rdfs.label, "exports.catalogue.provenance")
    return it
