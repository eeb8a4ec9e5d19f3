"""The questions are found in the endpoint, as data."""

from coopgraph.ontology.terms import sh
from coopgraph.queries.as_data import queries_as_rdf, queries_text
from coopgraph.queries.question import questions
from coopgraph.records.iris import Iris
from tests.built import Built

EXAMPLES = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?query ?text (COUNT(DISTINCT ?label) AS ?labels) (COUNT(DISTINCT ?comment) AS ?comments)
WHERE {
  GRAPH <https://w3id.org/coopgraph/graph/queries> {
    ?query a sh:SPARQLExecutable ; rdfs:label ?label ; rdfs:comment ?comment ;
      sh:select|sh:construct ?text ; sh:prefixes/sh:declare ?declared .
    ?declared sh:prefix ?prefix ; sh:namespace ?namespace .
  }
}
GROUP BY ?query ?text
"""


def test_an_editor_finds_every_question_and_can_run_it(small: Built) -> None:
    rows = list(small.store.select(EXAMPLES))
    assert len(rows) == sum(question.is_for_people for question in questions())
    for row in rows:
        assert row["labels"].value == row["comments"].value == "3"
        small.store.query(row["text"].value)


def test_prefixes_are_declared_once(small: Built) -> None:
    quads = list(queries_as_rdf(Iris()))
    declared = [q.object for q in quads if q.predicate == f"<{sh.prefix}>"]
    assert len(declared) == len(set(declared)) > 5


def test_no_blank_node_and_always_the_same_bytes() -> None:
    text = "".join(queries_text(Iris()))
    assert "_:" not in "".join(line.split(' "')[0] for line in text.splitlines())
    assert text == "".join(queries_text(Iris()))


def test_they_take_the_base_of_their_publisher() -> None:
    iris = Iris("https://example.org/")
    quads = list(queries_as_rdf(iris))
    assert all(quad.subject.startswith("<https://example.org/") for quad in quads)
    text = "".join(quad.object for quad in quads)
    assert "<https://example.org/id/authority/" in text
    assert "<https://w3id.org/coopgraph/id/" not in text
    assert "https://w3id.org/coopgraph/ontology#" in text
