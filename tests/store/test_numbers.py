"""Numbers are kept by their value, as the guide says; the published graph has none that changes."""

from io import BytesIO

import pytest

from coopgraph.ontology.terms import xsd
from coopgraph.store import EmbeddedStore
from tests.built import Built


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (f'"1.0e6"^^<{xsd.NAMESPACE}double>', f'"1000000"^^<{xsd.NAMESPACE}double>'),
        (f'"-3"^^<{xsd.NAMESPACE}negativeInteger>', "-3"),
        (f'"+05"^^<{xsd.integer}>', "5"),
        (f'"4.0"^^<{xsd.NAMESPACE}decimal>', f'"4"^^<{xsd.NAMESPACE}decimal>'),
        (f'"-3"^^<{xsd.integer}>', "-3"),
    ],
)
def test_the_value_is_kept(written: str, kept: str) -> None:
    with EmbeddedStore.in_memory() as store:
        store.load([f"<http://e/s> <http://e/p> {written} .\n"])
        assert store.ask(f"ASK {{ ?s ?p ?o FILTER (?o = {written}) }}")
        output = BytesIO()
        store.query("SELECT ?o { ?s ?p ?o }").write(output, "tsv")
    assert output.getvalue().decode().splitlines()[1] == kept


def test_the_published_graph_holds_whole_numbers_alone(real: Built) -> None:
    rows = real.store.select(
        "SELECT DISTINCT (STR(DATATYPE(?o)) AS ?kind) "
        "{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER (ISNUMERIC(?o)) }"
    )
    assert [row[0].value for row in rows] == [xsd.integer]
