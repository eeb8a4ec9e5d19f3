"""The W3C test suite of SPARQL 1.1 Protocol, played against `coopgraph serve`.

The tests of queries must pass as they stand. The endpoint takes no updates, so of the tests of
updates each update must be refused.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import httpx
import pytest
import rdflib
from rdflib.collection import Collection

from coopgraph.store import write_generation
from tests.portal.conftest import serving

ROOT = Path(__file__).parents[2]
OFFICIAL = Path(os.environ.get("COOPGRAPH_OFFICIAL", ROOT.parent / "shared" / "official"))
FOLDER = OFFICIAL / "w3c-rdf-tests" / "sparql" / "sparql11" / "protocol"
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
GRAPHS = "http://kasei.us/2009/09/sparql/data/"
QUERIES, UPDATES = 20, 14


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    statuses: frozenset[str]
    boolean: bool | None
    format: str

    @property
    def is_update(self) -> bool:
        kind = self.headers.get("content-type", "")
        return b"update=" in self.body or "update=" in self.path or "sparql-update" in kind


@cache
def manifest() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "manifest.ttl")


@cache
def suite() -> dict[str, list[Call]]:
    if not FOLDER.is_dir():
        return {}
    graph = manifest()
    entries = Collection(graph, next(graph.objects(predicate=MF.entries)))
    return {str(entry).rpartition("#")[2]: list(_calls(entry)) for entry in entries}


def _calls(entry: rdflib.term.Node) -> Iterator[Call]:
    graph = manifest()
    action = graph.value(entry, MF.action)
    for request in Collection(graph, graph.value(action, HT.requests)):
        headers = graph.value(request, HT.headers)
        body = graph.value(request, HT.body)
        answer = graph.value(request, HT.resp)
        boolean = graph.value(answer, MF.expectedBoolean)
        yield Call(
            str(graph.value(request, HT.methodName)),
            str(graph.value(request, HT.absolutePath)),
            {
                str(graph.value(header, HT.fieldName)): str(graph.value(header, HT.fieldValue))
                for header in (Collection(graph, headers) if headers else ())
            },
            _body(body) if body else b"",
            frozenset(str(s)[-3:] for s in graph.objects(answer, MF.expectedStatus)),
            None if boolean is None else bool(boolean.toPython()),
            str(graph.value(answer, MF.expectedFormat) or ""),
        )


def _body(body: rdflib.term.Node) -> bytes:
    text = str(manifest().value(body, CNT.chars))
    return text.encode(str(manifest().value(body, CNT.characterEncoding) or "utf-8"))


def _named(*, updates: bool) -> list[str]:
    return [name for name in suite() if ("update" in name) == updates]


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    quads = []
    for number in (1, 2, 3):
        data = rdflib.Graph().parse(FOLDER / f"data{number}.nt")
        quads += [f"{s.n3()} {p.n3()} {o.n3()} <{GRAPHS}data{number}.rdf> .\n" for s, p, o in data]
    shelf = tmp_path_factory.mktemp("w3c")
    write_generation(shelf, quads, {})
    with serving(shelf) as (url, _), httpx.Client(base_url=url, timeout=30) as client:
        yield client


def test_the_suite_is_there() -> None:
    if not FOLDER.is_dir():
        pytest.skip(f"NOT CHECKED: no W3C suite at {FOLDER} (set COOPGRAPH_OFFICIAL)")
    assert len(_named(updates=False)) == QUERIES
    assert len(_named(updates=True)) == UPDATES


@pytest.mark.parametrize("name", _named(updates=False))
def test_query(name: str, endpoint: httpx.Client) -> None:
    for call in suite()[name]:
        response = _played(call, endpoint)
        assert f"{response.status_code // 100}xx" in call.statuses, response.text
        if call.boolean is not None:
            assert response.json()["boolean"] is call.boolean
        if call.format:
            assert _format(response) == call.format


@pytest.mark.parametrize("name", _named(updates=True))
def test_update_is_refused(name: str, endpoint: httpx.Client) -> None:
    for call in suite()[name]:
        response = _played(call, endpoint)
        if call.is_update or not call.format:
            assert 400 <= response.status_code < 500, response.text
            assert response.headers["content-type"] == "application/problem+json"
        else:
            assert response.status_code == 200


def _played(call: Call, endpoint: httpx.Client) -> httpx.Response:
    path = call.path.replace("/sparql/", "/sparql", 1)
    request = httpx.Request(
        call.method, endpoint.base_url.join(path), headers=call.headers, content=call.body
    )
    return endpoint.send(request)


def _format(response: httpx.Response) -> str:
    kind = response.headers["content-type"].partition(";")[0]
    if kind == "application/sparql-results+json":
        return "boolean" if "boolean" in json.loads(response.content) else "tabular"
    rdflib.Graph().parse(data=response.content, format=kind)
    return "RDF"
