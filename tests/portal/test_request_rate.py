"""How many requests one client may make, and what it is told beyond."""

import httpx
import pytest
import rdflib
from starlette.types import Scope

from coopgraph.portal.http.request_rate import RequestRate, client_of
from tests.built import Built
from tests.portal.conftest import serving


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_minute_of_requests_may_come_at_once_and_then_as_fast_as_the_rate() -> None:
    clock = Clock()
    rate = RequestRate(60, clock=clock)
    assert [rate.wait_of("a") for _ in range(61)] == [0] * 60 + [1]
    assert rate.wait_of("b") == 0
    clock.now += 0.9
    assert rate.wait_of("a") == 1
    clock.now += 0.2
    assert [rate.wait_of("a"), rate.wait_of("a")] == [0, 1]
    clock.now += 3600
    assert [rate.wait_of("a") for _ in range(61)] == [0] * 60 + [1]


def test_who_waits_as_told_is_answered() -> None:
    clock = Clock()
    rate = RequestRate(7, clock=clock)
    while not (wait := rate.wait_of("a")):
        pass
    assert wait == 9
    clock.now += wait
    assert rate.wait_of("a") == 0


def test_refused_requests_do_not_count() -> None:
    clock = Clock()
    rate = RequestRate(2, clock=clock)
    assert [rate.wait_of("a") for _ in range(5)] == [0, 0, 30, 30, 30]


def test_without_a_rate_nobody_waits() -> None:
    assert not any(RequestRate(0).wait_of("a") for _ in range(5000))


def test_the_clients_that_asked_last_are_remembered() -> None:
    rate = RequestRate(1, most=2, clock=Clock())
    assert [rate.wait_of(client) for client in "abc"] == [0, 0, 0]
    assert [rate.wait_of(client) for client in "cb"] == [60, 60]
    assert rate.wait_of("a") == 0


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("127.0.0.1", ""),
        ("::1", ""),
        (None, ""),
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("::ffff:127.0.0.1", ""),
        ("unknown", "?"),
        ("x" * 100_000, "?"),
    ],
)
def test_whom_a_request_counts_for(host: str | None, counted: str) -> None:
    assert client_of(_from(host)) == counted


def test_the_addresses_of_one_subscriber_count_together() -> None:
    one, other = client_of(_from("2001:db8:0:1::1")), client_of(_from("2001:db8:0:1:ffff::2"))
    assert one == other != client_of(_from("2001:db8:0:2::1"))


def _from(host: str | None) -> Scope:
    return {"type": "http", "client": (host, 1) if host else None}


def test_a_client_that_asks_too_often_is_told_when_to_come_back(small: Built) -> None:
    often = {"X-Forwarded-For": "203.0.113.7", "Accept-Language": "vi", "Origin": "https://a.b"}
    with serving(small.shelf, "--rate", "2") as (url, _), httpx.Client(base_url=url) as client:
        answers = [client.get("/robots.txt", headers=often) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        refused = answers[-1]
        assert 1 <= int(refused.headers["retry-after"]) <= 30
        assert refused.json()["detail"].startswith("Hơn 2 yêu cầu")
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.headers["access-control-allow-origin"] == "*"
        assert refused.headers["x-content-type-options"] == "nosniff"
        page = client.get("/vi/index.html", headers={**often, "Accept": "text/html"})
        assert (page.status_code, "Quá nhiều yêu cầu" in page.text) == (429, True)
        assert client.head("/sparql", headers=often).status_code == 429
        other = {**often, "X-Forwarded-For": "203.0.113.7, 203.0.113.8"}
        assert client.get("/robots.txt", headers=other).status_code == 200
        assert all(client.get("/robots.txt").status_code == 200 for _ in range(9))
        assert "429" in client.get("/openapi.json").json()["paths"]["/sparql"]["get"]["responses"]


def test_the_service_says_what_one_caller_may_take(client: httpx.Client) -> None:
    graph = rdflib.Graph().parse(data=client.get("/sparql").content, format="turtle")
    (service,) = graph.subjects(
        rdflib.RDF.type, rdflib.URIRef("http://www.w3.org/ns/sparql-service-description#Service")
    )
    told = {text.language: str(text) for text in graph.objects(service, rdflib.RDFS.comment)}
    assert told["en"] == (
        "At most 50 rows or triples an answer, 3 seconds a query, "
        "1,200 requests a minute from one client."
    )
    assert told.keys() == {"fr", "vi", "en"}
