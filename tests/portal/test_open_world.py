"""What one caller may take from all others: nothing. Bounded, on loopback."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from coopgraph.portal.http import connection
from coopgraph.portal.oxigraph import launching
from coopgraph.portal.oxigraph.memory import held_by
from coopgraph.portal.sparql.nesting import DEEPEST, is_too_deep
from coopgraph.queries.library import query_text
from coopgraph.queries.question import questions
from coopgraph.store import write_generation
from tests.portal.conftest import PROGRAM, serving
from tests.portal.test_safety import ENDLESS, _engines

QUAD = '<http://example.org/a{n}> <http://example.org/b> "{n}" .\n'
HUNGRY = (
    "SELECT (GROUP_CONCAT(CONCAT(?x, STR(?a), STR(?b), STR(?c))) AS ?all) {"
    + "".join(f" VALUES ?{v} {{ {' '.join(map(str, range(300)))} }}" for v in "abc")
    + f' BIND("{"x" * 1000}" AS ?x) }}'
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("open") / "store"
    write_generation(folder, (QUAD.format(n=n) for n in range(2000)), {})
    return folder


@pytest.fixture(scope="module")
def open_site(folder: Path) -> Iterator[tuple[str, int]]:
    with serving(folder, "--timeout", "20", "--memory", "256") as (url, process):
        yield url, process.pid


def asked(url: str, query: str = "ASK {}", way: str = "POST") -> httpx.Response:
    how = {"data": {"query": query}} if way == "POST" else {"params": {"query": query}}
    return httpx.request(way, f"{url}/sparql", timeout=40, **how)  # type: ignore[arg-type]


def nested(start: str, opening: str, middle: str, closing: str, end: str, depth: int) -> str:
    return start + opening * depth + middle + closing * depth + end


KINDS = [
    ("ASK { FILTER(", "(", "1", ")", ") }"),
    ("ASK {", "{", "", "}", "}"),
    ("ASK { ?s ?p ", "[ ?p ", "1", "]", "}"),
    ("ASK { ?s ?p ", "( ", "1", ")", "}"),
    ("ASK { ?s ", "^(", "<a:a>", ")", " ?o }"),
    ("ASK { FILTER(", "!", "true", "", ") }"),
    ("ASK { FILTER(", "! #(\n", "true", "", ") }"),
    ("ASK {", "{SELECT * {", "", "}}", "}"),
    ("ASK {", "FILTER NOT EXISTS {", "", "}", "}"),
    ("ASK { FILTER(", "IF(1,1,", "1", ")", ") }"),
    ("ASK { FILTER(", "\\u0028", "1", "\\u0029", ") }"),
    ("ASK {", '{ FILTER("}" != "") ', "", "}", "}"),
    ("ASK {", "{ #}\n", "", "}", "}"),
    ("ASK {", "{ ?s ?p <a:)> . ", "", "}", "}"),
    ("ASK {", "{ FILTER(1 <2 #>}\n) ", "", "}", "}"),
    ("ASK {", "{ FILTER('''}''}''' != '') ", "", "}", "}"),
    ("ASK {", '{ FILTER("\\"}" != "") ', "", "}", "}"),
    ("ASK { ?s ?p ", "<< ?s ?p ", " ?o ", ">>", "}"),
]


@pytest.mark.parametrize("way", ["GET", "POST"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind[1].strip() or kind[0])
def test_deep_nesting_never_reaches_an_engine(
    open_site: tuple[str, int], kind: tuple[str, str, str, str, str], way: str
) -> None:
    url, server = open_site
    asked(url)
    before = _engines(server)
    for depth in (DEEPEST + 1, 1000):
        refused = asked(url, nested(*kind, depth), way)
        assert refused.status_code == 400, refused.text
        assert str(DEEPEST) in refused.json()["detail"]
    assert _engines(server) == before
    assert asked(url).status_code == 200


def test_what_is_no_nesting_is_not_refused() -> None:
    for question in questions():
        assert not is_too_deep(query_text(question.name)), question.name
    values = "VALUES (?a ?b) {" + '("(((" <http://example.org/(a>)' * 3000 + "}"
    assert not is_too_deep(f"SELECT * {{ {values} }}")
    assert not is_too_deep('ASK { FILTER("""' + "(" * 3 + '""" != "") }')
    assert not is_too_deep("ASK { # " + "{" * 500 + "\n}")
    assert not is_too_deep(nested("ASK { FILTER(", "(", "1", ")", ") }", DEEPEST - 2))


LONG = {
    "or": "ASK { FILTER(1" + "||1" * 87_000 + ") }",
    "plus": "ASK { FILTER(1" + "+1" * 131_000 + ") }",
    "objects": "ASK { ?s ?p 1" + ",1" * 131_000 + " }",
    "paths": "ASK { ?s <a:a>" + "|<a:a>" * 43_000 + " ?o }",
    "unions": "ASK { {}" + "UNION{}" * 37_000 + " }",
    "options": "ASK { " + "OPTIONAL{}" * 26_000 + " }",
}


def test_long_chains_end_no_engine(folder: Path) -> None:
    """The longest queries that are let in: they may be late, but they overflow nothing."""
    direct = {"Content-Type": "application/sparql-query"}
    with serving(folder, "--timeout", "0.9") as (url, _):
        for kind, query in LONG.items():
            response = httpx.post(f"{url}/sparql", content=query, headers=direct, timeout=20)
            assert response.status_code in (200, 504), (kind, response.text)


def test_a_query_that_takes_too_much_memory_costs_only_itself(open_site: tuple[str, int]) -> None:
    url, server = open_site
    with ThreadPoolExecutor(3) as callers:
        hungry = callers.submit(asked, url, HUNGRY)
        most, others = 0, []
        while not hungry.done():
            others.append(asked(url).status_code)
            most = max([most, *map(held_by, _engines(server))])
            time.sleep(0.01)
        assert hungry.result().status_code == 500
    assert set(others) == {200}
    assert most < 512 << 20
    engines = _engines(server)
    again = asked(url, HUNGRY)
    assert again.status_code == 500
    assert again.json()["detail"] == hungry.result().json()["detail"]
    assert _engines(server) == engines, "it is not asked of an engine again, which would end it"


def test_slow_queries_leave_places_for_short_ones(folder: Path) -> None:
    with serving(folder, "--timeout", "4") as (url, _), ThreadPoolExecutor(12) as callers:
        slow = [callers.submit(asked, url, ENDLESS) for _ in range(12)]
        time.sleep(2.5)
        quick = [asked(url) for _ in range(20) if not all(query.done() for query in slow)]
        assert [answer.status_code for answer in quick] == [200] * 20
        assert {query.result().status_code for query in slow} <= {503, 504}


def test_answers_leave_a_kept_connection_at_once(open_site: tuple[str, int]) -> None:
    """An acknowledgement that is waited for takes 40 ms, many times what a connection costs."""
    url, _ = open_site
    with httpx.Client(base_url=url) as kept:
        on_kept = _usual_time(lambda: kept.get("/sparql", params={"query": "ASK {}"}))
    on_new = _usual_time(lambda: httpx.get(f"{url}/sparql", params={"query": "ASK {}"}))
    assert on_kept < 2 * on_new


def _usual_time(ask: Callable[[], object]) -> float:
    spent = []
    for _ in range(15):
        start = time.monotonic()
        ask()
        spent.append(time.monotonic() - start)
    return sorted(spent)[7]


def test_connections_that_ask_nothing_make_room(folder: Path, tmp_path: Path) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (300, 300));"
    program = f"{limit} import sys; from coopgraph.cli import main; main()"
    log = tmp_path / "log"
    with serving(folder, log=log, program=program) as (url, server):
        host, port = url.removeprefix("http://").split(":")
        opened = [socket.create_connection((host, int(port))) for _ in range(400)]
        opened[-1].sendall(b"GET /sparql HTTP/1.1\r\nHost: x\r\n")
        assert [asked(url).status_code for _ in range(5)] == [200] * 5
        assert len(list(Path(f"/proc/{server.pid}/fd").iterdir())) < 200
        for connected in opened:
            connected.close()
        for _ in range(100):
            with socket.create_connection((host, int(port))) as rude:
                rude.sendall(b"\x16\x03\x01nonsense\r\n\r\n")
                rude.recv(1000)
        assert asked(url).status_code == 200
    assert log.read_text(encoding="utf-8").count("Invalid HTTP request") == 1


def test_a_head_that_never_ends_is_let_go(open_site: tuple[str, int]) -> None:
    host, port = open_site[0].removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as slow:
        slow.settimeout(connection.HEAD_SECONDS + 5)
        slow.sendall(b"GET /sparql HTTP/1.1\r\n")
        dripping = threading.Thread(target=_drip, args=(slow,), daemon=True)
        dripping.start()
        start = time.monotonic()
        with suppress(ConnectionError):
            assert slow.recv(1) == b""
        assert time.monotonic() - start < connection.HEAD_SECONDS + 2


def _drip(slow: socket.socket) -> None:
    try:
        for _ in range(40):
            slow.sendall(b"X-A: b\r\n")
            time.sleep(0.4)
    except OSError:
        return


def test_readers_that_do_not_read_hold_little_memory(tmp_path: Path) -> None:
    text = "x" * 1500
    write_generation(tmp_path, (QUAD.format(n=f"{n}{text}") for n in range(9000)), {})
    with serving(tmp_path) as (url, server):
        host, port = url.removeprefix("http://").split(":")
        request = "GET /sparql?query=SELECT%20*%20%7B?s%20?p%20?o%7D HTTP/1.1\r\nHost: x\r\n\r\n"
        asked(url)
        before = held_by(server.pid)
        readers = [socket.create_connection((host, int(port))) for _ in range(32)]
        for reader in readers:
            reader.sendall(request.encode())
        most, end = 0, time.monotonic() + 5
        while time.monotonic() < end:
            most = max(most, held_by(server.pid) - before)
            time.sleep(0.1)
        assert most < 900 << 20
        assert asked(url).status_code == 200
        for reader in readers:
            reader.close()
        while asked(url, "SELECT * { ?s ?p ?o }").status_code != 200:
            assert time.monotonic() < end + 20, "the room is given back"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells children of a death")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP])
def test_no_engine_outlives_the_server(folder: Path, number: int) -> None:
    # Whoever runs the tests may ignore SIGHUP (nohup), and children inherit that.
    heeding = f"import signal; signal.signal({int(number)}, signal.SIG_DFL); "
    program = (heeding if number == signal.SIGHUP else "") + PROGRAM
    with serving(folder, program=program) as (url, process):
        asked(url)
        (engine,) = _engines(process.pid)
        process.send_signal(number)
        process.wait(timeout=10)
        end = time.monotonic() + 5
        while Path(f"/proc/{engine}/exe").exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert not Path(f"/proc/{engine}/exe").exists()


def test_an_engine_whose_server_is_gone_already_does_not_start() -> None:
    command = [sys.executable, "-I", "-S", launching.__file__, "1", "0", "/bin/echo", "started"]
    assert os.getpid() != 1  # who the program takes for its parent is another
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
