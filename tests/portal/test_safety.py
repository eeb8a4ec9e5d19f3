"""What a stranger may not do, and what happens when an engine is late, dies or grows old."""

import http.server
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from coopgraph.portal.sparql.federation import has_service
from coopgraph.store import write_generation
from tests.portal.conftest import serving
from tests.servers import no_collection, oxigraph_server

VALUES = " ".join(map(str, range(300)))
ENDLESS = (
    "SELECT (COUNT(*) AS ?n) {"
    + "".join(f" VALUES ?{name} {{ {VALUES} }}" for name in "abcd")
    + " FILTER(?a + ?b + ?c + ?d < 0) }"
)


@pytest.fixture
def trap(trapping: tuple[str, list[str]]) -> tuple[str, list[str]]:
    """A server that should never be asked anything, and what it was asked in this test."""
    trapping[1].clear()
    return trapping


@pytest.fixture(scope="module")
def trapping() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Trap(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            self.send_error(500)

        do_GET = do_POST  # noqa: N815 - the name is the library's

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Trap)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    with no_collection():
        yield f"http://127.0.0.1:{server.server_port}/secret", asked
    server.shutdown()
    server.server_close()


HOSTILE = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE<URL>{ ?s ?p ?o } }",
    "SELECT * { BIND(<URL> AS ?x) SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { BIND(<URL> AS ?x) SERVICE $x{ ?s ?p ?o } }",
    "PREFIX e: <URL> SELECT * { SERVICE e: { ?s ?p ?o } }",
    "PREFIX e: <URL> SELECT * { SERVICE e:a\\#b { ?s ?p ?o } }",
    "SELECT * { SERVICE # { comment\n <URL> # and }\n { ?s ?p ?o } }",
    "SELECT * { VALUES ?a { 1SERVICE } SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE<URL>{ ?s ?p ?o } }",
    'SELECT * { FILTER(1 <2 #>"""\n) SERVICE <URL> { ?s ?p ?o } #"""\n }',
    "ASK { FILTER NOT EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE <" + "x" * 3000 + "> { ?s ?p ?o } }",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_no_other_server_is_asked(
    client: httpx.Client, trap: tuple[str, list[str]], query: str
) -> None:
    url, asked = trap
    response = client.post("/sparql", data={"query": query.replace("URL", url)})
    assert response.status_code in (400, 403)
    assert asked == []


def test_the_engine_alone_would_ask_another_server(trap: tuple[str, list[str]]) -> None:
    """So that the tests above show that it is the portal which refuses."""
    url, asked = trap
    with oxigraph_server() as engine:
        httpx.post(f"{engine}/query", data={"query": HOSTILE[0].replace("URL", url)})
    assert asked


@pytest.mark.parametrize("update", ["LOAD <URL>", "INSERT DATA { <a:a> <a:b> 1 }"])
def test_nothing_is_loaded(client: httpx.Client, trap: tuple[str, list[str]], update: str) -> None:
    url, asked = trap
    text = update.replace("URL", url)
    for body in ({"update": text}, {"query": text}):
        assert client.post("/sparql", data=body).status_code in (400, 403)
    direct = {"Content-Type": "application/sparql-update"}
    assert client.post("/sparql", content=text, headers=direct).status_code == 403
    assert client.put("/store?default", content=b"").status_code == 404
    assert asked == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?service }",
        'SELECT * { ?s ?p ?o FILTER(CONTAINS(?o, "service public")) }',
        "# au service des { citoyens }\nSELECT * { ?s ?p ?o }",
        "SELECT * { ?s <http://example.org/service> ?o . { ?o ?p ?x } }",
        "SELECT * { GRAPH ?service { ?s ?p ?o } }",
    ],
)
def test_the_word_service_is_no_crime(query: str) -> None:
    assert not has_service(query)


@pytest.mark.parametrize("piece", ["SERVICE<", "SERVICE a:", "SERVICE #\n", "a:", "\\u005Cu0053"])
def test_looking_for_service_takes_no_time(piece: str) -> None:
    start = time.monotonic()
    has_service("SERVICE " + piece * (250_000 // len(piece)))
    assert time.monotonic() - start < 2


def test_a_late_query_ends_and_the_next_is_answered(client: httpx.Client) -> None:
    start = time.monotonic()
    late = client.post("/sparql", data={"query": ENDLESS}, headers={"Accept-Language": "en"})
    assert late.status_code == 504
    assert "3 s" in late.json()["detail"]
    assert time.monotonic() - start < 10
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def _engines(parent: int) -> list[int]:
    """Return the processes that a process has started, as Linux lists them."""
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
    return [int(number) for number in listed.split()]


def _one_quad(text: str) -> str:
    return f'<http://example.org/a> <http://example.org/b> "{text}" .\n'


def _value(url: str) -> str:
    query = "SELECT ?o { ?s ?p ?o }"
    response = httpx.get(f"{url}/sparql", params={"query": query}, timeout=30)
    assert response.status_code == 200, response.text
    return str(response.json()["results"]["bindings"][0]["o"]["value"])


def test_an_engine_that_dies_is_replaced(tmp_path: Path) -> None:
    write_generation(tmp_path, [_one_quad("still here")], {})
    with serving(tmp_path) as (url, process):
        assert _value(url) == "still here"
        (engine,) = _engines(process.pid)
        os.kill(engine, signal.SIGKILL)
        assert _value(url) == "still here"
        assert _engines(process.pid) != [engine]


def test_a_new_graph_is_served_without_a_dropped_request(tmp_path: Path) -> None:
    write_generation(tmp_path, [_one_quad("old")], {})
    with serving(tmp_path) as (url, process):
        assert _value(url) == "old"
        write_generation(tmp_path, [_one_quad("new")], {})
        seen = []
        end = time.monotonic() + 10
        while (not seen or seen[-1] != "new") and time.monotonic() < end:
            seen.append(_value(url))
        assert seen[-1] == "new"
        assert sorted(set(seen), reverse=True) in (["old", "new"], ["new"])
        write_generation(tmp_path, [_one_quad("newer")], {})
        write_generation(tmp_path, [_one_quad("newest")], {})
        while _value(url) != "newest" and time.monotonic() < end + 10:
            time.sleep(0.1)
        while len(_engines(process.pid)) > 1 and time.monotonic() < end + 20:
            time.sleep(0.1)  # the last one is let go when what it was asked is answered
        assert len(_engines(process.pid)) == 1
    assert len([folder for folder in tmp_path.iterdir() if folder.is_dir()]) <= 3


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_and_takes_its_engine_along(tmp_path: Path, number: int) -> None:
    write_generation(tmp_path, [_one_quad("x")], {})
    with serving(tmp_path) as (url, process):
        assert _value(url) == "x"
        (engine,) = _engines(process.pid)
        process.send_signal(number)
        assert process.wait(timeout=10) == (0 if number == signal.SIGTERM else 130)
        assert not Path(f"/proc/{engine}").exists()


def test_a_graph_that_is_gone_does_not_stop_the_service(tmp_path: Path) -> None:
    write_generation(tmp_path, [_one_quad("x")], {})
    with serving(tmp_path) as (url, _):
        assert _value(url) == "x"
        shutil.move(tmp_path / "CURRENT", tmp_path / "elsewhere")
        time.sleep(1.5)
        assert _value(url) == "x"
