"""Conditions of OWL 2 DL on the words, with what the examples say as facts.

Specification: OWL 2 Structural Specification, sections 3 and 5.8,
<https://www.w3.org/TR/owl2-syntax/>.
"""

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from coopgraph.ontology import turtle_files
from coopgraph.ontology.terms import xsd

PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
RESERVED = (str(RDF), str(RDFS), str(OWL), xsd.NAMESPACE)
BUILT_IN = {RDFS.label, RDFS.isDefinedBy, OWL.versionInfo}
DATATYPES = {RDFS.Literal, URIRef(xsd.string), URIRef(xsd.integer)}  # ours, of those in OWL's map
EXAMPLES = Path(__file__).resolve().parents[1] / "shapes"


@pytest.fixture(scope="module")
def axioms(words: Graph, borrowed: Graph, alignments: Graph) -> Graph:
    return words + borrowed + alignments


@pytest.fixture(scope="module")
def facts() -> Graph:
    graph = Graph()
    for path in [*EXAMPLES.glob("*-valid.ttl"), *turtle_files.code_lists()]:
        graph.parse(path, format="turtle")
    return graph


def of_kind(axioms: Graph, kind: URIRef) -> set[URIRef]:
    return {term for term in axioms.subjects(RDF.type, kind) if isinstance(term, URIRef)}


def test_each_property_is_of_one_kind(axioms: Graph) -> None:
    for property_ in set().union(*(of_kind(axioms, kind) for kind in PROPERTY_KINDS)):
        kinds = [kind for kind in PROPERTY_KINDS if (property_, RDF.type, kind) in axioms]
        assert len(kinds) == 1, property_


def test_no_name_is_both_a_class_and_a_datatype_or_a_property(axioms: Graph) -> None:
    classes, datatypes = of_kind(axioms, OWL.Class), of_kind(axioms, RDFS.Datatype)
    properties = set().union(*(of_kind(axioms, kind) for kind in PROPERTY_KINDS))
    assert classes & datatypes == set()
    assert classes & properties == set()


def test_every_property_used_is_declared(axioms: Graph, facts: Graph) -> None:
    properties = set().union(*(of_kind(axioms, kind) for kind in PROPERTY_KINDS))
    used = set(axioms.predicates()) | set(facts.predicates())
    logical = {term for term in used if str(term).startswith(RESERVED)} - BUILT_IN
    assert used - properties - logical - BUILT_IN == set()


def test_every_class_used_is_declared(axioms: Graph, facts: Graph) -> None:
    classes = of_kind(axioms, OWL.Class)
    used = set(facts.objects(None, RDF.type)) | set(axioms.objects(None, RDFS.subClassOf))
    used |= set(axioms.objects(None, RDFS.domain))
    assert used - classes == set()


def test_links_lead_to_things_and_data_are_literals(axioms: Graph, facts: Graph) -> None:
    links, data = of_kind(axioms, OWL.ObjectProperty), of_kind(axioms, OWL.DatatypeProperty)
    for subject, predicate, value in facts:
        if predicate in links:
            assert isinstance(value, URIRef), (subject, predicate)
        if predicate in data:
            assert isinstance(value, Literal), (subject, predicate)


def test_ranges(axioms: Graph) -> None:
    for property_, target in axioms.subject_objects(RDFS.range):
        if (property_, RDF.type, OWL.DatatypeProperty) in axioms:
            assert target in DATATYPES, property_
        else:
            assert (target, RDF.type, OWL.Class) in axioms, property_


def test_reserved_words_are_only_named(axioms: Graph) -> None:
    for subject, predicate in axioms.subject_predicates():
        if str(subject).startswith(RESERVED):
            assert predicate == RDFS.label, subject


def test_a_property_stands_under_one_of_its_kind(axioms: Graph) -> None:
    for below, above in axioms.subject_objects(RDFS.subPropertyOf):
        kinds = [set(axioms.objects(term, RDF.type)) for term in (below, above)]
        assert kinds[0] == kinds[1], below


def test_our_kind_of_a_borrowed_property_is_its_own(borrowed: Graph, official: Path) -> None:
    publishers = ["org", "prov-o"]
    theirs = Graph()
    for name in publishers:
        theirs.parse(official / "vocab-w3c" / "ns" / f"{name}.ttl")
    theirs.parse(official / "geosparql" / "1.1" / "geo.ttl")
    theirs.parse(official / "cpev/releases/1.1.1/voc/core-public-event-ap.ttl")
    for kind in PROPERTY_KINDS[:2]:
        for property_ in of_kind(borrowed, kind):
            stated = {
                found for found in PROPERTY_KINDS[:2] if (property_, RDF.type, found) in theirs
            }
            assert stated <= {kind}, property_
