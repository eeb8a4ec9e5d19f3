"""The data services, and the description that a SPARQL endpoint gives of itself.

SPARQL 1.1 Service Description (https://www.w3.org/TR/sparql11-service-description/).
"""

from __future__ import annotations

from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.statements import Statements
from coopgraph.exports.catalogue.tables_of_others import eu_value
from coopgraph.exports.catalogue.vocabulary import DCAT, DCT, RDFS, SD, VOID
from coopgraph.exports.publication import Publication
from coopgraph.messages.words import Words
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
    describer.describe(service, title, about, f"{DCAT}DataService")
    told.add(service, f"{DCT}identifier", literal(f"coopgraph-service-{name}"))
    told.link(service, f"{DCAT}endpointURL", endpoint)
    told.link(service, f"{DCAT}endpointDescription", description)
    told.link(service, f"{DCT}conformsTo", describer.standard(standard))
    told.link(service, f"{DCT}format", eu_value(told, "file-type", file_type))
    told.link(service, f"{DCAT}servesDataset", *datasets)
    return service


def service_description(publication: Publication) -> Statements:
    """Tell what the endpoint can do, and which graphs it holds."""
    base, told = publication.release.iris.base, Statements()
    service, dataset = f"{base}service/sparql", f"{base}dataset/graph"
    told.a(service, f"{SD}Service")
    told.link(service, f"{SD}endpoint", f"{base}sparql")
    told.link(service, f"{SD}supportedLanguage", f"{SD}SPARQL11Query")
    formats = "http://www.w3.org/ns/formats/"
    for name in (*_RESULTS, *_FORMATS):
        told.link(service, f"{SD}resultFormat", f"{formats}{name}")
    told.link(service, f"{SD}defaultDataset", dataset)
    told.a(dataset, f"{SD}Dataset", f"{VOID}Dataset")
    default = f"{dataset}#default"
    told.link(dataset, f"{SD}defaultGraph", default)
    told.a(default, f"{SD}Graph", f"{VOID}Dataset")
    told.link(default, f"{RDFS}seeAlso", publication.release.address("void.ttl"))
    for name in publication.store.graph_names():
        told.link(dataset, f"{SD}namedGraph", f"{name}#description")
        told.a(f"{name}#description", f"{SD}NamedGraph")
        told.link(f"{name}#description", f"{SD}name", name)
    return told
