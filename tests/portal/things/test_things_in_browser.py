"""The pages of things in a real browser: accessible, quiet, readable on a phone and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coopgraph.portal.page.assets import AssetPages
from coopgraph.portal.page.page import Page, PublicGraph
from coopgraph.portal.things.thing_pages import ThingPages
from coopgraph.queries.asking import Asking
from tests.built import ROOT, Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.slow

SCREENSHOTS = ROOT / "build" / "screenshots"
WIDE, PHONE = (1440, 900), (390, 844)
SHOWN = {
    "edition/assises-09": "fr",
    "authority/vn-city-hue": "vi",
    "partnership/fr-commune-toulouse--vn-city-ha-noi": "en",
    "convention/convention-nouvelle-aquitaine-lao-cai-thua-thien-hue-2017": "fr",
    "project/project-afd-ha-noi-university-hospital": "vi",
    "theme/francophonie": "vi",
    "actor/actor-cites-unies-france": "en",
    "source/ambassade-vn-cooperation-decentralisee": "fr",
    "disagreement/edition/assises-09/startDate": "en",
    "total/total-agreements-signed-assises-09": "vi",
}
"""Thing → the language in which its page is looked at."""


@pytest.fixture(scope="module")
def folder(real: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages that are looked at, with what they lie upon."""
    place = tmp_path_factory.mktemp("things")
    things, assets = (
        ThingPages(PublicGraph(Asking(real.store), "https://example.org/")),
        AssetPages(),
    )
    pages = [things.page(f"{language}/{thing}.html", {}) for thing, language in SHOWN.items()]
    pages += [things.page(path, {}) for path in things.paths() if path.endswith(".svg")]
    pages += [assets.page(path, {}) for path in assets.paths()]
    for page in pages:
        assert isinstance(page, Page)
        (place / page.path).parent.mkdir(parents=True, exist_ok=True)
        (place / page.path).write_bytes(page.body)
    return place


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_page() as page:
        yield page


def opened(tab: Tab, folder: Path, thing: str, size: tuple[int, int]) -> list[str]:
    """Open a page, and give what the browser complains of and what it asks of others."""
    heard: list[str] = []
    tab.on("console", lambda message: heard.append(message.text))
    tab.on("request", lambda asked: heard.extend([asked.url] * (not asked.url.startswith("file:"))))
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    tab.goto(f"file://{folder}/{SHOWN[thing]}/{thing}.html")
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    name = f"thing-{thing.replace('/', '-')}-{size[0]}"
    tab.screenshot(path=str(SCREENSHOTS / f"{name}.png"), full_page=True)
    return [text for text in heard if not text.startswith("data:")]


@pytest.mark.parametrize("thing", SHOWN)
def test_a_page_is_accessible_and_fits_a_phone(tab: Tab, folder: Path, thing: str) -> None:
    """The rules of axe-core, WCAG 2.2 AA included, with everything unfolded."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="NO ACCESSIBILITY TEST"
    )
    assert opened(tab, folder, thing, WIDE) == []
    assert opened(tab, folder, thing, PHONE) == []
    tab.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    options = {
        "resultTypes": ["violations"],
        "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
    violations = axe.Axe().run(tab, options=options).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []


def test_a_citation_is_followed_by_keyboard(tab: Tab, folder: Path) -> None:
    opened(tab, folder, "edition/assises-09", WIDE)
    tab.locator(".warning a").focus()
    tab.keyboard.press("Enter")
    assert tab.url.endswith("#contested")
    tab.locator("#contested-startDate .side:last-of-type .cites a").focus()
    tab.keyboard.press("Enter")
    cited = tab.locator("li:target")
    assert "Cités Unies France" in cited.inner_text()
    cited.locator("a").first.focus()
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
