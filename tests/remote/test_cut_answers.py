"""A server that ends answers early says so in a header: the part is not taken for the whole."""

from collections.abc import Iterator
from email.message import Message
from io import BytesIO
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest

from coopgraph.cli.running import run
from coopgraph.errors import AnswerCut, QueryFailed
from coopgraph.messages import language_of_locale, say
from coopgraph.queries.asking import Asking
from coopgraph.store import BooleanAnswer, Shelf, write_generation
from coopgraph.store.answers import Answers
from coopgraph.store.remote import (
    Credentials,
    EndpointMoved,
    RemoteStore,
    store,
)
from coopgraph.store.remote.responses import answer_in
from tests.portal.conftest import serving
from tests.remote.pretending import Reply, pretending

JSON = b"""{"head": {"vars": ["s"]},
 "results": {"bindings": [{"s": {"type": "literal", "value": "x"}}]}}"""

TABLE = {"Content-Type": "application/sparql-results+json"}


class Sent(BytesIO):
    """An answer as it comes over the wire."""

    length = 0

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__(JSON)
        self.headers = Message()
        self.headers["Content-Type"] = "application/sparql-results+json"
        for name, value in headers.items():
            self.headers[name] = value


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        ({}, None),
        ({"X-Row-Limit": "10000", "X-Row-Limit-Reached": "false"}, None),
        ({"X-Row-Limit": "10000", "X-Row-Limit-Reached": "true"}, 10_000),
        ({"X-SPARQL-MaxRows": "500"}, 500),
    ],
)
def test_what_the_server_says_is_kept(headers: dict[str, str], after: int | None) -> None:
    answer = answer_in(cast(Any, Sent(headers)), "https://example.org/sparql", 1)
    assert isinstance(answer, Answers)
    assert answer.ended_after == after
    assert len(list(answer)) == 1


QUADS = "".join(
    f'<http://e/{n % 7}> <http://e/says> "{n}"@en <http://e/g{n % 3}> .\n' for n in range(173)
) + "".join(f'<http://e/{n % 7}> <http://e/says> "Huế\\t\\"{n}" .\n' for n in range(173))
SPEAKING = [
    "SELECT * { ?s ?p ?o }",
    "SELECT ?o { ?s ?p ?o } ORDER BY DESC(?o)",
    "SELECT DISTINCT ?s { ?s ?p ?o }",
    "SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING(?n > 1)",
    "SELECT ?s ?o { ?s ?p ?o FILTER(STR(?o) != '} LIMIT 3') } # } LIMIT 4",
    "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }",
]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cut") / "store"
    write_generation(folder, [QUADS], {})
    return folder


@pytest.fixture(scope="module")
def ten_rows(shelf: Path) -> Iterator[str]:
    """A server of ours that gives ten rows at most."""
    with serving(shelf, "--rows", "10") as (url, _):
        yield f"{url}/sparql"


@pytest.mark.parametrize("query", SPEAKING)
def test_it_is_asked_page_by_page(shelf: Path, ten_rows: str, query: str) -> None:
    with Shelf(shelf).open() as store:
        here = [tuple(map(str, row)) for row in store.select(query)]
    remote = RemoteStore(ten_rows)
    answer = remote.select(query)
    there = [tuple(map(str, row)) for row in answer]
    assert answer.ended_after is None
    assert sorted(there) == sorted(here)
    if "ORDER" in query:
        assert there == here
    output = BytesIO()
    remote.select(query).write(output, "csv")
    assert output.getvalue().count(b"\r\n") == len(here) + 1


@pytest.mark.parametrize(
    "query",
    [
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } LIMIT 100",
        "SELECT * { ?s ?p ?o } VALUES ?p { <http://e/says> }",
    ],
)
def test_what_cannot_be_had_in_pages_is_marked(ten_rows: str, query: str) -> None:
    answer = RemoteStore(ten_rows).query(query)
    assert not isinstance(answer, BooleanAnswer)
    assert answer.ended_after == 10
    assert len(list(answer)) == 10


def test_a_server_that_does_not_give_pages(ten_rows: str) -> None:
    """It answers every query alike, as one that bounds what it sorts would refuse it."""
    cut = Reply(200, JSON, {**TABLE, "X-SPARQL-MaxRows": "1"})
    with pretending(cut, Reply(500, b"Sorted TOP clause specifies more than 1 rows")) as server:
        answer = RemoteStore(server.url).select("SELECT ?s { ?s ?p ?o }")
    assert answer.ended_after == 1
    with (
        pretending(cut, Reply(500, b"no")) as server,
        pytest.raises(AnswerCut, match="graph-names"),
    ):
        list(Asking(RemoteStore(server.url)).rows("graph-names"))


TOO_LONG = Reply(500, b"Virtuoso 22026 Error SR319: Max row length is exceeded when trying to sort")
TWO = JSON.replace(b"}]}}", b"}, {}]}}")


def test_a_sort_that_is_too_long_for_the_disk_is_asked_with_a_limit() -> None:
    query = "SELECT ?s { ?s ?p ?o } ORDER BY ?s"
    with pretending(TOO_LONG, Reply(200, TWO, TABLE)) as server:
        answer = RemoteStore(server.url).select(query)
        assert len(list(answer)) == 2
    assert answer.ended_after is None
    asked = [parse_qs(urlsplit(path).query)["query"][0] for _, path, *_ in server.asked]
    assert asked == [query, f"{query}\nLIMIT 10000"]


@pytest.mark.parametrize(
    "query", ["SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3", "CONSTRUCT WHERE { ?s ?p ?o }"]
)
def test_a_sort_that_has_a_limit_fails_as_the_server_says(query: str) -> None:
    with pretending(TOO_LONG) as server, pytest.raises(QueryFailed, match="SR319"):
        RemoteStore(server.url).query(query)
    assert len(server.asked) == 1


def test_a_sort_as_long_as_its_limit_is_not_taken_for_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(store, "_MOST_SORTED", 2)
    with pretending(TOO_LONG, Reply(200, TWO, TABLE), TOO_LONG) as server:
        answer = RemoteStore(server.url).select("SELECT ?s { ?s ?p ?o } ORDER BY ?s")
    assert answer.ended_after == 2


def test_commands_say_it_on_standard_error(
    ten_rows: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "all.rq").write_text("CONSTRUCT WHERE { ?s ?p ?o }")
    asked = [str(tmp_path / "all.rq"), "--format", "ntriples"]
    assert run(["query", *asked, "--endpoint", ten_rows, "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.out.count("\n") == 10
    assert "first 10" in said.err


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_question_by_name_says_it_too(capfd: pytest.CaptureFixture[str], form: str) -> None:
    cut = Reply(200, NAMED, {**TABLE, "X-SPARQL-MaxRows": "1"})
    with pretending(cut, Reply(400, b"no pages")) as server:
        assert run(["query", "editions", "--format", form, "--endpoint", server.url]) == 0
    assert say("cli.query.cut", language_of_locale(), n="1") in capfd.readouterr().err


def test_a_table_for_people_is_not_made_of_a_part(ten_rows: str) -> None:
    """The names that it needs are asked for in pages."""
    rows = Asking(RemoteStore(ten_rows)).ask("editions")
    assert rows.ended_after is None


NAMED = b"""{"head": {"vars": ["authority"]}, "results": {"bindings": [
 {"authority": {"type": "uri", "value": "https://w3id.org/coopgraph/id/authority/x"}}]}}"""


@pytest.mark.parametrize("member", ["meta", "metadata"])
@pytest.mark.parametrize("form", ["csv", "json", "tsv", "xml"])
def test_further_members_are_passed_over(member: str, form: str) -> None:
    told = f', "{member}": {{"time": [1, {{"a": "}}"}}]}}}}'.encode()
    with pretending(Reply(200, JSON.rstrip()[:-1] + told, TABLE)) as server:
        store = RemoteStore(server.url)
        assert [row[0].value for row in store.select("SELECT ?s { ?s ?p ?o }")] == ["x"]
        output = BytesIO()
        store.query("SELECT ?s { ?s ?p ?o }").write(output, form)
    assert b"x" in output.getvalue()


LONG = f"SELECT ?x {{ ?x ?y ?z FILTER(STR(?z) != '{'x' * 3000}') }}"


@pytest.mark.parametrize("status", [307, 308])
def test_the_query_goes_where_the_server_went(status: int) -> None:
    with pretending(Reply()) as there:
        moved = Reply(status, b"", {"Location": there.url})
        with pretending(moved) as server:
            assert list(RemoteStore(server.url).select(LONG)) == []
        ((method, _, _, body),) = there.asked
    assert method == "POST"
    assert b"xxx" in body


@pytest.mark.parametrize("status", [301, 302, 303])
def test_a_query_that_is_lost_on_the_way_is_told(status: int) -> None:
    with pretending(Reply()) as there:
        with (
            pretending(Reply(status, b"", {"Location": there.url})) as server,
            pytest.raises(EndpointMoved, match=there.url),
        ):
            RemoteStore(server.url).select(LONG)
        with pretending(Reply(status, b"", {"Location": f"{there.url}?query=short"})) as server:
            assert list(RemoteStore(server.url).select("SELECT ?x {}")) == []


def test_credentials_are_not_carried_to_another_host() -> None:
    secret = Credentials("me", "s3cr3t")
    with pretending(Reply()) as there:
        moved = Reply(307, b"", {"Location": there.url.replace("//", "//u:pw@")})
        with pretending(moved) as server:
            for credentials in (secret, Credentials()):
                with pytest.raises(EndpointMoved) as told:
                    RemoteStore(server.url, credentials=credentials).select(LONG)
                assert "pw@" not in str(told.value)
        moved = Reply(307, b"", {"Location": there.url})
        with pretending(moved) as server, pytest.raises(EndpointMoved):
            RemoteStore(server.url, credentials=secret).select(LONG)
        assert there.asked == []


def test_a_server_that_moves_in_circles_is_told() -> None:
    reply = Reply(308, b"", {"Location": "/sparql"})
    with pretending(reply) as server, pytest.raises(EndpointMoved):
        RemoteStore(server.url).select(LONG)
