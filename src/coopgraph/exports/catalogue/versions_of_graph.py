"""The versions of the graph that are kept, as datasets of one series (DCAT 3, sections 11 and 12).

A version whose file is no more is not spoken of. Portals take a series for a dataset, so it has a
licence and files too: those of its versions.
"""

from __future__ import annotations

from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.distributions import describe_distribution
from coopgraph.exports.product import GRAPH, version_product
from coopgraph.exports.versions import version_path
from coopgraph.messages.words import Words
from coopgraph.ontology.terms import adms, dcat, dcterms, xsd
from coopgraph.records.quads import literal


def describe_versions(of: Describer, dataset: str) -> list[str]:
    """Describe the kept versions of the graph and their series; gives the IRIs of the versions."""
    told, release = of.told, of.release
    versions = (*release.history, release.version)
    kept = [it for it in versions if version_path(of.publication.folder, it).exists()]
    described = {version: _version(of, dataset, version) for version in kept}
    if described:
        told.link(dataset, dcat.inSeries, _series(of, list(described.values())))
        told.link(dataset, dcat.hasVersion, *described.values())
    if release.previous in described:
        told.link(dataset, dcat.previousVersion, described[release.previous])
    notes = literal(f"RDFC-1.0, SHA-256: {release.sha256}", language="en")
    told.add(dataset, adms.versionNotes, notes)
    return list(described.values())


def _version(of: Describer, dataset: str, version: str) -> str:
    """Describe a version as the dataset that it is; gives its IRI."""
    told, it = of.told, f"{dataset}/{version}"
    title, about = (
        Words.said(f"exports.catalogue.version.{name}", version=version)
        for name in ("title", "about")
    )
    of.describe(it, title, about, GRAPH.keywords, dcat.Dataset)
    told.add(it, dcterms.identifier, literal(f"coopgraph-graph-{version}"))
    told.add(it, dcat.version, literal(version))
    told.link(it, dcat.isVersionOf, dataset)
    for name in (dcterms.issued, dcterms.modified):
        told.add(it, name, literal(version[:10], datatype=xsd.date))
    of.describe_data(it)
    told.link(it, dcat.distribution, describe_distribution(of, version_product(version)))
    return it


def _series(of: Describer, versions: list[str]) -> str:
    told, it = of.told, f"{of.base}dataset-series/graph"
    title, about = (Words.said(f"exports.catalogue.series.{it}") for it in ("title", "about"))
    of.describe(it, title, about, GRAPH.keywords, dcat.DatasetSeries)
    told.add(it, dcterms.identifier, literal("coopgraph-graph-versions"))
    of.date(it)
    of.describe_data(it)
    for version in versions:
        told.link(version, dcat.inSeries, it)
        file = version_product(version.rsplit("/", 1)[-1]).file
        told.link(it, dcat.distribution, f"{of.base}distribution/{file}")
    return it
