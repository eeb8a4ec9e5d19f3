"""Names and definitions of terms and concepts, by IRI and language."""

import pytest

from coopgraph.ontology.schemes import concept_iri
from coopgraph.ontology.term_labels import definition, label, labels, labels_of
from coopgraph.ontology.terms import coop, rdf, schema
from coopgraph.ontology.turtle import text_of
from coopgraph.ontology.turtle_files import ontology_quads


@pytest.mark.parametrize(
    ("iri", "names"),
    [
        (coop.Partnership, ("partenariat", "quan hệ đối tác", "partnership")),
        (schema.startDate, ("date de début", "ngày bắt đầu", "start date")),
        (concept_iri("partnership-kinds", "twinning"), ("jumelage", "kết nghĩa", "twinning")),
    ],
)
def test_names(iri: str, names: tuple[str, str, str]) -> None:
    assert tuple(label(iri, lang) for lang in ("fr", "vi", "en")) == names


def test_every_name_is_known_in_three_languages() -> None:
    assert {iri for iri, names in labels().items() if set(names) != {"fr", "vi", "en"}} == set()


def test_some_names_are_found_as_all_are() -> None:
    for iri, names in labels().items():
        assert labels_of([iri]) == {iri: names}
    assert labels_of(["https://example.org/unknown"]) == {}
    assert labels_of([schema.startDate, coop.party]).keys() == {schema.startDate, coop.party}


def test_reasons_of_a_decision_are_explained() -> None:
    text = definition(concept_iri("decision-reasons", "more-documents"), "en")
    assert text is not None
    assert "independent" in text


def test_the_unknown_has_no_name() -> None:
    assert label("https://example.org/unknown", "fr") is None
    assert definition(schema.startDate, "fr") is None


def test_no_predicate_or_class_of_the_published_ontology_is_nameless() -> None:
    shown = set()
    for quad in ontology_quads("https://example.org/graph"):
        shown.add(quad.predicate.value)
        if quad.predicate.value == rdf.type:
            shown.add(text_of(quad.object))
    assert shown - labels().keys() == set()
