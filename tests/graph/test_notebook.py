"""A whole notebook is run as Jupyter runs it, and its page is looked at in a real browser."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browsers import CHROMIUM, QUIET
from tests.built import Built
from tests.pictures.conftest import SCREENSHOTS

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

pytestmark = pytest.mark.slow
CELLS = [
    "import coopgraph\ngraph = coopgraph.open({store!r}, lang='fr-FR')\ngraph",
    "graph.ask('partners-of-authority', authority='toulouse')",
    "answer = graph.sparql('SELECT ?s ?p ?o {{ ?s ?p ?o }} ORDER BY ?s ?p ?o LIMIT 5')\nanswer",
    "answer.dataframe()",
    "graph.sparql('ASK {{ ?s ?p ?o }}')",
    "graph.draw('map')",
    "graph.draw('network', language='vi')",
    "import json, networkx\nlen(json.dumps(networkx.node_link_data(graph.network()))) > 1000",
]
ASK, SPARQL, FRAME, VERDICT, MAP, NETWORK, WRITTEN = range(1, len(CELLS))


@pytest.fixture(scope="module")
def outputs(small: Built, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What each cell shows, by media type, after a run from top to bottom."""
    nbclient = pytest.importorskip("nbclient", reason="NO NOTEBOOK TEST: no nbclient")
    nbformat = pytest.importorskip("nbformat")
    cells = [nbformat.v4.new_code_cell(cell.format(store=str(small.shelf))) for cell in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells)
    folder = tmp_path_factory.mktemp("notebook")
    nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    nbformat.validate(notebook)
    return [cell.outputs[-1].get("data", {}) for cell in notebook.cells]


def test_every_cell_shows_what_it_should(outputs: list[dict[str, Any]]) -> None:
    assert all("text/html" in outputs[cell] for cell in (ASK, SPARQL, FRAME, VERDICT, MAP, NETWORK))
    assert outputs[SPARQL]["text/html"].count("<tr>") == 6
    assert "oui" in outputs[VERDICT]["text/html"]
    assert outputs[WRITTEN]["text/plain"] == "True"


@pytest.mark.parametrize("cell", [MAP, NETWORK])
def test_a_picture_is_kept_once(outputs: list[dict[str, Any]], cell: int) -> None:
    assert len(outputs[cell]["text/plain"]) < 60
    assert "\n" not in outputs[cell]["text/plain"]
    assert len(json.dumps(outputs[cell])) < 1.05 * len(json.dumps(outputs[cell]["text/html"]))


def test_the_notebook_in_a_browser(outputs: list[dict[str, Any]], tmp_path: Path) -> None:
    """Tables and pictures stand there, and a link of a picture leads to a page that is free."""
    playwright = pytest.importorskip("playwright.sync_api", reason="NO BROWSER TEST")
    if not CHROMIUM.exists():
        pytest.skip(f"NO BROWSER TEST: there is no {CHROMIUM} (apt-get install chromium)")
    page_of_all = tmp_path / "notebook.html"
    shown = "\n".join(f"<div>{data.get('text/html', '')}</div>" for data in outputs)
    page_of_all.write_text(f"<!doctype html><meta charset=utf-8>{shown}", encoding="utf-8")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
        context = chromium.new_context(viewport={"width": 1440, "height": 1000})
        asked: list[str] = []
        context.route(re.compile("^https?://"), lambda route: _answer(route, asked))
        page = context.new_page()
        page.goto(page_of_all.as_uri())
        look_at(page)
        assert asked == [], "a notebook asks the network for nothing"
        frame = frame_of(page, "coopgraph map")
        with page.expect_popup() as opened:
            follow_a_source(frame)
        opened.value.wait_for_load_state()
        assert opened.value.evaluate("window.origin").startswith("http")
        assert opened.value.evaluate("localStorage.length") == 0, "the page may use its storage"
        assert len(asked) >= 1
        chromium.close()


def look_at(page: "Page") -> None:
    assert page.locator("table").count() >= 4
    for title in ("coopgraph map", "coopgraph network"):
        frame = frame_of(page, title)
        frame.wait_for_selector("#search")
        assert frame.locator("svg path, canvas").count() > 0
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / "notebook.png", full_page=True)


def frame_of(page: "Page", title: str) -> "Frame":
    element = page.locator(f'iframe[title="{title}"]').element_handle()
    assert element is not None
    frame = element.content_frame()
    assert frame is not None
    return frame


def follow_a_source(frame: "Frame") -> None:
    """Find a thing by its name, and click on a document that stands in its panel."""
    frame.fill("#search", "toulouse")
    frame.press("#search", "Enter")
    frame.locator('#panel a[href^="http"][target="_blank"]').first.click()


def _answer(route: Any, asked: list[str]) -> None:
    asked.append(route.request.url)
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><p>a document")
