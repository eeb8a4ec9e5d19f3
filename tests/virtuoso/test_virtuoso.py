"""The graph pushed to a Virtuoso, and every question asked of it."""

from collections import Counter
from io import BytesIO

import httpx
import pytest

from coopgraph.errors import CoopgraphError, QueryFailed, QueryInvalid
from coopgraph.queries.library import query_paths
from coopgraph.store import EmbeddedStore, Store
from coopgraph.store.remote import Credentials, EndpointRefused, RemoteStore
from coopgraph.store.remote.graphs import Writing
from coopgraph.store.remote.pushing import Pushed as Outcome
from tests.queries.everywhere import answer, several, wordings
from tests.remote.drawn_alike import assert_drawn_alike
from tests.virtuoso.conftest import BASE, Pushed, Virtuoso
from tests.virtuoso.differences import alike

OTHER = "https://example.org/other/"


def _answers(store: Store, name: str) -> list[Counter[tuple[str, ...]] | None]:
    """Answer a question in all its ways; None where it cannot be answered."""
    lists = several(name)
    found: list[Counter[tuple[str, ...]] | None] = []
    for query in wordings(name):
        try:
            rows = answer(store, query, lists)
        except CoopgraphError:
            found.append(None)
        else:
            found.append(Counter(tuple(map(alike, row)) for row in rows.elements()))
    return found


@pytest.mark.parametrize("name", query_paths())
def test_same_answer_but_for_the_known_differences(name: str, pushed: Pushed) -> None:
    here, there = _answers(pushed.here, name), _answers(pushed.there, name)
    if name in pushed.known:
        assert here != there, "no longer different: take it off"
    else:
        assert here == there


def test_networks_and_pictures_are_the_same(pushed: Pushed) -> None:
    assert_drawn_alike(pushed.here, pushed.there)


def test_triples_are_kept_but_for_places(pushed: Pushed) -> None:
    for graph in pushed.here.graph_names():
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
        expected = {alike(str(triple)) for triple in pushed.here.construct(query)}
        assert {alike(str(triple)) for triple in pushed.everything.construct(query)} == expected


def test_pushing_again_sends_only_what_changed(virtuoso: Virtuoso) -> None:
    local = EmbeddedStore.in_memory()
    quad = '<https://example.org/a> <https://example.org/b> "{}" {}.\n'
    graphs = [f"<{OTHER}graph/{number}> " for number in (1, 2)]
    local.load([quad.format("Huế", graph) for graph in ("", *graphs)])
    assert virtuoso.push(local, OTHER) == Outcome(sent=3)
    assert virtuoso.push(local, OTHER) == Outcome(same=3)
    local.replace_graph(f"{OTHER}graph/1", "")
    local.replace_graph(f"{OTHER}graph/2", quad.format("Hội An", ""))
    assert virtuoso.push(local, OTHER) == Outcome(sent=1, same=1, removed=1)
    names = [name for name in virtuoso.remote.graph_names() if name.startswith(OTHER)]
    assert names == [f"{OTHER}graph/{name}" for name in ("2", "agreed", "pushed")]
    asked = f"SELECT ?o {{ GRAPH <{OTHER}graph/2> {{ ?s ?p ?o }} }}"
    assert [row[0].value for row in RemoteStore(virtuoso.addresses.query).select(asked)] == [
        "Hội An"
    ]


def test_it_answers_as_a_store_does(pushed: Pushed) -> None:
    there = pushed.there
    assert there.ask("ASK { ?s ?p ?o }") is True
    assert there.ask("ASK { ?s <https://example.org/none> ?o }") is False
    with pytest.raises((QueryInvalid, QueryFailed)):
        there.select("SELECT * {")
    output = BytesIO()
    there.query("SELECT ?s { ?s a <https://w3id.org/coopgraph/ontology#Edition> }").write(
        output, "csv"
    )
    assert output.getvalue().startswith(b"s\r\n")


def test_a_wrong_password_is_refused(virtuoso: Virtuoso) -> None:
    with Writing(Credentials("dba", "wrong")) as wrong, pytest.raises(EndpointRefused):
        wrong.put(str(virtuoso.addresses.graphs), f"{BASE}graph/x", b"")
    assert httpx.get(virtuoso.url).status_code < 500
