"""One visit to the portal by keyboard on a phone, on a server and from a folder of files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.site.page_sources import AllPages
from coopgraph.queries import Asking
from tests.built import Built
from tests.portal.conftest import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.slow
PHONE = {"width": 390, "height": 844}


def _handler(pages: AllPages) -> type[BaseHTTPRequestHandler]:
    """Hand out what a folder holds, made when asked for, and nothing that a program would do."""
    held = frozenset(pages.paths())

    class Files(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix("/below/")
            page = pages.page(path, {}) if path in held else None
            self.send_response(200 if page else 404)
            if page:
                self.send_header("Content-Type", page.media_type)
            self.end_headers()
            self.wfile.write(page.body if page else b"")

        def log_message(self, *_: object) -> None:
            pass

    return Files


@pytest.fixture(scope="module", params=["server", "folder"])
def portal(request: pytest.FixtureRequest, real: Built) -> Iterator[str]:
    if request.param == "server":
        with serving(real.shelf) as (url, _):
            yield url
        return
    asking = Asking(real.store)
    handler = _handler(AllPages(PublicGraph(asking, asking.iris.base)))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/below"
        server.shutdown()


@pytest.fixture
def tab(browser: Browser, portal: str) -> Iterator[Tab]:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    start = portal[: portal.index("/", 8)] if portal.count("/") > 2 else portal
    page.on("request", lambda asked: _of(asked.url, start))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(f"{portal}/fr/index.html")
    yield page
    page.close()


def _of(asked: str, start: str) -> None:
    assert asked.startswith((start, f"blob:{start}", "data:")), asked


def _search(tab: Tab, typed: str) -> None:
    """Type into the search of the head, and take the first suggestion."""
    tab.locator("#find").focus()
    tab.keyboard.type(typed)
    tab.wait_for_selector("#suggested[aria-busy=false] [role=option]")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")


def _press(tab: Tab, chosen: str, key: str = "Enter") -> None:
    tab.locator(chosen).first.focus()
    tab.keyboard.press(key)


def test_a_person_finds_toulouse_though_mistyped(tab: Tab) -> None:
    _search(tab, "tolouse")
    tab.wait_for_url("**/fr/authority/fr-commune-toulouse.html")
    assert tab.inner_text("h1") == "Toulouse"
    assert "Hanoï" in tab.inner_text("main")


def test_a_person_reads_what_is_contested_and_follows_a_citation(tab: Tab) -> None:
    _search(tab, "9es assises")
    tab.wait_for_url("**/fr/edition/assises-09.html")
    contested = tab.inner_text("#contested-startDate")
    assert "9 juin 2013" in contested
    assert "septembre 2013" in contested
    _press(tab, "#contested-startDate .cites a")
    cited = tab.locator("li:target a[href^=http]").first
    assert re.match("https?://", cited.get_attribute("href") or "")


def test_a_person_narrows_a_list_takes_it_away_and_changes_language(tab: Tab) -> None:
    _press(tab, "header a[href='partnership/index.html']")
    tab.wait_for_url("**/fr/partnership/index.html")
    tab.evaluate("document.querySelectorAll('main details').forEach((it) => { it.open = true; })")
    for name, value in (("theme", "water-sanitation"), ("region", "fr-region-bretagne")):
        _press(tab, f"input[name={name}][value='{value}']", "Space")
    _press(tab, "form.narrow button[type=submit]")
    tab.wait_for_url("**theme=water-sanitation**")
    tab.wait_for_function("document.querySelectorAll('.chips li').length === 2")
    names = tab.locator("main tbody tr").all_inner_texts()
    assert 0 < len(names) < 15
    assert not [name for name in names if "Toulouse" in name or "Île-de-France" in name]
    assert [name for name in names if re.search("Brest|Bretagne|Armor|Vilaine", name)]
    with tab.expect_download() as taken:
        _press(tab, "a.csv")
    lines = Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == len(names) + 1
    _press(tab, "header .languages a[lang=vi]")
    tab.wait_for_url("**/vi/partnership/index.html?*theme=water-sanitation*")
    tab.wait_for_function("document.querySelectorAll('.chips li').length === 2")
    assert len(tab.locator("main tbody tr").all()) == len(names)


def test_a_person_asks_a_question_of_the_library_in_the_editor(tab: Tab) -> None:
    _press(tab, "header a[href='sparql.html']")
    tab.wait_for_selector("#sparql-form[data-ready]")
    tab.locator("#questions").focus()
    tab.select_option("#questions", "partners-of-authority")
    _press(tab, "#sparql-form button[type=submit]")
    tab.wait_for_selector("#sparql-answer[aria-busy=false] table")
    assert "Hanoï" in tab.inner_text("#sparql-answer")
