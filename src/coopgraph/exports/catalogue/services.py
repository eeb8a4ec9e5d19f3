"""The data services, and the description that a SPARQL endpoint gives of itself.

SPARQL 1.1 Service Description (https://www.w3.org/TR/sparql11-service-description/).
"""

from __future__ import annotations

from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.statements import CatalogueStatements
from coopgraph.exports.catalogue.tables_of_others import eu_value
from coopgraph.exports.publication import Publication
from coopgraph.messages.words import Words
from coopgraph.ontology.terms import dcat, dcterms, rdfs, sd, void
from coopgraph.records.quads import literal

_SPARQL = "https://www.w3.org/TR/sparql11-protocol/"
_OPENAPI = "https://spec.openapis.org/oas/v3.1.0"
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV")
_FORMATS = ("Turtle", "N-Triples", "RDF_XML")


def describe_services(describer: Describer, datasets: list[str]) -> list[str]:
    """Describe the endpoint and the interface of questions; gives their IRIs."""
    base = describer.base
    addresses = {
        "sparql": (f"{base}sparql", describer.release.address("service.ttl"), _SPARQL, "SPARQLQ"),
        "queries": (f"{base}query", f"{base}openapi.json", _OPENAPI, "JSON"),
    }
    return [_service(describer, name, datasets, *found) for name, found in addresses.items()]


def _service(
    describer: Describer,
    name: str,
    datasets: list[str],
    endpoint: str,
    description: str,
    standard: str,
    file_type: str,
) -> str:
    told, service = describer.told, f"{describer.base}service/{name}"
    title, about = (Words.said(f"exports.service.{name}.{part}") for part in ("title", "about"))
    keywords = Words.said(f"exports.keywords.{name}")
    describer.describe(service, title, about, keywords, dcat.DataService)
    told.add(service, dcterms.identifier, literal(f"coopgraph-service-{name}"))
    told.link(service, dcat.endpointURL, endpoint)
    told.link(service, dcat.endpointDescription, description)
    told.link(service, dcterms.conformsTo, describer.standard(standard))
    told.link(service, dcterms.format, eu_value(told, "file-type", file_type))
    told.link(service, dcat.servesDataset, *datasets)
    return service


def service_description(publication: Publication) -> CatalogueStatements:
    """Tell what the endpoint can do, and which graphs it holds."""
    base, told = publication.release.iris.base, CatalogueStatements()
    service, dataset = f"{base}service/sparql", f"{base}dataset/graph"
    told.a(service, sd.Service)
    told.link(service, sd.endpoint, f"{base}sparql")
    told.link(service, sd.supportedLanguage, sd.SPARQL11Query)
    formats = "http://www.w3.org/ns/formats/"
    for name in (*_RESULTS, *_FORMATS):
        told.link(service, sd.resultFormat, f"{formats}{name}")
    told.link(service, sd.defaultDataset, dataset)
    told.a(dataset, sd.Dataset, void.Dataset)
    default = f"{dataset}#default"
    told.link(dataset, sd.defaultGraph, default)
    told.a(default, sd.Graph, void.Dataset)
    told.link(default, rdfs.seeAlso, publication.release.address("void.ttl"))
    for name in publication.store.graph_names():
        told.link(dataset, sd.namedGraph, f"{name}#description")
        told.a(f"{name}#description", sd.NamedGraph)
        told.link(f"{name}#description", sd.name, name)
    return told
