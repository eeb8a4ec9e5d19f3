"""What SPARQL editors ask an endpoint when they start is answered from its default graph.

The queries have the patterns of the editor of the SIB Swiss Institute of Bioinformatics, which asks
with GET and one parameter more; YASGUI asks nothing before its user does, then its example.
"""

from collections.abc import Iterator

import httpx
import pyoxigraph
import pytest

from coopgraph.messages import LANGUAGES
from coopgraph.ontology.terms import void
from coopgraph.portal.oxigraph import described
from coopgraph.queries.question import questions
from coopgraph.store import EmbeddedStore, Shelf
from coopgraph.store.query_text import prefixes_of
from tests.built import Built
from tests.portal.conftest import serving

EXAMPLES = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?example ?comment ?query WHERE {
  ?example a sh:SPARQLExecutable ; rdfs:comment ?comment ;
    sh:select|sh:ask|sh:construct|sh:describe ?query
} ORDER BY ?example
"""
PREFIXES = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT DISTINCT ?prefix ?namespace { [] sh:prefix ?prefix ; sh:namespace ?namespace }
"""
CLASSES = """
PREFIX void: <http://rdfs.org/ns/void#>
PREFIX void-ext: <http://ldf.fi/void-ext#>
SELECT DISTINCT ?class ?property ?other ?datatype ?triples WHERE {
  ?part void:class ?class ; void:propertyPartition ?of .
  ?of void:property ?property ; void:triples ?triples .
  OPTIONAL {
    { ?of void:classPartition [ void:class ?other ] }
    UNION
    { ?of void-ext:datatypePartition [ void-ext:datatype ?datatype ] }
  }
}
"""
LINKS = """
PREFIX void: <http://rdfs.org/ns/void#>
SELECT DISTINCT ?class ?property ?other {
  [] void:subjectsTarget [ void:class ?class ] ; void:linkPredicate ?property ;
    void:objectsTarget [ void:class ?other ]
}
"""
FIRST = "SELECT * WHERE {\n  ?sub ?pred ?obj .\n} LIMIT 10"


@pytest.fixture(scope="module")
def url(small: Built) -> Iterator[str]:
    with serving(small.shelf) as (url, _):
        yield f"{url}/sparql"


def asked(url: str, query: str) -> list[dict[str, str]]:
    answer = httpx.get(
        url,
        params={"ac": "1", "query": query},
        headers={"Accept": "application/sparql-results+json", "Origin": "https://example.org"},
        timeout=60,
    )
    assert answer.headers["access-control-allow-origin"] == "*"
    bindings = answer.raise_for_status().json()["results"]["bindings"]
    return [{name: term["value"] for name, term in row.items()} for row in bindings]


def test_examples_are_the_questions_and_run(url: str, small: Built) -> None:
    rows = asked(url, EXAMPLES)
    for_people = [question for question in questions() if question.is_for_people]
    assert len(rows) == len(for_people) * len(LANGUAGES)
    told = {row["example"].rpartition("/")[2]: row["query"] for row in rows}
    assert told == {question.name: question.query for question in for_people}
    assert {row["comment"] for row in rows} >= {for_people[0].description["vi"]}


def test_prefixes_are_those_of_the_examples(url: str) -> None:
    declared = {row["prefix"]: row["namespace"] for row in asked(url, PREFIXES)}
    used = [prefixes_of(question.query) for question in questions() if question.is_for_people]
    assert declared == {name: iri for one in used for name, iri in one.items()}


def test_figures_are_exact(url: str, small: Built) -> None:
    counted: dict[tuple[str, str], set[str]] = {}
    triples: dict[tuple[str, str], str] = {}
    for row in asked(url, CLASSES):
        key = row["class"], row["property"]
        triples[key] = row["triples"]
        counted.setdefault(key, set()).update(filter(None, (row.get("other"), row.get("datatype"))))
    here = _partitions(small.store)
    assert triples == {key: str(len(values)) for key, values in here.items()}
    assert counted == {
        key: {kind for kinds in values for kind in kinds} for key, values in here.items()
    }
    links = {(row["class"], row["property"], row["other"]) for row in asked(url, LINKS)}
    assert links >= {
        (*key, kind) for key, kinds in counted.items() for kind in kinds if _is_class(small, kind)
    }


def _is_class(small: Built, kind: str) -> bool:
    return small.store.ask(f"ASK {{ ?thing a <{kind}> }}")


def _partitions(store: EmbeddedStore) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """Count without SPARQL: for each class and property, the kinds of each value."""
    quads = [
        (quad.subject, quad.predicate, quad.object)
        for quad in store.engine.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph())
    ]
    a = pyoxigraph.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    classes: dict[object, list[str]] = {}
    for subject, predicate, value in quads:
        if predicate == a and isinstance(value, pyoxigraph.NamedNode):
            classes.setdefault(subject, []).append(value.value)
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for subject, predicate, value in quads:
        is_text = isinstance(value, pyoxigraph.Literal)
        kinds = (value.datatype.value,) if is_text else tuple(classes.get(value, ()))
        for name in classes.get(subject, ()):
            found.setdefault((name, predicate.value), []).append(kinds)
    return found


def test_the_agreed_view_is_no_larger_for_it(url: str, small: Built) -> None:
    """All other queries see what the figures count, and nothing of the description."""
    (all_triples,) = asked(url, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    told = asked(url, f"SELECT ?n {{ ?dataset a <{void.Dataset}> ; <{void.triples}> ?n }}")
    assert told == [all_triples]
    assert len(asked(url, FIRST)) == 10


def test_whoever_names_graphs_gets_those(url: str) -> None:
    graph = "https://w3id.org/coopgraph/graph/queries"
    answer = httpx.get(url, params={"query": CLASSES, "default-graph-uri": graph}, timeout=60)
    assert answer.json()["results"]["bindings"] == []


def test_a_store_that_cannot_be_written_to_is_described_as_well(
    small: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = described.mkdtemp

    def refusing(**told: object) -> str:
        if "dir" in told:
            raise PermissionError
        return made(prefix=str(told["prefix"]))

    monkeypatch.setattr(described, "mkdtemp", refusing)
    held = described.with_description(Shelf(small.shelf).hold())
    try:
        with EmbeddedStore.reading(held.quads, {}, lambda: None) as store:
            assert store.ask("ASK { ?dataset a <http://rdfs.org/ns/void#Dataset> }")
    finally:
        held.release()
    assert not held.quads.exists()
    assert Shelf(small.shelf).verified().is_sound
    assert not Shelf(small.shelf).verified().added
