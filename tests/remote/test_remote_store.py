"""A remote store is used exactly like an embedded one."""

from io import BytesIO

import httpx
import pytest

from coopgraph.errors import QueryInvalid
from coopgraph.store import EmbeddedStore, NamedNode
from coopgraph.store.remote import RemoteStore
from tests.store.conftest import QUADS

SELECT = "SELECT ?s ?o ?none { ?s ?p ?o } ORDER BY ?o"
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture
def filled(remote: RemoteStore, url: str) -> RemoteStore:
    quads = {"Content-Type": "application/n-quads"}
    httpx.post(f"{url}/store", content=QUADS.encode(), headers=quads).raise_for_status()
    return remote


@pytest.fixture
def embedded() -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    store.load([QUADS])
    return store


def test_rows_are_the_same(filled: RemoteStore, embedded: EmbeddedStore) -> None:
    there, here = filled.select(SELECT), embedded.select(SELECT)
    assert there.variables == here.variables == ("s", "o", "none")
    assert [[str(t) for t in row] for row in there] == [[str(t) for t in row] for row in here]
    row = next(iter(filled.select(SELECT)))
    assert row["s"] == NamedNode("http://example.org/hue")
    assert row["none"] is None


@pytest.mark.parametrize("query", [SELECT, "ASK { ?s ?p ?o }", CONSTRUCT])
def test_answers_are_written_in_every_format(
    filled: RemoteStore, embedded: EmbeddedStore, query: str
) -> None:
    for format in embedded.query(query).formats:
        there, here = BytesIO(), BytesIO()
        filled.query(query).write(there, format)
        embedded.query(query).write(here, format)
        assert sorted(there.getvalue().splitlines()) == sorted(here.getvalue().splitlines())


def test_triples_verdicts_graphs_and_their_number(
    filled: RemoteStore, embedded: EmbeddedStore
) -> None:
    assert set(map(str, filled.construct(CONSTRUCT))) == set(
        map(str, embedded.construct(CONSTRUCT))
    )
    assert filled.ask("ASK { ?s ?p ?o }") is True
    assert filled.ask("ASK { ?s <http://example.org/none> ?o }") is False
    assert filled.graph_names() == embedded.graph_names()
    assert len(filled) == len(embedded) == 5


@pytest.mark.parametrize(
    "query", ["SELECT * {", "SELECT ?x WHERE { ?x a ex:Thing }", "SELECT (?x AS ?y) ?z\nWHERE }"]
)
def test_a_wrong_query_is_told_as_the_embedded_store_tells_it(
    remote: RemoteStore, embedded: EmbeddedStore, query: str
) -> None:
    with pytest.raises(QueryInvalid) as here:
        embedded.query(query)
    with pytest.raises(QueryInvalid) as there:
        remote.query(query)
    assert there.value.fields == here.value.fields
    assert str(there.value) == str(here.value)


def test_a_query_of_another_form_is_refused(remote: RemoteStore) -> None:
    with pytest.raises(QueryInvalid, match="SELECT"):
        remote.select("ASK {}")
    with pytest.raises(QueryInvalid, match="SELECT"):
        remote.select("CONSTRUCT WHERE { ?s ?p ?o }")
    with pytest.raises(QueryInvalid, match="CONSTRUCT"):
        remote.construct("SELECT * { ?s ?p ?o }")


def test_comments_do_not_make_an_update_of_a_query(filled: RemoteStore) -> None:
    assert len(list(filled.select(f"# INSERT what you like\n#+ delete: no\n{SELECT}"))) == 2


def test_a_graph_is_replaced_at_once(filled: RemoteStore) -> None:
    graph = "http://example.org/graph/a"
    asked = f"SELECT ?o {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
    filled.replace_graph(
        graph, '<http://a.b/> <http://a.c/> "1" .\n<http://a.b/> <http://a.c/> "2" .'
    )
    assert sorted(str(row[0]) for row in filled.select(asked)) == ['"1"', '"2"']
    filled.replace_graph(graph, "")
    assert graph not in filled.graph_names()
    with pytest.raises(QueryInvalid, match="--update"):
        RemoteStore(filled.url).replace_graph(graph, "")


def test_parameters_of_the_address_go_with_every_question(filled: RemoteStore, url: str) -> None:
    graph = "http%3A%2F%2Fexample.org%2Fgraph%2Fa"
    inside = RemoteStore(f"{url}/query?default-graph-uri={graph}")
    assert len(list(inside.select(SELECT))) == 2
    assert len(list(inside.select(SELECT + " #" + "long " * 1000))) == 2
