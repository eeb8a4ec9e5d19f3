"""What stands at the IRIs of the real graph: every pattern of them answers, in every format."""

import csv
import random
from collections import defaultdict
from collections.abc import Iterator
from io import StringIO
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
from rdflib import Graph, URIRef

from coopgraph.portal.addresses.iri_answers import IriAnswers
from coopgraph.portal.page.data_formats import CSV, FORMATS, RDF
from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.site.page_sources import AllPages
from coopgraph.queries import Asking
from tests.built import Built
from tests.portal.conftest import serving

BASE = "https://w3id.org/coopgraph/"
TOULOUSE = "id/authority/fr-commune-toulouse"
EVERY_IRI = """SELECT DISTINCT ?iri {
  { ?iri ?p ?o } UNION { ?s ?p ?iri FILTER(isIRI(?iri)) }
  UNION { GRAPH ?g { { ?iri ?p ?o } UNION { ?s ?p ?iri FILTER(isIRI(?iri)) } } }
  UNION { GRAPH ?iri { ?s ?p ?o } }
  FILTER(STRSTARTS(STR(?iri), "https://w3id.org/coopgraph/"))
}"""
ELSEWHERE = ("query/", "publisher")
"""Questions, which answer by a route of their own; what only a publication describes."""


@pytest.fixture(scope="module")
def asking(real: Built) -> Asking:
    return Asking(real.store)


@pytest.fixture(scope="module")
def pages(asking: Asking) -> AllPages:
    return AllPages(PublicGraph(asking, BASE))


@pytest.fixture(scope="module")
def web(real: Built) -> Iterator[httpx.Client]:
    with serving(real.shelf) as (url, _), httpx.Client(base_url=url, timeout=60) as client:
        yield client


def _by_pattern(real: Built) -> dict[str, list[str]]:
    patterns = defaultdict(list)
    for (iri,) in real.store.select(EVERY_IRI):
        path, _, _ = iri.value[len(BASE) :].partition("#")
        patterns[
            "/".join(path.split("/")[:2]) if path.startswith("id/") else path.split("/")[0]
        ].append(path)
    return {pattern: sorted(set(paths)) for pattern, paths in patterns.items()}


def test_every_pattern_of_iris_answers(real: Built, asking: Asking, pages: AllPages) -> None:
    chosen = random.Random(13)
    silent = []
    patterns = _by_pattern(real)
    answers = IriAnswers(asking, pages.page)
    assert len(patterns) > 25
    for paths in patterns.values():
        for path in chosen.sample(paths, min(3, len(paths))):
            answer = answers.answer(path, "fr", lambda offers: offers[0])
            if answer.status not in (303, 410) and not path.startswith(ELSEWHERE):
                silent.append((path, answer.status))
    assert silent == []


@pytest.mark.parametrize("form", RDF, ids=lambda form: form.ending)
def test_every_format_says_the_same(pages: AllPages, form: object) -> None:
    whole, other = Graph(), Graph()
    for graph, it in ((whole, RDF[0]), (other, form)):
        page = pages.page(f"{TOULOUSE}.{it.ending}", {})  # type: ignore[attr-defined]
        assert page is not None
        graph.parse(data=page.body, format=it.media_type)  # type: ignore[attr-defined]
    assert len(whole) > 50
    assert set(whole) == set(other)


def test_a_description_holds_values_documents_parts_and_names(pages: AllPages) -> None:
    page = pages.page("id/edition/assises-09.ttl", {})
    assert page is not None
    asked = f"""PREFIX coop: <{BASE}ontology#> PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      ASK {{ ?value coop:ofThing ?thing ; prov:wasDerivedFrom ?document .
        ?disagreement a coop:Disagreement ; coop:ofThing ?thing ; coop:position ?position .
        ?position prov:wasDerivedFrom ?other .
        ?thing ?leads ?neighbour . ?neighbour rdfs:label ?name FILTER(LANG(?name) = "vi") }}"""
    assert Graph().parse(data=page.body, format="turtle").query(asked).askAnswer
    assert page == pages.page("id/edition/assises-09.ttl", {})


def test_what_is_contested_has_its_positions(pages: AllPages) -> None:
    page = pages.page("id/disagreement/edition/assises-09/startDate.ttl", {})
    assert page is not None
    graph = Graph().parse(data=page.body, format="turtle")
    positions = set(graph.objects(predicate=URIRef(f"{BASE}ontology#position")))
    assert len(positions) == 3
    assert positions <= set(graph.subjects())


def test_facts_for_spreadsheets_have_names_and_documents(pages: AllPages) -> None:
    page = pages.page("id/edition/assises-09.csv", {})
    assert page is not None
    rows = list(csv.DictReader(StringIO(page.body.decode())))
    start = next(row for row in rows if row["property"] == "https://schema.org/startDate")
    assert start["value"] == "2013-06-09"
    assert start["property_vi"]
    assert "brest-2013-proceedings" in start["sources"]


@pytest.mark.parametrize(
    ("accept", "leads"),
    [
        (None, f"{TOULOUSE}.ttl"),
        ("*/*", f"{TOULOUSE}.ttl"),
        (
            "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
            "fr/authority/fr-commune-toulouse.html",
        ),
        ("application/ld+json", f"{TOULOUSE}.jsonld"),
        ("application/rdf+xml, text/turtle;q=0.5", f"{TOULOUSE}.rdf"),
        ("application/n-triples", f"{TOULOUSE}.nt"),
        ("text/csv", f"{TOULOUSE}.csv"),
    ],
)
def test_the_caller_is_led_to_what_it_likes(
    web: httpx.Client, accept: str | None, leads: str
) -> None:
    web.headers.pop("accept", None)
    headers = {"Accept": accept} if accept else {}
    response = web.get(f"/{TOULOUSE}", headers=headers)
    there = urljoin(f"/{TOULOUSE}", response.headers["location"])
    assert (response.status_code, there) == (303, f"/{leads}")
    assert {"accept", "accept-language"} <= {
        it.strip().lower() for it in response.headers["vary"].split(",")
    }
    assert web.get(there).status_code == 200


def test_a_browser_is_led_to_its_language(web: httpx.Client) -> None:
    headers = {"Accept": "text/html", "Accept-Language": "vi,fr;q=0.5"}
    response = web.get(f"/{TOULOUSE}", headers=headers, follow_redirects=True)
    assert response.url.path == "/vi/authority/fr-commune-toulouse.html"
    assert "Toulouse" in response.text
    assert '<html lang="vi"' in response.text


def test_a_client_of_linked_data_follows_its_nose(web: httpx.Client) -> None:
    for form in ("turtle", "xml", "json-ld", "nt"):
        graph = Graph().parse(f"{web.base_url}/{TOULOUSE}", format=form)
        assert (None, None, None) in graph
        assert len(graph) > 50


def test_an_address_at_which_nothing_is_names_what_is_near(web: httpx.Client) -> None:
    response = web.get("/id/authority/fr-commune-tolouse", headers={"Accept": "application/json"})
    assert response.status_code == 404
    assert response.json()["near"][0]["page"].endswith("authority/fr-commune-toulouse.html")
    page = web.get("/vi/authority/tolouse.html", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert 'href="fr-commune-toulouse.html"' in page.text
    assert '<html lang="vi"' in page.text


def test_what_was_replaced_leads_to_what_stands_there_now(web: httpx.Client) -> None:
    response = web.get("/id/actor/actor-sedif", headers={"Accept": "application/json"})
    assert response.status_code == 410
    (now,) = response.json()["near"]
    assert 'rel="successor-version"' in response.headers["link"]
    assert web.get(urlsplit(now["page"]).path).status_code == 200


def test_what_is_not_offered_is_refused_readably(web: httpx.Client) -> None:
    response = web.get(f"/{TOULOUSE}", headers={"Accept": "image/png"})
    assert response.status_code == 406
    assert "text/turtle" in response.json()["detail"]


def test_pages_and_files_lead_to_each_other(web: httpx.Client) -> None:
    page = web.head("/fr/authority/fr-commune-toulouse.html")
    links = page.headers["link"]
    for form in FORMATS:
        assert f'<../../{TOULOUSE}.{form.ending}>; rel="alternate"' in links
    for rel in ("canonical", "license"):
        assert f'rel="{rel}"' in links
    file = web.get(f"/{TOULOUSE}.ttl")
    assert f'<{BASE}{TOULOUSE}>; rel="describes"' in file.headers["link"]
    assert 'rel="describedby"' in file.headers["link"]
    tag = {"If-None-Match": file.headers["etag"]}
    assert web.get(f"/{TOULOUSE}.ttl", headers=tag).status_code == 304
    assert web.get(f"/{TOULOUSE}.{CSV.ending}").headers["content-type"].startswith("text/csv")


HOSTILE = [
    "/id/authority/x%3E%20%7D%20DROP%20ALL.ttl",
    "/id/authority/..%2f..%2f..%2fetc%2fpasswd",
    "/..%2f..%2fetc/passwd",
    "/fr/authority/%0d%0aSet-Cookie:%20a=b.html",
    "/id/authority/%0d%0aLocation:%20http:%2f%2fevil.example",
    "/id//authority//x",
    "/id/authority/%00",
    "/graph/source/%3Cscript%3E",
    "/fr/%3Cscript%3Ealert(1)%3C/script%3E.html",
    "/" + "a/" * 2000,
    "/exports/../pyproject.toml",
    "/%ff%fe",
]


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path[:40])
def test_no_path_leads_out_or_in(web: httpx.Client, path: str) -> None:
    for accept in ("text/html", "application/json"):
        headers = {"Accept": accept, "Origin": "https://example.org"}
        response = web.get(path, headers=headers)
        assert response.status_code in (400, 404, 414), response.status_code
        assert accept != "text/html" or "<script>alert" not in response.text
        assert "set-cookie" not in response.headers
        assert "Traceback" not in response.text
        assert "root:" not in response.text
        assert (
            response.headers["access-control-allow-origin"] == "*"
            or "origin" not in response.request.headers
        )
        assert response.headers["x-content-type-options"] == "nosniff"


def test_search_engines_find_every_page_in_every_language(pages: AllPages) -> None:
    page = pages.page("sitemap.xml", {})
    assert page is not None
    text = page.body.decode()
    shown = [
        path
        for path in pages.paths()
        if path.endswith(".html") and path[:3] in ("fr/", "vi/", "en/")
    ]
    assert text.count("<loc>") == len(shown) > 30
    assert f"<loc>{BASE}vi/index.html</loc>" in text
    robots = pages.page("robots.txt", {})
    assert robots
    assert f"Sitemap: {BASE}sitemap.xml" in robots.body.decode()
