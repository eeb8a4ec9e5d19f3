"""Pushing a graph: all of it, once, whole, and nothing that is not ours."""

from collections.abc import Iterator

import httpx
import pytest

from coopgraph.cli.running import run
from coopgraph.errors import CoopgraphError
from coopgraph.store import EmbeddedStore
from coopgraph.store.remote import (
    Credentials,
    EndpointNotSparql,
    EndpointRefused,
    EndpointUnreachable,
    RemoteStore,
)
from coopgraph.store.remote.addresses import Addresses
from coopgraph.store.remote.graphs import Writing
from coopgraph.store.remote.pushing import DIGEST, LedgerNames, Pushed, Pushing
from coopgraph.store.remote.retry import Patience
from tests.built import Built
from tests.remote.pretending import Reply, pretending
from tests.servers import free_port

BASE = "http://example.org/"
NAMES = LedgerNames(BASE)
FOREIGN = "http://elsewhere.example/graph"


def _quad(text: str, graph: str = "") -> str:
    return f'<{BASE}thing> <{BASE}says> "{text}" {f"<{BASE}{graph}> " if graph else ""}.\n'


@pytest.fixture
def local() -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    store.load([_quad("agreed"), _quad("one", "graph/1"), _quad("two", "graph/2")])
    return store


@pytest.fixture
def writing() -> Iterator[Writing]:
    with Writing(Credentials(), patience=Patience(sleep=lambda _: None)) as writing:
        yield writing


@pytest.fixture(params=["update and graph store", "update", "graph store"])
def addresses(request: pytest.FixtureRequest, url: str) -> Addresses:
    query, update, graphs = f"{url}/query", f"{url}/update", f"{url}/store"
    match request.param:
        case "update":
            return Addresses(query, update=update)
        case "graph store":
            return Addresses(query, graphs=graphs)
    return Addresses(query, update, graphs)


def _push(
    local: EmbeddedStore, writing: Writing, addresses: Addresses, *, again: bool = False
) -> Pushed:
    remote = RemoteStore(addresses.query)
    return Pushing(local, remote, writing, addresses, NAMES, again).run()


def _quads(remote: RemoteStore) -> set[str]:
    """What the server holds, less our ledger."""
    query = "SELECT ?g ?o {{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }}"
    return {f"{o} {g}" for g, o in remote.select(query) if g is None or g.value != NAMES.ledger}


def test_everything_arrives_and_is_not_sent_twice(
    local: EmbeddedStore, writing: Writing, addresses: Addresses, remote: RemoteStore
) -> None:
    assert _push(local, writing, addresses) == Pushed(sent=3)
    assert _quads(remote) == {
        '"agreed" None',
        f'"one" <{BASE}graph/1>',
        f'"two" <{BASE}graph/2>',
    }
    assert _push(local, writing, addresses) == Pushed(same=3)
    assert _push(local, writing, addresses, again=True) == Pushed(sent=3)
    assert remote.graph_names() == sorted([f"{BASE}graph/1", f"{BASE}graph/2", NAMES.ledger])


def test_what_changed_is_replaced_and_what_vanished_is_removed(
    local: EmbeddedStore, writing: Writing, addresses: Addresses, remote: RemoteStore, url: str
) -> None:
    writing.put(f"{url}/store", FOREIGN, b'<http://a.b/> <http://a.c/> "not ours" .')
    writing.put(f"{url}/store", f"{BASE}graph/by-hand", b'<http://a.b/> <http://a.c/> "hand" .')
    _push(local, writing, addresses)
    local.replace_graph(f"{BASE}graph/1", "")
    local.replace_graph(f"{BASE}graph/2", _quad("2"))
    local.load([_quad("agreed too")])
    assert _push(local, writing, addresses) == Pushed(sent=2, same=0, removed=1)
    assert _quads(remote) == {
        '"agreed" None',
        '"agreed too" None',
        f'"2" <{BASE}graph/2>',
        f'"not ours" <{FOREIGN}>',
        f'"hand" <{BASE}graph/by-hand>',
    }


def test_a_push_that_was_cut_short_goes_on(
    local: EmbeddedStore, addresses: Addresses, remote: RemoteStore, writing: Writing
) -> None:
    calls = 0

    def failing(request: httpx.Request) -> httpx.Response:
        nonlocal calls
        calls += 1
        if calls > 4:
            raise httpx.ConnectError("the cable is out")
        return httpx.request(
            request.method, request.url, content=request.content, headers=request.headers
        )

    with (
        Writing(Credentials(), transport=httpx.MockTransport(failing)) as cut,
        pytest.raises(EndpointUnreachable, match="the cable is out"),
    ):
        _push(local, cut, addresses)
    assert '"agreed" None' not in _quads(remote)
    pushed = _push(local, writing, addresses)
    assert pushed.sent + pushed.same == 3
    assert pushed.same >= 1
    assert _quads(remote) == {'"agreed" None', f'"one" <{BASE}graph/1>', f'"two" <{BASE}graph/2>'}


def test_readers_see_the_old_graph_or_the_new_one(
    local: EmbeddedStore, writing: Writing, url: str, remote: RemoteStore
) -> None:
    """At each request of a push, every graph is as it was or as it will be."""
    addresses = Addresses(f"{url}/query", f"{url}/update", f"{url}/store")
    big = "".join(_quad(f"old {n}", "graph/1") for n in range(500))
    local.load([big])
    _push(local, writing, addresses)
    new = "".join(f'<{BASE}thing> <{BASE}says> "new {n}" .\n' for n in range(700))
    local.replace_graph(f"{BASE}graph/1", new)
    seen: list[int] = []

    def watching(request: httpx.Request) -> httpx.Response:
        seen.append(_size(remote, f"{BASE}graph/1"))
        return httpx.request(
            request.method, request.url, content=request.content, headers=request.headers
        )

    with Writing(Credentials(), transport=httpx.MockTransport(watching)) as watched:
        _push(local, watched, addresses)
    assert [*seen, _size(remote, f"{BASE}graph/1")] == [501, 501, 700]


def test_a_put_that_is_broken_off_leaves_the_old_graph(
    local: EmbeddedStore, writing: Writing, url: str, remote: RemoteStore
) -> None:
    """What the direct way into an Oxigraph rests on."""
    _push(local, writing, Addresses(f"{url}/query", graphs=f"{url}/store"))
    new = "".join(f'<{BASE}thing> <{BASE}says> "new {n}" .\n' for n in range(9000))
    with pytest.raises(CoopgraphError):
        writing.put(f"{url}/store", f"{BASE}graph/1", f"{new}rubbish".encode())
    assert _size(remote, f"{BASE}graph/1") == 1


def _size(remote: RemoteStore, graph: str) -> int:
    return len(list(remote.select(f"SELECT * {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")))


def test_a_ledger_that_lies_does_no_harm_outside_our_base(
    local: EmbeddedStore, writing: Writing, addresses: Addresses, remote: RemoteStore, url: str
) -> None:
    writing.put(f"{url}/store", FOREIGN, b'<http://a.b/> <http://a.c/> "not ours" .')
    lie = f'<{FOREIGN}> <{DIGEST}> "0" .'.encode()
    writing.put(f"{url}/store", NAMES.ledger, lie)
    _push(local, writing, addresses)
    assert f'"not ours" <{FOREIGN}>' in _quads(remote)


def test_a_default_graph_may_have_a_name(
    local: EmbeddedStore, writing: Writing, addresses: Addresses, remote: RemoteStore
) -> None:
    names = LedgerNames(BASE, default=f"{BASE}graph/agreed")
    Pushing(local, RemoteStore(addresses.query), writing, addresses, names).run()
    assert f'"agreed" <{BASE}graph/agreed>' in _quads(remote)
    assert '"agreed" None' not in _quads(remote)


def test_addresses_are_found(writing: Writing, url: str) -> None:
    found = Addresses(f"{url}/query").completed(writing)
    assert found == Addresses(f"{url}/query", None, f"{url}/store")
    other = Reply(401, headers={"Server": "Other/1.0"})
    with pretending(Reply(404), other) as server:
        query = server.url.replace("/sparql", "/ds/query")
        expected = Addresses(
            query, query.replace("query", "update"), query.replace("query", "data")
        )
        assert Addresses(query).completed(writing) == expected
    with pretending(Reply(404)) as server, pytest.raises(EndpointNotSparql, match="--update"):
        Addresses(server.url).completed(writing)


@pytest.mark.parametrize(
    ("reply", "error"), [(Reply(401), EndpointRefused), (Reply(503), EndpointRefused)]
)
def test_a_server_that_will_not(
    local: EmbeddedStore, writing: Writing, reply: Reply, error: type[CoopgraphError]
) -> None:
    with pretending(Reply()) as asked, pretending(reply) as server:
        addresses = Addresses(asked.url, update=server.url)
        pushing = Pushing(local, RemoteStore(asked.url), writing, addresses, NAMES)
        with pytest.raises(error):
            pushing.run()


def test_a_digest_is_given_to_who_asks_for_one(writing: Writing) -> None:
    challenge = {"WWW-Authenticate": 'Digest realm="r", nonce="n", qop="auth"'}
    with (
        pretending(Reply(401, headers=challenge), Reply(401, headers=challenge), Reply()) as server,
        Writing(Credentials("anna", "secret")) as ours,
    ):
        ours.update(server.url, "CLEAR ALL")
    shown = [headers.get("Authorization", "–").split()[0] for _, _, headers, _ in server.asked]
    assert shown == ["Basic", "–", "Digest"]


def test_the_command_pushes_a_built_graph(
    small: Built, url: str, remote: RemoteStore, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["push", "--endpoint", f"{url}/query", "--store", str(small.shelf), "--lang", "en"]
    graphs = len(small.store.graph_names()) + 1
    assert run(command) == 0
    told = capsys.readouterr()
    assert f"{graphs} graphs sent, 0 up to date already, 0 removed" in told.out
    assert f"{graphs}/{graphs}: " in told.err
    assert len(remote) == len(small.store) + graphs
    assert run([*command, "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_nobody_to_push_to(small: Built, capsys: pytest.CaptureFixture[str]) -> None:
    endpoint = f"http://127.0.0.1:{free_port()}/query"
    command = ["push", "--endpoint", endpoint, "--store", str(small.shelf), "--lang", "fr"]
    assert run(command) == 1
    assert "Aucun serveur ne répond" in capsys.readouterr().err
