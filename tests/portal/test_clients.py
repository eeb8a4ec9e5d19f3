"""What real clients send, and browsers, proxies and spreadsheets expect."""

import asyncio
import gzip
import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit

import httpx
import pytest

from coopgraph.portal.http.outermost import HEADERS, around
from coopgraph.portal.http.request_rate import RequestRate
from coopgraph.portal.http.site import Site
from coopgraph.portal.sparql.federation import has_service
from coopgraph.store import write_generation
from coopgraph.store.query_text import form_of, order_of_star, prefixes_of, spelled_out
from tests.portal.conftest import serving

LABELS = "SELECT * { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label }"
TRIPLES = "PREFIX e: <http://example.org/> CONSTRUCT { ?s e:is ?o } WHERE { ?s a ?o } LIMIT 3"


@pytest.mark.parametrize(
    "name", ["as_of", "roll_up", "self", "question", "values", "lang_", "name"]
)
def test_no_name_of_a_parameter_is_a_failure(client: httpx.Client, name: str) -> None:
    refused = client.get("/query/partnerships", params={name: "2010", "lang": "en"})
    assert refused.status_code == 400
    assert "as-of, roll-up" in refused.json()["detail"]


ALL_KINDS = [
    "/sparql?query=ASK%7B%7D",
    "/sparql?query=SELEC",
    "/nowhere",
    "/query/partnerships?as-of=x",
    "/query/partnerships?format=md",
    "/openapi.json",
    "/sparql?query=ASK%7B%7D&format=docx",
]


@pytest.mark.parametrize("address", ALL_KINDS)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "HEAD"])
def test_no_answer_lacks_its_headers(client: httpx.Client, address: str, method: str) -> None:
    answer = client.request(method, address, headers={"Origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    for name, value in HEADERS:
        assert answer.headers[name.decode()] == value.decode()


@pytest.mark.parametrize(
    ("sent", "status"),
    [(b"NONSENSE\r\n\r\n", b"400"), (b"GET /" + b"x" * (300 << 10), b"431")],
)
def test_what_is_no_http_gets_them_too(site: str, sent: bytes, status: bytes) -> None:
    head = _raw(site, sent).partition(b"\r\n\r\n")[0].lower()
    assert b" " + status + b" " in head.splitlines()[0]
    for name, value in (*HEADERS, (b"access-control-allow-origin", b"*")):
        assert name + b": " + value.lower() in head


def test_a_failure_is_one_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def failing(*_: object) -> None:
        raise ZeroDivisionError("by\nzero")

    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(around(failing, Site("en"), RequestRate(0)))
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
            return await client.get("/sparql", headers={"Origin": "https://example.org"})

    answer = asyncio.run(asked())
    assert answer.status_code == 500
    assert answer.json()["detail"] == "The server failed; the error is in its log."
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-content-type-options"] == "nosniff"
    (record,) = caplog.records
    assert record.exc_info is None
    assert record.getMessage().startswith("ZeroDivisionError: by zero (")
    assert "\n" not in record.getMessage()


def _raw(site: str, sent: bytes) -> bytes:
    parts = urlsplit(site)
    with socket.create_connection((parts.hostname, parts.port), timeout=20) as wire:
        wire.sendall(sent)
        received = b""
        while piece := wire.recv(1 << 16):
            received += piece
    return received


SERVICES = [
    "SELECT ?service ?n { { SELECT ?service (1 AS ?n) { ?s ?p ?service } } }",
    "SELECT ?public_service ?x { ?public_service ?x ?y }",
    "SELECT $service ?n { { ?service ?n ?o } }",
]


@pytest.mark.parametrize("query", SERVICES)
def test_a_variable_is_no_federation(client: httpx.Client, query: str) -> None:
    assert not has_service(query)
    assert client.get("/sparql", params={"query": query}).status_code == 200


@pytest.mark.parametrize("before", ["1", "?s ?p 1", "'?'", "?x ", "?1", "# ?\n", "\\u003f", "}?\n"])
def test_what_is_no_variable_is_one(before: str) -> None:
    assert has_service(f"SELECT * {{ {before}SERVICE <http://x/> {{ ?a ?b ?c }} }}")


def test_a_mark_at_the_beginning_is_no_part_of_the_query(client: httpx.Client) -> None:
    text = "\ufeffASK {}".encode()
    direct = {"Content-Type": "application/sparql-query"}
    assert client.post("/sparql", content=text, headers=direct).json()["boolean"] is True
    assert client.get("/sparql", params={"query": "\ufeffASK {}"}).status_code == 200
    wrong = client.post("/sparql", content="\ufeffASK {".encode(), headers=direct)
    assert "\ufeff" not in wrong.json()["detail"]


def test_an_empty_dataset_is_the_usual_one(client: httpx.Client) -> None:
    asked = {"query": LABELS, "format": "csv"}
    empty = {"default-graph-uri": "", "named-graph-uri": ""}
    usual = client.get("/sparql", params=asked).text
    assert usual.count("\n") > 10
    assert client.get("/sparql", params={**asked, **empty}).text == usual
    assert client.post("/sparql", data={**asked, **empty}).text == usual
    refused = client.get("/sparql", params={**asked, "default-graph-uri": "no iri"})
    assert refused.status_code == 400
    assert "default-graph-uri" in refused.json()["detail"]


@pytest.mark.parametrize(
    ("query", "format", "media_type"),
    [
        (LABELS, "csv", "text/csv"),
        (LABELS, "text/csv", "text/csv"),
        (LABELS, "application/sparql-results+xml", "application/sparql-results+xml"),
        (LABELS, "json", "application/sparql-results+json"),
        (LABELS, "", "application/sparql-results+json"),
        (TRIPLES, "json", "application/ld+json"),
        (TRIPLES, "rdf+xml", "application/rdf+xml"),
        (TRIPLES, "n3", "text/turtle"),
        (TRIPLES, "ntriples", "application/n-triples"),
    ],
)
def test_the_form_can_be_named(
    client: httpx.Client, query: str, format: str, media_type: str
) -> None:
    asked = {"query": query, "format": format}
    for answer in (client.get("/sparql", params=asked), client.post("/sparql", data=asked)):
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == media_type
    assert client.get("/sparql", params={"query": TRIPLES, "format": "csv"}).status_code == 406


def test_pages_may_send_headers_of_their_own(client: httpx.Client) -> None:
    asked = {
        "Origin": "http://localhost:5173",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "accept,content-type,queryid,authorization",
    }
    answer = client.options("/sparql", headers=asked)
    assert answer.status_code == 200
    assert "queryid" in answer.headers["access-control-allow-headers"]


def test_answers_are_compressed_for_who_takes_it(client: httpx.Client) -> None:
    address = "/query/partnerships?format=csv"
    plain = client.get(address, headers={"Accept-Encoding": "identity"})
    with client.stream("GET", address, headers={"Accept-Encoding": "gzip"}) as packed:
        sent = b"".join(packed.iter_raw())
        assert packed.headers["content-encoding"] == "gzip"
        assert "accept-encoding" in packed.headers["vary"].lower()
        tag = packed.headers["etag"]
    assert gzip.decompress(sent) == plain.content
    assert len(sent) < len(plain.content) / 2
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    assert "content-encoding" not in client.get("/sparql?query=ASK%7B%7D").headers


def test_a_query_of_256_kib_goes_by_get(site: str) -> None:
    head = f"GET /sparql?query=ASK%7B%7D%23{'x' * (255 << 10)} HTTP/1.1\r\nHost: x\r\n"
    assert b" 200 " in _raw(site, f"{head}Connection: close\r\n\r\n".encode()).splitlines()[0]


def test_a_proxy_may_hand_the_whole_address_on(site: str) -> None:
    query = quote("ASK {}")
    sent = f"GET http://other.example:8080/sparql?query={query} HTTP/1.1\r\nHost: x\r\n"
    assert b" 200 " in _raw(site, f"{sent}Connection: close\r\n\r\n".encode()).splitlines()[0]
    bare = "GET http://other.example:8080/sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    assert b"http://other.example:8080/sparql" in _raw(site, bare.encode())
    proxy = urllib.request.ProxyHandler({"http": site})
    opener = urllib.request.build_opener(proxy)
    with opener.open(f"http://data.example/sparql?query={query}", timeout=20) as answer:
        assert answer.status == 200


def test_star_keeps_the_order_of_the_query(client: httpx.Client) -> None:
    query = "SELECT * { ?s ?p ?o } LIMIT 3"
    rows = client.get("/sparql", params={"query": query, "format": "csv"}).text.splitlines()
    assert rows[0] == "s,p,o"
    named = query.replace("*", "?s ?p ?o")
    assert rows == client.get("/sparql", params={"query": named, "format": "csv"}).text.splitlines()
    found = client.get("/sparql", params={"query": query}).json()
    assert found["head"]["vars"] == ["s", "p", "o"]


def test_turtle_has_prefixes(client: httpx.Client) -> None:
    own = client.get("/sparql", params={"query": TRIPLES, "format": "turtle"}).text
    assert "@prefix e: <http://example.org/>" in own
    assert " e:is " in own
    ours = "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 3"
    assert "@prefix coop:" in client.get("/sparql", params={"query": ours, "format": "turtle"}).text


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_graph_is_not_called_a_table(client: httpx.Client, form: str) -> None:
    answer = client.get("/query/agreed-view", params={"format": form})
    media_types = {"json": "application/ld+json", "xml": "application/rdf+xml"}
    assert answer.headers["content-type"] == media_types[form]


@pytest.fixture(scope="module")
def named_site(tmp_path_factory: pytest.TempPathFactory) -> object:
    """A server that speaks English, under an address of its own."""
    store = tmp_path_factory.mktemp("named") / "store"
    write_generation(store, ["<http://e/a> <http://e/b> <http://e/c> .\n"], {})
    options = ("--lang", "en", "--public", "https://data.example.org/graph")
    with serving(store, *options) as (url, _), httpx.Client(base_url=url, timeout=20) as client:
        yield client


def test_the_language_of_serve_is_that_of_who_names_none(named_site: httpx.Client) -> None:
    wrong = {"query": "SELEC"}
    for header in ({}, {"Accept-Language": "de"}, {"Accept-Language": "*"}):
        told = named_site.get("/sparql", params=wrong, headers=header)
        assert told.headers["content-language"] == "en"
        assert told.json()["detail"].startswith("Wrong query")
    assert named_site.get("/openapi.json").json()["info"]["description"].count("é") == 0
    french = named_site.get("/sparql", params=wrong, headers={"Accept-Language": "fr-FR"})
    assert french.headers["content-language"] == "fr"


def test_the_public_address_is_told(named_site: httpx.Client) -> None:
    described = named_site.get("/sparql", headers={"Accept": "application/n-triples"}).text
    assert "<https://data.example.org/graph/sparql>" in described
    assert named_site.get("/openapi.json").json()["servers"] == [
        {"url": "https://data.example.org/graph/"}
    ]


def test_a_server_in_front_names_the_host(client: httpx.Client) -> None:
    told = {
        "Host": "coopgraph:7878",
        "X-Forwarded-Host": "data.example.org",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": "192.0.2.1",
        "Accept": "application/n-triples",
    }
    assert "<https://data.example.org/sparql>" in client.get("/sparql", headers=told).text
    moved = client.get("/query", headers=told)
    assert (moved.status_code, moved.headers["location"]) == (307, "query/")


def test_what_is_told_of_a_query_by_its_text() -> None:
    text = "# SELECT\nPREFIX a: <http://a/> base <http://b#c>\nPREFIX : <http://d/>\nconstruct"
    assert form_of(text) == "CONSTRUCT"
    assert prefixes_of(text) == {"a": "http://a/", "": "http://d/"}
    assert form_of("LOAD <x>") == ""
    assert order_of_star("SELECT * { ?s ?p ?o }", ["o", "p", "s"]) == (2, 1, 0)
    assert order_of_star("SELECT ?o ?s { ?s ?p ?o }", ["o", "s"]) is None
    assert order_of_star("SELECT * { ?a ?b ?c }", ["a", "b", "c"]) is None
    assert spelled_out("SELECT DISTINCT* { ?s ?p ?o }", ["o", "p", "s"]) == (
        "SELECT DISTINCT ?s ?p ?o  { ?s ?p ?o }"
    )
    inner = "SELECT ?x { { SELECT * { ?s ?p ?x } } }"
    assert spelled_out(inner, ["x"]) is None


def test_many_ask_for_names_at_once(client: httpx.Client) -> None:
    """The index of names is made in one thread and read in others."""

    def status(number: int) -> int:
        asked = {"authority": ("Toulouse", "Nowhere", "Brest")[number % 3], "format": "md"}
        return client.get("/query/partners-of-authority", params=asked).status_code

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(status, range(48))) == {200, 404}
