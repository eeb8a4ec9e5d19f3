"""Every term of others that we use exists in its vocabulary, frozen from the publisher.

Vocabularies that are not frozen but that rdflib ships as closed lists are checked against those.
"""

import csv
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph, URIRef
from rdflib import namespace as shipped

from coopgraph.ontology import terms
from coopgraph.ontology.prefixes import prefixes
from coopgraph.ontology.terms import sh, xsd
from coopgraph.ontology.turtle import text_of
from coopgraph.paths import ONTOLOGY

DATA = Path(__file__).resolve().parents[2] / "data"
VERIFIED_LISTS = Path(__file__).with_name("verified")
OURS = "https://w3id.org/coopgraph/"
DCAT_AP = "dcat-ap/releases/3.0.1/shacl/dcat-ap-SHACL.ttl"
FROZEN = {
    "adms": ["cpov/releases/2.1.2/shacl/core-public-organisation-ap-SHACL.ttl", DCAT_AP],
    "country": ["eu-authority/controlled-vocabularies/countries-skos.rdf"],
    "dcat": ["vocab-w3c/ns/dcat3.ttl"],
    "dcatap": [DCAT_AP],
    "geo": ["geosparql/1.1/geo.ttl"],
    "igeo": ["vocab-insee/insee-geo.ttl"],
    "m8g": [
        "cpev/releases/1.1.1/voc/core-public-event-ap.ttl",
        "cpev/releases/1.1.1/shacl/core-public-event-ap-SHACL.ttl",
        "cpov/releases/2.1.2/voc/core-public-organisation-ap.ttl",
    ],
    "org": ["vocab-w3c/ns/org.ttl"],
    "prov": ["vocab-w3c/ns/prov-o.ttl"],
    "locn": [DCAT_AP],
    "sd": ["vocab-w3c/ns/sparql-service-description.ttl"],
    "spdx": [DCAT_AP],
    "schema": ["vocab-schemaorg/data/releases/30.0/schemaorg-current-https.ttl"],
    "sh": ["vocab-w3c/ns/shacl.ttl"],
}
SHIPPED = {
    "dcterms": shipped.DCTERMS,
    "foaf": shipped.FOAF,
    "owl": shipped.OWL,
    "rdf": shipped.RDF,
    "rdfs": shipped.RDFS,
    "skos": shipped.SKOS,
    "vann": shipped.VANN,
    "void": shipped.VOID,
    "xsd": shipped.XSD,
}
VERIFIED = {
    "bibo": "bibo",
    "crm": "cidoc-crm",
    "hydra": "hydra",
    "vcard": "vcard",
    "void-ext": "void-ext",
    "wd": "wikidata",
}
"""Prefix → the list of `verified/` that holds each of its IRIs that we use."""
CHECKED_NOWHERE = {"sdg"}  # the United Nations' goals: seventeen IRIs, counted below
DOCUMENTS = {
    "https://creativecommons.org/licenses/by/4.0/",
    "https://www.w3.org/TR/prov-o/",
    "https://www.w3.org/TR/skos-reference/",
    "https://www.w3.org/TR/vocab-org/",
}


@cache
def used_iris() -> set[str]:
    """Every IRI of others in the Turtle, its datatypes included, and in the generated terms."""
    graph = Graph()
    for path in ONTOLOGY().rglob("*.ttl"):
        graph.parse(path, format="turtle")
    nodes = {node for triple in graph for node in triple}
    found = {str(node) for node in nodes if isinstance(node, URIRef)}
    found |= {str(getattr(node, "datatype", None) or xsd.string) for node in nodes}
    found |= constants()
    return {iri for iri in found if not iri.startswith(OURS)} - DOCUMENTS


def constants() -> set[str]:
    classes = [found for found in vars(terms).values() if isinstance(found, type)]
    return {
        value
        for found in classes
        for name, value in vars(found).items()
        if not name.startswith("_") and name != "NAMESPACE"
    }


def by_prefix() -> dict[str, set[str]]:
    namespaces = prefixes()
    found: dict[str, set[str]] = {}
    for iri in used_iris():
        prefix = next((key for key, space in namespaces.items() if iri.startswith(space)), iri)
        found.setdefault(prefix, set()).add(iri)
    return found


def declared(files: list[Path]) -> set[str]:
    """What a vocabulary defines: its subjects, and the paths its application profile uses."""
    found: set[str] = set()
    for quad in (quad for path in files for quad in parse(path=path, format=format_of(path))):
        found.add(text_of(quad.subject))
        if quad.predicate.value in (sh.path, sh.class_):
            found.add(text_of(quad.object))
    return found


def format_of(path: Path) -> RdfFormat:
    return RdfFormat.RDF_XML if path.suffix == ".rdf" else RdfFormat.TURTLE


def verified(name: str) -> dict[str, str]:
    """Read a list of `verified/`: IRI or code → its name there."""
    lines = (VERIFIED_LISTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def test_every_namespace_is_accounted_for() -> None:
    assert set(by_prefix()) <= FROZEN.keys() | SHIPPED.keys() | VERIFIED.keys() | CHECKED_NOWHERE


@pytest.mark.parametrize("prefix", sorted(FROZEN))
def test_frozen(prefix: str, official: Path) -> None:
    known = declared([official / name for name in FROZEN[prefix]])
    assert sorted(by_prefix()[prefix] - known) == []


@pytest.mark.parametrize("prefix", sorted(SHIPPED))
def test_shipped(prefix: str) -> None:
    vocabulary: Callable[..., bool] = SHIPPED[prefix].__contains__
    assert sorted(iri for iri in by_prefix()[prefix] if not vocabulary(URIRef(iri))) == []


@pytest.mark.parametrize("prefix", sorted(VERIFIED))
def test_verified(prefix: str) -> None:
    assert by_prefix()[prefix] == set(verified(VERIFIED[prefix]))


def test_themes_lead_to_sectors_and_descriptors_that_exist() -> None:
    with (DATA / "themes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sectors = {code for row in rows for code in row["dac"].split(" | ") if code}
    descriptors = {id for row in rows for id in row["eurovoc"].split(" | ") if id}
    assert sectors == set(verified("dac-sectors"))
    assert {f"http://eurovoc.europa.eu/{id}" for id in descriptors} == set(verified("eurovoc"))


def test_goals_of_the_united_nations() -> None:
    goals = {iri for iri in by_prefix()["sdg"] if re.fullmatch(r".*/sdg/([1-9]|1[0-7])", iri)}
    assert len(goals) == 17
    assert goals == by_prefix()["sdg"]


def test_a_misspelt_term_is_caught(official: Path) -> None:
    known = declared([official / name for name in FROZEN["org"]])
    assert f"{terms.org.NAMESPACE}orginalOrganization" not in known
