"""The files that the exports make, as the catalogue describes them."""

from __future__ import annotations

from coopgraph.exports.publication import Product
from coopgraph.exports.tables.columns import NOTIONS

_W3 = "https://www.w3.org/TR/"
_ALL = ("claims", "territories", "documents", "ontology")

DUMPS = (
    Product("coopgraph.nq", "graph", "nquads", "application/n-quads", "RDF_N_QUADS", _ALL),
    Product("coopgraph.trig", "graph", "trig", "application/trig", "RDF_TRIG", _ALL),
)
SERIALS = (
    Product("coopgraph.nt", "graph", "ntriples", "application/n-triples", "RDF_N_TRIPLES"),
    Product("coopgraph.ttl", "graph", "turtle", "text/turtle", "RDF_TURTLE"),
    Product("coopgraph.rdf", "graph", "rdfxml", "application/rdf+xml", "RDF_XML"),
)
JSONLD = (Product("coopgraph.jsonld", "graph", "jsonld", "application/ld+json", "JSON_LD"),)
ONTOLOGY = (
    Product(
        "ontology/ontology.ttl", "ontology", "ontology", "text/turtle", "RDF_TURTLE", ("ontology",)
    ),
    Product(
        *("ontology/ontology.rdf", "ontology", "ontology-xml"),
        *("application/rdf+xml", "RDF_XML", ("ontology",)),
    ),
    Product(
        *("ontology/alignments.ttl", "ontology", "alignments", "text/turtle", "RDF_TURTLE"),
        ("ontology",),
    ),
    Product(
        *("ontology/alignments.rdf", "ontology", "alignments-xml"),
        *("application/rdf+xml", "RDF_XML", ("ontology",)),
    ),
    Product(
        *("ontology/shapes.ttl", "ontology", "shapes", "text/turtle", "RDF_TURTLE"),
        *(("ontology",), f"{_W3}shacl/"),
    ),
    Product(
        *("ontology/shapes.rdf", "ontology", "shapes-xml", "application/rdf+xml", "RDF_XML"),
        *(("ontology",), f"{_W3}shacl/"),
    ),
)


def _table(folder: str, name: str) -> Product:
    return Product(
        f"{folder}/{name}.csv",
        "tables",
        "table" if folder == "tables" else "table-today",
        "text/csv",
        "CSV",
        ("claims", "territories", "documents"),
        f"{_W3}tabular-data-model/",
        (("table", name),),
    )


TABLES = tuple(_table("tables", name) for name in (*NOTIONS, "disagreements"))
TODAY = tuple(_table("tables-today", name) for name in (*NOTIONS, "disagreements"))
WORKBOOK = (
    Product(
        "coopgraph.xlsx",
        "workbook",
        "workbook",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "XLSX",
    ),
)
_GEOJSON = "https://www.rfc-editor.org/rfc/rfc7946"
MAPS = (
    Product(
        *("authorities.geojson", "maps", "map-authorities", "application/geo+json", "GEOJSON"),
        *(("claims", "territories"), _GEOJSON),
    ),
    Product(
        *("partnerships.geojson", "maps", "map-partnerships", "application/geo+json", "GEOJSON"),
        *(("claims", "territories"), _GEOJSON),
    ),
)
GAZETTEER = (
    Product(
        *("places.lpf.json", "maps", "gazetteer", "application/ld+json", "JSON_LD"),
        *(("territories",), "https://github.com/LinkedPasts/linked-places-format"),
    ),
)
NETWORK = (
    Product("network.graphml", "network", "graphml", "application/xml", "XML"),
    Product(
        *("network.gexf", "network", "gexf", "application/xml", "XML"),
        *(("claims", "territories"), "https://gexf.net/1.3"),
    ),
)
ACTIVITIES = (
    Product(
        *("activities.xml", "activities", "iati", "application/xml", "XML"),
        *(("claims", "territories"), "https://iatistandard.org/en/iati-standard/203/"),
    ),
    Product("activities-undated.csv", "activities", "undated", "text/csv", "CSV", ("claims",)),
)
AGENDA = (
    Product(
        *("editions.ics", "agenda", "ics", "text/calendar", "ICS"),
        *(("claims", "territories"), "https://www.rfc-editor.org/rfc/rfc5545"),
    ),
)
BIBLIOGRAPHY = (
    Product("documents.bib", "bibliography", "bibtex", "text/plain", "TXT", ("documents",)),
    Product(
        "documents.csl.json", "bibliography", "csl", "application/json", "JSON", ("documents",)
    ),
)

PRODUCTS: tuple[Product, ...] = (
    *DUMPS,
    *SERIALS,
    *JSONLD,
    *ONTOLOGY,
    *TABLES,
    *TODAY,
    *WORKBOOK,
    *MAPS,
    *GAZETTEER,
    *NETWORK,
    *ACTIVITIES,
    *AGENDA,
    *BIBLIOGRAPHY,
)
