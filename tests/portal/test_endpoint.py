"""What a client of the endpoint can rely on."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import httpx
import pytest
import rdflib
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from tests.built import Built

ALL = "SELECT ?s ?p ?o { ?s ?p ?o }"
FEW = "SELECT ?s { ?s a <https://w3id.org/coopgraph/ontology#Edition> }"
SR = "{http://www.w3.org/2005/sparql-results#}"


def ask(client: httpx.Client, query: str, accept: str = "*/*", **more: str) -> httpx.Response:
    return client.post("/sparql", data={"query": query, **more}, headers={"Accept": accept})


def _rows(response: httpx.Response) -> int:
    match response.headers["content-type"].partition(";")[0]:
        case "application/sparql-results+json" | "application/json":
            return len(response.json()["results"]["bindings"])
        case "application/sparql-results+xml" | "application/xml":
            return len(ET.fromstring(response.content).findall(f".//{SR}result"))
        case "text/csv":
            return len(list(csv.reader(io.StringIO(response.text)))) - 1
        case "text/tab-separated-values":
            return response.text.count("\n") - 1
    raise AssertionError(response.headers["content-type"])


@pytest.mark.parametrize(
    "media_type",
    [
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "application/json",
        "application/xml",
        "text/csv",
        "text/tab-separated-values",
    ],
)
def test_rows_come_as_asked_and_no_more_than_the_limit(
    client: httpx.Client, small: Built, media_type: str
) -> None:
    cut = ask(client, ALL, media_type)
    assert cut.headers["content-type"].partition(";")[0] == media_type
    assert (cut.headers["x-row-limit"], cut.headers["x-row-limit-reached"]) == ("50", "true")
    assert _rows(cut) == 50

    whole = ask(client, FEW, media_type)
    assert whole.headers["x-row-limit-reached"] == "false"
    assert _rows(whole) == len(list(small.store.select(FEW))) > 0


def test_exactly_as_many_rows_as_the_limit_are_not_cut(client: httpx.Client) -> None:
    response = ask(client, f"{ALL} LIMIT 50")
    assert _rows(response) == 50
    assert response.headers["x-row-limit-reached"] == "false"


@pytest.mark.parametrize(
    ("media_type", "parser"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"),
    ],
)
def test_triples_come_as_asked_and_no_more_than_the_limit(
    client: httpx.Client, media_type: str, parser: str
) -> None:
    response = ask(client, "CONSTRUCT WHERE { ?s ?p ?o }", media_type)
    assert response.headers["content-type"].partition(";")[0] == media_type
    assert response.headers["x-row-limit-reached"] == "true"
    assert len(rdflib.Graph().parse(data=response.content, format=parser)) == 50


@pytest.mark.parametrize("text", ["a\nb", "tab\there", 'say "no"', "Huế, Đà Nẵng", "\\", ""])
def test_values_survive_the_way(client: httpx.Client, text: str) -> None:
    query = f"SELECT (?given AS ?x) ?none {{ VALUES ?given {{ {json.dumps(text)}@vi 1 }} }}"
    first, second = ask(client, query).json()["results"]["bindings"]
    assert first == {"x": {"type": "literal", "value": text, "xml:lang": "vi"}}
    assert second["x"]["value"] == "1"


def test_the_best_of_the_accepted_formats_is_given(client: httpx.Client) -> None:
    response = ask(client, FEW, "text/csv;q=0.5, application/sparql-results+xml, */*;q=0.1")
    assert response.headers["content-type"] == "application/sparql-results+xml"
    assert ask(client, FEW, "image/png").status_code == 406
    assert ask(client, "ASK {}", "text/csv").text.strip() == "true"


def test_head_says_what_get_would(client: httpx.Client) -> None:
    got = client.get("/sparql", params={"query": FEW})
    head = client.head("/sparql", params={"query": FEW})
    assert head.status_code == 200
    assert head.content == b""
    for name in ("content-type", "content-length", "etag", "x-row-limit"):
        assert head.headers[name] == got.headers[name]


def test_an_answer_that_one_has_already_is_not_sent_again(client: httpx.Client) -> None:
    tag = client.get("/sparql", params={"query": FEW}).headers["etag"]
    again = client.get("/sparql", params={"query": FEW}, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_pages_of_other_sites_may_ask(client: httpx.Client) -> None:
    origin = {"Origin": "https://example.org"}
    preflight = client.options(
        "/sparql", headers={**origin, "Access-Control-Request-Method": "POST"}
    )
    assert preflight.status_code == 200
    response = client.get("/sparql", params={"query": "ASK {}"}, headers=origin)
    assert response.headers["access-control-allow-origin"] == "*"
    assert "X-Row-Limit" in response.headers["access-control-expose-headers"]
    assert client.options("/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_bare_get_describes_the_service(client: httpx.Client, small: Built) -> None:
    first, second = client.get("/sparql"), client.get("/sparql")
    assert first.content == second.content
    graph = rdflib.Graph().parse(data=first.content, format="turtle")
    service = rdflib.URIRef(f"{client.base_url}/sparql".replace("//sparql", "/sparql"))
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    assert graph.value(service, sd.endpoint) == service
    dataset = graph.value(service, sd.defaultDataset)
    assert (dataset, rdflib.RDF.type, rdflib.VOID.Dataset) in graph
    counted = graph.value(dataset, sd.defaultGraph)
    assert counted == rdflib.URIRef("https://w3id.org/coopgraph/dataset/graph#default")
    named = {str(graph.value(name, sd.name)) for name in graph.objects(dataset, sd.namedGraph)}
    assert len(named) > 2
    assert named <= set(small.store.graph_names())
    assert (service, sd.feature, sd.BasicFederatedQuery) not in graph
    assert client.get("/sparql", headers={"Accept": "application/ld+json"}).json()


def test_the_well_known_address_leads_to_the_datasets(client: httpx.Client) -> None:
    answer = client.get("/.well-known/void")
    assert answer.status_code == 302
    assert answer.headers["location"].endswith("/sparql")
    described = client.get(answer.headers["location"], headers={"Accept": "text/turtle"})
    graph = rdflib.Graph().parse(data=described.text)
    assert set(graph.subjects(rdflib.RDF.type, rdflib.VOID.Dataset))


def test_the_dataset_can_be_chosen(client: httpx.Client, small: Built) -> None:
    graph = small.store.graph_names()[0]
    inside = len(list(small.store.select(f"SELECT * {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")))
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    counted = ask(client, count, **{"default-graph-uri": graph}).json()
    assert counted["results"]["bindings"][0]["n"]["value"] == str(inside)
    named = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
    assert _rows(ask(client, named, **{"named-graph-uri": graph})) == 1


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 403),
        ({"method": "GET", "params": {"update": "CLEAR ALL"}}, 403),
        ({"method": "POST", "data": {"query": "CLEAR ALL"}}, 400),
        ({"method": "PUT", "content": b"x"}, 405),
        ({"method": "DELETE"}, 405),
        ({"method": "GET", "params": {"query": ["ASK {}", "ASK {}"]}}, 400),
        ({"method": "POST", "data": {"query": "ASK {}" + " " * 300_000}}, 413),
        ({"method": "GET", "params": {"query": "SELECT (<http://x/f>(1) AS ?y) {}"}}, 500),
    ],
)
def test_what_is_not_answered_is_told_as_a_problem(
    client: httpx.Client, request_: dict[str, object], status: int
) -> None:
    response = client.request(url="/sparql", **request_)  # type: ignore[arg-type]
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status


@pytest.mark.parametrize(
    ("languages", "word"),
    [
        ("vi-VN,vi;q=0.9,en;q=0.1", "Truy vấn"),
        ("en", "query"),
        ("fr", "Requête"),
        ("de", "Requête"),
    ],
)
def test_problems_are_told_in_the_language_of_the_caller(
    client: httpx.Client, languages: str, word: str
) -> None:
    bad = {"query": "SELECT ?x {"}
    response = client.get("/sparql", params=bad, headers={"Accept-Language": languages})
    assert response.status_code == 400
    assert word.lower() in response.json()["detail"].lower()


def test_an_address_that_is_not_there(client: httpx.Client) -> None:
    response = client.get("/nowhere")
    assert (response.status_code, response.json()["status"]) == (404, 404)
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("method", ["GET", POST])
def test_a_common_client(site: str, small: Built, method: str) -> None:
    wrapper = SPARQLWrapper(f"{site}/sparql")
    wrapper.setMethod(method)
    wrapper.setQuery(FEW)
    expected = {str(row[0].value) for row in small.store.select(FEW)}
    wrapper.setReturnFormat(JSON)
    found = wrapper.query().convert()["results"]["bindings"]
    assert {row["s"]["value"] for row in found} == expected
    wrapper.setReturnFormat(XML)
    assert len(wrapper.query().convert().getElementsByTagName("result")) == len(expected)
    wrapper.setReturnFormat(CSV)
    assert len(wrapper.query().convert().splitlines()) == len(expected) + 1
    wrapper.setQuery("CONSTRUCT WHERE { ?s a <https://w3id.org/coopgraph/ontology#Edition> }")
    wrapper.setReturnFormat(TURTLE)
    assert len(rdflib.Graph().parse(data=wrapper.query().convert())) == len(expected)
