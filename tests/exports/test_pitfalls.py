"""OOPS! over the published ontology, as OWLAPI's heirs read it (owlready2): critical, important.

The pitfalls of https://oops.linkeddata.es/catalogue.jsp that a program can find; P27 and P31 look
at the alignments too. Of the minor ones, P36 (a file extension in the IRI) as well.
"""

from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import owlready2
import pytest
from rdflib import OWL, RDF, RDFS, Graph, Node, URIRef
from rdflib.namespace import DCTERMS

from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.terms import coop
from tests.publication import Published

OURS = "https://w3id.org/coopgraph/ontology#"
KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty)


@pytest.fixture(scope="module")
def graph(published: Published) -> Graph:
    return Graph().parse(published.folder / "ontology" / "ontology.rdf")


@pytest.fixture(scope="module")
def alignments(published: Published, graph: Graph) -> Graph:
    return graph + Graph().parse(published.folder / "ontology" / "alignments.rdf")


@pytest.fixture(scope="module")
def read(published: Published, tmp_path_factory: pytest.TempPathFactory) -> owlready2.Ontology:
    path: Path = published.folder / "ontology" / "ontology.rdf"
    world = owlready2.World()
    return world.get_ontology(path.as_uri()).load(only_local=True)


def properties(graph: Graph) -> set[URIRef]:
    found = {it for kind in KINDS for it in graph.subjects(RDF.type, kind)}
    return {it for it in found if isinstance(it, URIRef) and it.startswith(OURS)}


def cycles(graph: Graph, link: URIRef) -> Iterator[Node]:
    for one in set(graph.subjects(link)):
        if one in {
            it for first in graph.objects(one, link) for it in graph.transitive_objects(first, link)
        }:
            yield one


def test_owlready_reads_every_term(graph: Graph, read: owlready2.Ontology) -> None:
    classes = {it.iri for it in read.classes() if it.iri.startswith(OURS)}
    told = {str(it) for it in graph.subjects(RDF.type, OWL.Class) if str(it).startswith(OURS)}
    assert classes == told
    assert len(classes) > 20
    spoken = {it.iri for it in read.properties() if it.iri.startswith(OURS)}
    assert spoken >= set(map(str, properties(graph)))


def test_p05_inverses_fit_each_other(graph: Graph) -> None:
    for one, other in graph.subject_objects(OWL.inverseOf):
        assert graph.value(one, RDFS.domain) == graph.value(other, RDFS.range)
        assert graph.value(one, RDFS.range) == graph.value(other, RDFS.domain)


@pytest.mark.parametrize("link", [RDFS.subClassOf, RDFS.subPropertyOf])
def test_p06_no_cycle_in_a_hierarchy(alignments: Graph, link: URIRef) -> None:
    assert list(cycles(alignments, link)) == []


def test_p06_a_cycle_would_be_found() -> None:
    a, b = URIRef(f"{OURS}a"), URIRef(f"{OURS}b")
    graph = Graph()
    graph.add((a, RDFS.subClassOf, b))
    graph.add((b, RDFS.subClassOf, a))
    assert set(cycles(graph, RDFS.subClassOf)) == {a, b}


@pytest.mark.parametrize("end", [RDFS.domain, RDFS.range])
def test_p19_one_domain_and_one_range(graph: Graph, end: URIRef) -> None:
    assert [it for it in properties(graph) if len(set(graph.objects(it, end))) > 1] == []


def test_p10_some_classes_share_nothing(graph: Graph) -> None:
    assert list(graph.subjects(RDF.type, OWL.AllDisjointClasses))


def test_p11_without_a_domain_only_what_several_classes_have(graph: Graph) -> None:
    """A domain of a shared property would make its subjects what they are not.

    The first and last days of a date follow the date, whatever has it.
    """
    of: dict[str, set[str]] = {}
    for name, rules in load_rules().of_class.items():
        for rule in rules:
            for path in (rule.path, rule.earliest, rule.latest):
                of.setdefault(str(path), set()).add(name)
    days = {it for link in (coop.earliestOf, coop.latestOf) for it in graph.subjects(URIRef(link))}
    alone = {it for it in properties(graph) - days if not graph.value(it, RDFS.domain)}
    assert {it for it in alone if len(of.get(str(it), ())) == 1} == set()


def test_p12_p30_no_term_is_defined_twice(graph: Graph) -> None:
    kinds = {kind: list(graph.subjects(RDF.type, kind)) for kind in (*KINDS, OWL.Class)}
    for terms in kinds.values():
        ours = [it for it in terms if str(it).startswith(OURS)]
        for one, other in combinations(ours, 2):
            same = set(graph.objects(one, RDFS.label)) & set(graph.objects(other, RDFS.label))
            assert not same, (one, other, same)


def test_p25_p28_p29_no_relation_turns_back_wrongly(graph: Graph) -> None:
    for one, other in graph.subject_objects(OWL.inverseOf):
        assert one != other
    for kind in (OWL.SymmetricProperty, OWL.TransitiveProperty):
        for it in graph.subjects(RDF.type, kind):
            assert graph.value(it, RDFS.domain) == graph.value(it, RDFS.range)


def test_p27_p31_equivalents_have_one_kind(alignments: Graph) -> None:
    pairs = product((OWL.equivalentProperty, OWL.equivalentClass), [alignments])
    for link, graph in pairs:
        for one, other in graph.subject_objects(link):
            for end in (RDFS.domain, RDFS.range):
                told = {graph.value(it, end) for it in (one, other)} - {None}
                assert len(told) < 2, (one, other)


def test_p34_p35_every_term_of_ours_says_its_kind(graph: Graph) -> None:
    for subject, predicate, value in graph:
        for term in (subject, predicate, value):
            is_list = f"{OURS}list-" in str(term)  # cells of lists: no terms
            if isinstance(term, URIRef) and term.startswith(OURS) and not is_list:
                assert graph.value(term, RDF.type), term


def test_p36_p38_p39_p41_the_header(graph: Graph) -> None:
    (header,) = graph.subjects(RDF.type, OWL.Ontology)
    assert not str(header).endswith((".owl", ".rdf", ".ttl"))
    assert graph.value(header, DCTERMS.license)
    assert {it for it in graph.subjects() if str(it).startswith(f"{header}#")}


def test_p40_nothing_is_defined_in_the_names_of_others(graph: Graph) -> None:
    for kind in (OWL.Class, *KINDS):
        for term in graph.subjects(RDF.type, kind):
            if isinstance(term, URIRef) and not term.startswith("https://w3id.org/coopgraph/"):
                assert not set(graph.predicates(term)) & {RDFS.subClassOf, RDFS.domain, RDFS.range}
