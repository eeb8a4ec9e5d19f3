"""What goes wrong on the way is told in one line that says what to do."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from coopgraph.cli.running import run
from coopgraph.errors import CoopgraphError, QueryFailed, QueryInvalid, QueryTooSlow
from coopgraph.iri_syntax import AddressInvalid
from coopgraph.messages import LANGUAGES
from coopgraph.store.remote import (
    Credentials,
    EndpointNotSparql,
    EndpointRefused,
    EndpointUnreachable,
    RemoteStore,
)
from coopgraph.store.remote.retry import Patience, seconds_of
from tests.remote.pretending import Reply, pretending
from tests.servers import free_port

SELECT = "SELECT ?x { ?x ?y ?z }"
BROKEN = b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "uri", "val'
HTML = {"Content-Type": "text/html"}


def _store(url: str, **more: object) -> RemoteStore:
    patience = Patience(tries=3, seconds=60, sleep=lambda _: None)
    return RemoteStore(url, patience=patience, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(401), EndpointRefused),
        (Reply(403), EndpointRefused),
        (Reply(404), EndpointNotSparql),
        (Reply(405), EndpointNotSparql),
        (Reply(200, b"<html></html>", HTML), EndpointNotSparql),
        (Reply(200, b"hello", {"Content-Type": "application/octet-stream"}), EndpointNotSparql),
        (Reply(200, BROKEN), EndpointNotSparql),
        (Reply(200, b"no json at all"), EndpointNotSparql),
        (Reply(400, b"no idea what you mean"), QueryInvalid),
        (Reply(429), EndpointRefused),
        (Reply(503), EndpointRefused),
        (Reply(500, b"out of memory"), QueryFailed),
        (Reply(500, b"Query TIMED OUT after 3 s"), QueryTooSlow),
        (Reply(504), QueryTooSlow),
    ],
)
def test_each_answer_that_is_none(reply: Reply, error: type[CoopgraphError]) -> None:
    with pretending(reply) as server, pytest.raises(error) as caught:
        list(_store(server.url).select(SELECT))
    assert len({caught.value.in_language(lang) for lang in LANGUAGES}) == 3
    assert "\n" not in str(caught.value)


def test_triples_that_break_off_are_not_taken_for_all() -> None:
    triple = b"<http://a.b/> <http://a.c/> <http://a.d/> .\n"
    reply = Reply(200, triple, {"Content-Type": "application/n-triples"}, length=100_000)
    with pretending(reply) as server, pytest.raises(EndpointUnreachable):
        list(_store(server.url).construct("CONSTRUCT WHERE { ?s ?p ?o }"))


def test_nobody_there() -> None:
    with pytest.raises(EndpointUnreachable, match="Connection refused"):
        _store(f"http://127.0.0.1:{free_port()}/sparql").ask("ASK {}")
    with pytest.raises(AddressInvalid, match="file:///etc/hosts"):
        _store("file:///etc/hosts").ask("ASK {}")


def test_a_server_that_says_nothing() -> None:
    with pretending(Reply(wait=20)) as server, pytest.raises(QueryTooSlow, match="1 s"):
        _store(server.url, timeout=1).select(SELECT)


def test_a_busy_server_is_asked_again_when_it_says() -> None:
    waited: list[float] = []
    patience = Patience(tries=4, seconds=20, sleep=waited.append)
    replies = (
        Reply(503, headers={"Retry-After": "7"}),
        Reply(429, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}),
        Reply(503),
        Reply(),
    )
    with pretending(*replies) as server:
        assert list(RemoteStore(server.url, patience=patience).select(SELECT)) == []
    assert waited == [7, 0, 2]


@pytest.mark.parametrize("retry_after", ["3600", "Fri, 31 Dec 2999 23:59:59 GMT"])
def test_nobody_waits_for_an_hour(retry_after: str) -> None:
    reply = Reply(503, headers={"Retry-After": retry_after})
    with pretending(reply) as server, pytest.raises(EndpointRefused):
        _store(server.url).select(SELECT)
    assert len(server.asked) == 1


def test_when_to_come_back_is_read() -> None:
    now = datetime(2025, 1, 1, 12, 0, 0, tzinfo=UTC)
    assert seconds_of("Wed, 01 Jan 2025 12:01:30 GMT", now) == 90
    assert seconds_of("5") == 5
    assert seconds_of("soon") is None
    assert seconds_of(None) is None


def test_what_is_sent() -> None:
    credentials = Credentials("anna", "sésame")
    with pretending(Reply()) as server:
        store = _store(server.url + "?a=1", credentials=credentials)
        list(store.select(SELECT))
        list(store.select(SELECT + "#" + "x" * 3000))
    (get, short, headers, _), (post, long, _, body) = server.asked
    assert (get, post) == ("GET", "POST")
    assert "a=1" in short
    assert "query=" in short
    assert "?" not in long
    assert b"a=1" in body
    assert b"query=" in body
    assert headers["User-Agent"].startswith("coopgraph/")
    assert headers["Accept"].startswith("application/sparql-results+json")
    assert headers["Authorization"] == "Basic YW5uYTpzw6lzYW1l"


def test_credentials_come_from_the_environment_and_stay_hidden() -> None:
    found = Credentials.of_environment({"COOPGRAPH_ENDPOINT_TOKEN": "secret"})
    assert found.header == "Bearer secret"
    assert "secret" not in repr(found)
    assert Credentials.of_environment({}).header == ""


def test_the_command_line_tells_it_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    url = f"http://127.0.0.1:{free_port()}/sparql"
    assert run(["explain", "toulouse", "--endpoint", url, "--lang", "en"]) == 1
    assert capsys.readouterr().err.strip().startswith(f"coopgraph: No server answers at {url}")
    assert run(["disagreements", "--store", str(tmp_path), "--lang", "vi"]) == 1
    assert "coopgraph build" in capsys.readouterr().err
