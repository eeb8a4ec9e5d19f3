"""The rules of the house on the ontology itself, and that they do catch a fault."""

import re
from collections import Counter

import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from coopgraph.ontology.terms import coop
from coopgraph.ontology.turtle_files import ONTOLOGY_IRI

OURS = f"{ONTOLOGY_IRI}#"
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def report(graph: Graph, rules: Graph) -> str:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=rules, js=False)
    return "" if conforms else str(text)


def test_terms(words: Graph, house_shapes: Graph) -> None:
    assert report(words, house_shapes) == ""


def test_code_lists(code_lists: Graph, house_shapes: Graph) -> None:
    assert report(code_lists, house_shapes) == ""


def test_shapes(shapes: Graph, house_shapes: Graph) -> None:
    assert report(shapes, house_shapes) == ""


@pytest.mark.parametrize(
    ("predicate", "text", "rule"),
    [
        (RDFS.label, Literal("bên thứ hai", "vi"), "Term-label"),
        (RDFS.label, Literal("Party", "de"), "Term-label"),
        (SKOS.definition, Literal("A second one.", "en"), "Term-definition"),
        (RDFS.comment, Literal("Said twice.", "en"), "Term-comment"),
        (SKOS.prefLabel, Literal("party", "en"), "Term-prefLabel"),
    ],
)
def test_a_fault_is_caught(
    words: Graph, house_shapes: Graph, predicate: URIRef, text: Literal, rule: str
) -> None:
    faulty = Graph() + words
    faulty.add((URIRef(coop.party), predicate, text))
    assert rule in report(faulty, house_shapes)


def test_words_of_others_have_a_name_in_each_language(
    borrowed: Graph, names_of_others: Graph
) -> None:
    for term in set(borrowed.subjects()) | set(names_of_others.subjects()):
        found = (*names_of_others.objects(term, RDFS.label),)
        found += (*names_of_others.objects(term, SKOS.prefLabel),)
        assert sorted(str(label.language) for label in found) == ["en", "fr", "vi"], term  # type: ignore[union-attr]


def test_we_publish_of_the_words_of_others_their_kind_and_no_more(borrowed: Graph) -> None:
    assert set(borrowed.predicates()) == {RDF.type}


def test_we_name_the_words_of_others_and_say_no_more(names_of_others: Graph) -> None:
    assert set(names_of_others.predicates()) == {RDFS.label, SKOS.prefLabel, SKOS.notation}


def test_notes_and_examples_are_in_all_languages_or_none(words: Graph) -> None:
    for predicate in (SKOS.scopeNote, SKOS.example):
        counts = Counter(words.subjects(predicate))
        assert {term for term, count in counts.items() if count != 3} == set()


def test_no_two_terms_have_one_label(words: Graph, names_of_others: Graph) -> None:
    counts = Counter((words + names_of_others).objects(None, RDFS.label))
    assert [label for label, count in counts.items() if count > 1] == []


def test_no_two_concepts_of_a_list_have_one_name(code_lists: Graph) -> None:
    named = [
        (scheme, name)
        for concept, scheme in code_lists.subject_objects(SKOS.inScheme)
        for name in code_lists.objects(concept, SKOS.prefLabel)
    ]
    assert [name for name, count in Counter(named).items() if count > 1] == []


def test_no_definition_uses_the_label_it_defines(words: Graph) -> None:
    assert [str(term) for term in circular(words)] == []


def test_a_circular_definition_is_caught() -> None:
    graph = Graph()
    term = URIRef(coop.party)
    graph.add((term, RDFS.label, Literal("has party", "en")))
    graph.add((term, SKOS.definition, Literal("Says that a thing has party.", "en")))
    assert list(circular(graph)) == [term]


def circular(graph: Graph) -> list[URIRef]:
    found = []
    for term, label in graph.subject_objects(RDFS.label):
        for definition in graph.objects(term, SKOS.definition):
            word = rf"\b{re.escape(str(label))}\b"
            same = label.language == definition.language  # type: ignore[union-attr]
            if same and re.search(word, str(definition), re.IGNORECASE):
                found.append(term)
    return found  # type: ignore[return-value]


def test_every_term_of_ours_that_is_used_is_declared(
    words: Graph, borrowed: Graph, code_lists: Graph, shapes: Graph
) -> None:
    used = {str(node) for triple in words + code_lists + shapes for node in triple}
    ours = {iri for iri in used if iri.startswith(OURS) and iri != OURS}
    assert ours - {str(term) for term in words.subjects(RDF.type)} == set()


def test_every_property_of_ours_stands_in_a_shape_or_is_about_the_words(
    words: Graph, shapes: Graph, code_lists: Graph
) -> None:
    properties = {str(term) for kind in KINDS[1:] for term in words.subjects(RDF.type, kind)}
    placed = {str(node) for triple in shapes + code_lists for node in triple}
    about_words = {coop.earliestOf, coop.latestOf}
    assert properties - placed - about_words == set()
