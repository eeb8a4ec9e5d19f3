"""The tables that everything points to: documents, themes, authorities, their changes."""

from pathlib import Path
from urllib.parse import quote

from rdflib import RDF, SKOS, XSD, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, ORG, PROV, SDO

from ways.plain.claims import add_value, rows
from ways.plain.columns import BASE, COOP, SCHEMA, Row, dated, thing

GEO = Namespace("http://www.opengis.net/ont/geosparql#")
ADMS = Namespace("http://www.w3.org/ns/adms#")
LANGUAGES = ("fr", "vi", "en")
_IN_ADDRESSES = ":/?&=%#,;~+@!$()*"


def add_sources(graph: Graph, data: Path) -> dict[str, Row]:
    """Add the documents; return them by id."""
    sources = {row["id"]: row for row in rows(data / "sources.csv")}
    for id, row in sources.items():
        source = thing("source", id)
        graph.add((source, RDF.type, COOP.Source))
        graph.add((source, DCTERMS.identifier, Literal(id)))
        graph.add((source, DCTERMS.title, Literal(row["title"], lang=row["language"])))
        graph.add((source, COOP.publisherName, Literal(row["publisher"])))
        graph.add((source, COOP.sourceKind, URIRef(f"{BASE}scheme/source-kinds/{row['kind']}")))
        graph.add((source, SCHEMA.inLanguage, Literal(row["language"])))
        graph.add((source, COOP.access, URIRef(f"{BASE}scheme/access-kinds/{row['access']}")))
        retrieved = Literal(row["retrieved"], datatype=XSD.date, normalize=False)
        graph.add((source, COOP.retrieved, retrieved))
        claims_graph = URIRef(f"{BASE}graph/source/{id}")
        graph.add((claims_graph, PROV.hadPrimarySource, source))
        if row["published"]:
            add_value(graph, source, DCTERMS.issued, dated(row["published"]))
        if row["url"]:
            graph.add((source, SCHEMA.url, URIRef(quote(row["url"], safe=_IN_ADDRESSES))))
        if row["copy_of"]:
            graph.add((source, COOP.copyOf, thing("source", row["copy_of"])))
        if row["note"]:
            graph.add((source, SKOS.note, Literal(row["note"], lang="en")))
    return sources


def add_themes(graph: Graph, data: Path) -> None:
    """Add the themes."""
    for row in rows(data / "themes.csv"):
        theme = thing("theme", row["id"])
        graph.add((theme, RDF.type, SKOS.Concept))
        graph.add((theme, SKOS.notation, Literal(row["id"])))
        _add_names(graph, theme, row, "label")
        if row["broader"]:
            graph.add((theme, SKOS.broader, thing("theme", row["broader"])))
        for goal in filter(None, row["sdg"].split(" | ")):
            graph.add((theme, SKOS.relatedMatch, URIRef(f"http://metadata.un.org/sdg/{goal}")))


def add_territories(dataset: Dataset, data: Path) -> None:
    """Add authorities, territories and the changes that make and end them."""
    graph = dataset.default_graph
    for row in rows(data / "territories/authorities.csv"):
        _add_authority(graph, thing("authority", row["id"]), row)
        _add_territory(graph, thing("territory", row["id"]), row)
    for row in rows(data / "territories/successions.csv"):
        change = thing("change", row["event_id"])
        graph.add((change, RDF.type, ORG.ChangeEvent))
        graph.add((change, COOP.changeKind, URIRef(f"{BASE}scheme/change-kinds/{row['kind']}")))
        add_value(graph, change, DCTERMS.date, dated(row["date"]))
        for property, column in (
            (ORG.originalOrganization, "predecessors"),
            (ORG.resultingOrganization, "successors"),
        ):
            for id in filter(None, row[column].split(" | ")):
                graph.add((change, property, thing("authority", id)))
        for property, text in ((COOP.legalBasis, "legal_basis"), (DCTERMS.source, "source")):
            for id in filter(None, row[text].split(" | ")):
                graph.add((change, property, thing("source", id)))
        if row["note"]:
            graph.add((change, SKOS.note, Literal(row["note"], lang="en")))


def _add_authority(graph: Graph, authority: URIRef, row: Row) -> None:
    graph.add((authority, RDF.type, COOP.LocalAuthority))
    graph.add((authority, DCTERMS.identifier, Literal(row["id"])))
    graph.add(
        (authority, ORG.classification, URIRef(f"{BASE}scheme/authority-kinds/{row['kind']}"))
    )
    graph.add((authority, COOP.country, URIRef(f"{BASE}scheme/countries/{row['country']}")))
    graph.add((authority, COOP.administers, thing("territory", row["id"])))
    _add_names(graph, authority, row, "name")
    for property, column in ((SCHEMA.startDate, "valid_from"), (SCHEMA.endDate, "valid_to")):
        if row[column]:
            add_value(graph, authority, property, dated(row[column]))
    for scheme, code in ((row["code_scheme"], row["official_code"]), ("ISO", row["iso3166_2"])):
        if code:
            node = URIRef(f"{authority}#{scheme}")
            graph.add((authority, ADMS.identifier, node))
            graph.add((node, RDF.type, ADMS.Identifier))
            graph.add((node, SKOS.notation, Literal(code)))
            concept = URIRef(f"{BASE}scheme/identifier-schemes/{scheme}")
            graph.add((node, COOP.identifierScheme, concept))
    for part in row["source"].split(" | "):
        graph.add((authority, DCTERMS.source, thing("source", part.rpartition(": ")[2])))
    if row["note"]:
        graph.add((authority, SKOS.note, Literal(row["note"], lang="en")))


def _add_territory(graph: Graph, territory: URIRef, row: Row) -> None:
    graph.add((territory, RDF.type, COOP.Territory))
    _add_names(graph, territory, row, "name")
    if row["parent"]:
        graph.add((territory, COOP.locatedIn, thing("territory", row["parent"])))
    if row["lat"]:
        centroid = URIRef(f"{territory}#centroid")
        graph.add((territory, GEO.hasCentroid, centroid))
        graph.add((centroid, RDF.type, GEO.Geometry))
        point = Literal(f"POINT({row['lon']} {row['lat']})", datatype=GEO.wktLiteral)
        graph.add((centroid, GEO.asWKT, point))
    if row["wikidata"]:
        wikidata = URIRef(f"http://www.wikidata.org/entity/{row['wikidata']}")
        graph.add((territory, SDO.sameAs, wikidata))
    if row["geonames"]:
        geonames = URIRef(f"https://sws.geonames.org/{row['geonames']}/")
        graph.add((territory, SDO.sameAs, geonames))


def _add_names(graph: Graph, subject: URIRef, row: Row, column: str) -> None:
    for language in LANGUAGES:
        graph.add((subject, SKOS.prefLabel, Literal(row[f"{column}_{language}"], lang=language)))
