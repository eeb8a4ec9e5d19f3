"""The published ontologies: one header each, complete, and nothing said of the words of others.

The checks of metadata are those of FOOPS! (https://w3id.org/foops/) that a file can answer.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, Node, URIRef
from rdflib.namespace import DCTERMS, FOAF, VANN

from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.publisher import Imprint
from coopgraph.records import Iris
from tests.publication import Published

BIBO_STATUS = URIRef("http://purl.org/ontology/bibo/status")
HEADER = {
    "ontology": "https://w3id.org/coopgraph/ontology",
    "alignments": "https://w3id.org/coopgraph/ontology/alignments",
    "shapes": "https://w3id.org/coopgraph/shape",
}
OURS = "https://w3id.org/coopgraph/"
TERMS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
WORDING = (
    *(RDFS.label, RDFS.comment, SKOS.prefLabel, SKOS.altLabel),
    *(SKOS.definition, SKOS.scopeNote, SKOS.example, RDFS.isDefinedBy),
)
ONE_EACH = (
    *(DCTERMS.creator, DCTERMS.contributor, DCTERMS.publisher, DCTERMS.license, DCTERMS.created),
    *(DCTERMS.issued, DCTERMS.modified, DCTERMS.bibliographicCitation, BIBO_STATUS, FOAF.logo),
    *(VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri, OWL.versionIRI, OWL.versionInfo),
)

each_ontology = pytest.mark.parametrize("name", sorted(HEADER))


@pytest.fixture(scope="session")
def ontologies(published: Published) -> dict[str, Graph]:
    folder = published.folder / "ontology"
    return {name: Graph().parse(folder / f"{name}.ttl") for name in HEADER}


def ours(terms: Iterable[Node]) -> set[Node]:
    return {term for term in terms if str(term).startswith(OURS)}


@each_ontology
def test_one_header(ontologies: dict[str, Graph], name: str) -> None:
    assert list(ontologies[name].subjects(RDF.type, OWL.Ontology)) == [URIRef(HEADER[name])]


@each_ontology
def test_parts_import_the_ontology(ontologies: dict[str, Graph], name: str) -> None:
    wanted = [] if name == "ontology" else [URIRef(HEADER["ontology"])]
    assert list(ontologies[name].objects(None, OWL.imports)) == wanted


@each_ontology
def test_the_header_says_what_foops_asks(ontologies: dict[str, Graph], name: str) -> None:
    graph, header = ontologies[name], URIRef(HEADER[name])
    counts = {str(p): len(list(graph.objects(header, p))) for p in ONE_EACH}
    assert counts == {str(p): 1 for p in ONE_EACH}
    assert list(graph.objects(header, DCTERMS.source))
    for told in (DCTERMS.title, DCTERMS.description):
        languages = sorted(text.language or "" for text in graph.objects(header, told))  # type: ignore[attr-defined]
        assert languages == ["en", "fr", "vi"]


@each_ontology
def test_the_header_agrees_with_itself(ontologies: dict[str, Graph], name: str) -> None:
    graph, header = ontologies[name], URIRef(HEADER[name])
    version = str(graph.value(header, OWL.versionInfo))
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert str(graph.value(header, OWL.versionIRI)) == f"{header}/{version}"
    assert f"version {version}. {header}/{version}" in str(
        graph.value(header, DCTERMS.bibliographicCitation)
    )
    days = [graph.value(header, p) for p in (DCTERMS.created, DCTERMS.issued, DCTERMS.modified)]
    assert all(isinstance(day, Literal) and day.datatype == XSD.date for day in days)
    assert [str(day) for day in days] == sorted(map(str, days))
    assert str(graph.value(header, DCTERMS.publisher)) == Imprint.usual().publisher


def test_all_three_are_of_one_version(ontologies: dict[str, Graph]) -> None:
    found = {str(v) for graph in ontologies.values() for v in graph.objects(None, OWL.versionInfo)}
    assert len(found) == 1


def test_the_logo_is_published(published: Published, ontologies: dict[str, Graph]) -> None:
    logo = str(ontologies["ontology"].value(URIRef(HEADER["ontology"]), FOAF.logo))
    name = logo.removeprefix(f"{HEADER['ontology']}/")
    assert (published.folder / "ontology" / name).read_text(encoding="utf-8").startswith("<svg ")


@each_ontology
def test_no_blank_node(ontologies: dict[str, Graph], name: str) -> None:
    assert not [node for triple in ontologies[name] for node in triple if isinstance(node, BNode)]


@each_ontology
def test_both_formats_say_the_same(
    published: Published, ontologies: dict[str, Graph], name: str
) -> None:
    xml = Graph().parse(published.folder / "ontology" / f"{name}.rdf", format="xml")
    assert set(xml) == set(ontologies[name])


@each_ontology
def test_nothing_is_said_of_the_words_of_others(ontologies: dict[str, Graph], name: str) -> None:
    told = {subject for p in WORDING for subject in ontologies[name].subjects(p)}
    assert told - ours(told) == set()
    others = {subject for subject in ontologies[name].subjects() if subject not in ours([subject])}
    predicates = {p for subject in others for p in ontologies[name].predicates(subject)}
    assert predicates <= {RDF.type}


def test_every_term_is_named_and_defined_in_each_language(ontologies: dict[str, Graph]) -> None:
    graph = ontologies["ontology"]
    terms = ours({term for kind in TERMS for term in graph.subjects(RDF.type, kind)})
    assert len(terms) > 120
    for term in terms:
        for told in (RDFS.label, SKOS.definition):
            found = sorted(text.language or "" for text in graph.objects(term, told))  # type: ignore[attr-defined]
            assert found == ["en", "fr", "vi"], (term, told)


def test_every_concept_is_ours_named_and_defined(ontologies: dict[str, Graph]) -> None:
    graph = ontologies["ontology"]
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) > 80
    assert concepts == ours(concepts)
    for concept in concepts:
        for told in (SKOS.prefLabel, SKOS.definition):
            found = sorted(text.language or "" for text in graph.objects(concept, told))  # type: ignore[attr-defined]
            assert found == ["en", "fr", "vi"], (concept, told)


def test_lists_and_their_top_concepts_name_each_other(ontologies: dict[str, Graph]) -> None:
    graph = ontologies["ontology"]
    named = set(graph.subject_objects(SKOS.hasTopConcept))
    assert named == {(scheme, top) for top, scheme in graph.subject_objects(SKOS.topConceptOf)}
    themes = URIRef(f"{OURS}scheme/themes")
    assert {scheme for scheme, _ in named} | {themes} == set(
        graph.subjects(RDF.type, SKOS.ConceptScheme)
    )


def test_matches_of_skos_are_between_concepts(ontologies: dict[str, Graph]) -> None:
    """`skos:mappingRelation` makes a concept of whatever stands before or after it."""
    whole = ontologies["ontology"] + ontologies["alignments"]
    matches = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)
    matched = {subject for p in matches for subject in whole.subjects(p)}
    assert matched <= set(whole.subjects(RDF.type, SKOS.Concept))
    assert matched


def test_themes_of_the_data_are_top_concepts_of_their_list(published: Published) -> None:
    agreed = published.agreed()
    scheme = f"<{OURS}scheme/themes>"
    head, tail = f"{scheme} <{SKOS.hasTopConcept}> ", f" <{SKOS.topConceptOf}> {scheme}"
    named = {line.removeprefix(head) for line in agreed if line.startswith(head)}
    tops = {line.removesuffix(tail) for line in agreed if line.endswith(tail)}
    assert named == tops
    assert named


def test_no_place_is_made_a_concept(published: Published) -> None:
    matches = ("exactMatch", "closeMatch", "broadMatch", "relatedMatch")
    for line in published.agreed():
        if any(f"<{SKOS}{match}>" in line for match in matches):
            assert "/id/theme/" in line.split()[0]


def test_same_bytes_twice(published: Published, tmp_path: Path) -> None:
    list(export(published.store, Iris(), Wish(tmp_path, only=("ontology",))))
    for name in HEADER:
        first = (published.folder / "ontology" / f"{name}.ttl").read_bytes()
        assert (tmp_path / "ontology" / f"{name}.ttl").read_bytes() == first
