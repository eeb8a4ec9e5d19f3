"""The page that asks in SPARQL, on the server and from a folder: the rows of the store itself."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.site.page_sources import AllPages
from coopgraph.queries import Asking
from coopgraph.queries.question import questions
from tests.built import Built
from tests.portal.conftest import serving

PARTS = ("assets/", "data/", "fr/sparql.html", "vi/sparql.html")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def folder(real: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What the page needs, on a server that only hands out files, below a path."""
    place = tmp_path_factory.mktemp("static")
    asking = Asking(real.store)
    pages = AllPages(PublicGraph(asking, asking.iris.base))
    for path in (path for path in pages.paths() if path.startswith(PARTS)):
        page = pages.page(path, {})
        assert page
        (place / "below" / path).parent.mkdir(parents=True, exist_ok=True)
        (place / "below" / path).write_bytes(page.body)
    handler = partial(_Quiet, directory=str(place))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/below"
        server.shutdown()


@pytest.fixture(scope="module")
def served(real: Built) -> Iterator[str]:
    with serving(real.shelf) as (url, _):
        yield url


def _open(browser: Browser, url: str, width: int = 1280) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.on("request", lambda request: _same_site(request.url, url))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(url)
    page.wait_for_selector("#sparql-form[data-ready]")
    return page


def _same_site(asked: str, url: str) -> None:
    start = url[: url.index("/", 8)]
    assert asked.startswith((start, f"blob:{start}", "data:")), asked


def _answer(page: Page) -> str:
    page.wait_for_selector("#sparql-answer[aria-busy=false] :is(table, pre)")
    return page.inner_text("#sparql-answer")


@pytest.mark.slow
def test_every_question_has_the_same_rows_in_the_page(
    real: Built, folder: str, browser: Browser
) -> None:
    asked = {it.name: it.query for it in questions() if it.is_for_people and it.form == "SELECT"}
    page = _open(browser, f"{folder}/fr/sparql.html")
    told = json.loads(page.inner_text("#sparql-data") or page.text_content("#sparql-data") or "")
    assert {name: told["questions"][name].strip() for name in asked} == {
        name: query.strip() for name, query in asked.items()
    }
    found = page.evaluate(ASK_ALL, [told, list(asked)])
    different = [name for name, text in asked.items() if _rows(found[name]) != _native(real, text)]
    assert different == []
    assert sum(len(json.loads(text)["results"]["bindings"]) for text in found.values()) > 1000


ASK_ALL = """async ([told, names]) => {
  const worker = new Worker(told.worker);
  const whole = (path) => new URL(path, location.href).href;
  const at = { engine: whole(told.engine), graph: whole(told.graph) };
  const ask = (query) => new Promise((found, failed) => {
    worker.onmessage = ({ data }) => {
      if (data.is === "answer") found(data.text);
      if (data.is === "error") failed(new Error(data.text));
    };
    worker.postMessage({ at, query, form: "json" });
  });
  const answers = {};
  for (const name of names) answers[name] = await ask(told.questions[name]);
  return answers;
}"""


def _rows(text: str) -> "Counter[tuple[tuple[str, str], ...]]":
    def parted(row: dict[str, dict[str, str]]) -> tuple[tuple[str, str], ...]:
        values = {name: _loose(term["value"]) for name, term in row.items()}
        return tuple(sorted(values.items()))

    return Counter(map(parted, json.loads(text)["results"]["bindings"]))


def _loose(value: str) -> str:
    """What a question joins has no order of its own (SPARQL 1.1, 18.5.1.7)."""
    return " ".join(sorted(value.split(" ")))


def _native(real: Built, text: str) -> "Counter[tuple[tuple[str, str], ...]]":
    answers = real.store.select(text)
    return Counter(
        tuple(
            sorted(
                (name, _loose(_value(term)))
                for name, term in zip(answers.variables, row, strict=True)
                if term is not None
            )
        )
        for row in answers
    )


def _value(term: Any) -> str:
    return str(term.value)


@pytest.mark.parametrize("where", ["folder", "served"])
def test_a_question_is_asked_and_seen_three_ways(
    request: pytest.FixtureRequest, browser: Browser, where: str
) -> None:
    url = request.getfixturevalue(where)
    page = _open(browser, f"{url}/vi/sparql.html?question=partners-of-authority", 390)
    assert "Hà Nội" in _answer(page)
    assert page.is_checked("#by-server") is (where == "served")
    page.click("#view-map")
    assert page.locator(".answer-map .dots title").all_text_contents() == ["Hà Nội (1)"]
    page.click("#view-timeline")
    assert "Hà Nội" in (page.text_content(".answer-timeline") or "")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("where", ["folder", "served"])
def test_what_is_wrong_with_a_query_is_said(
    request: pytest.FixtureRequest, browser: Browser, where: str
) -> None:
    url = request.getfixturevalue(where)
    page = _open(browser, f"{url}/fr/sparql.html#query=SELECT+*+%7B+%3Fs+a+%7D")
    page.wait_for_selector("#sparql-answer .wrong")
    assert page.inner_text("#sparql-answer .wrong").strip()
    assert "n’a pas abouti" in page.inner_text("#sparql-state")


def test_a_query_that_runs_away_is_stopped_and_the_page_asks_again(
    folder: str, browser: Browser
) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    page = _open(browser, f"{folder}/fr/sparql.html#query={endless.replace(' ', '+')}")
    page.wait_for_selector("#stop:not([disabled])")
    page.click("#stop")
    page.wait_for_selector("#sparql-answer[aria-busy=false] .wrong")
    assert page.inner_text(".wrong") == "Requête arrêtée."
    page.select_option("#questions", "themes-by-decade")
    page.click("#sparql-form button[type=submit]")
    assert "2010" in _answer(page)


def test_the_answer_is_taken_away_whole(folder: str, browser: Browser) -> None:
    page = _open(browser, f"{folder}/fr/sparql.html?question=authorities-by-partners")
    _answer(page)
    with page.expect_download() as download:
        page.click("#sparql-files a >> nth=0")
    lines = Path(download.value.path()).read_bytes().decode().split("\r\n")
    assert lines[0] == "authority,country,partners,sources"
    assert len(lines) - 2 == int(page.inner_text("#sparql-state").split()[0])


def test_triples_are_shown_as_turtle(served: str, browser: Browser) -> None:
    query = "CONSTRUCT+WHERE+%7B+?s+a+%3Chttps://w3id.org/coopgraph/ontology%23Edition%3E+%7D"
    page = _open(browser, f"{served}/en/sparql.html#query={query}")
    assert "/id/edition/assises-09> a coop:Edition ." in _answer(page)
