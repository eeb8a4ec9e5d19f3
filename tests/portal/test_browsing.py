"""Pages in a real browser: a disk shows what a server shows; accessible; by keyboard alone."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browsers import browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser"]

WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = (
    *(("fr/index.html", WIDE), ("vi/partnership/index.html", WIDE), ("en/quality.html", WIDE)),
    *(("en/source/index.html", NARROW), ("fr/search.html?q=a", NARROW), ("vi/about.html", WIDE)),
    *(("vi/query/index.html", NARROW), ("fr/query/partners-of-authority.html", NARROW)),
    ("fr/downloads.html", NARROW),
)
NARROWED = (
    "fr/partnership/index.html?state=active&sort=-start",
    "vi/authority/index.html?country=VN&country=FR&q=ha+noi&sort=name",
    "en/source/index.html?q=no+such+words",
    "en/project/index.html?theme=none&page=9",
)


@pytest.fixture
def disk(site_folder: Path) -> str:
    """Where the pages of the small world lie on a disk."""
    return site_folder.as_uri()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A page that may ask nothing of any network but this machine, and may not fail."""
    page = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: failed.append(str(error)))
    yield page
    page.close()
    assert failed == []
    here = ("file://", "http://127.0.0.1:", "data:", "blob:")
    assert [url for url in asked if not url.startswith(here)] == []


@pytest.mark.parametrize(("path", "size"), PAGES)
def test_pages_break_no_rule_of_accessibility(
    page: "Page", site: str, path: str, size: dict[str, int]
) -> None:
    """The rules of axe-core, WCAG 2.2 AA included."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="NO ACCESSIBILITY TEST"
    )
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(f"{site}/{path}")
    violations = axe.Axe().run(page, options=RULES).response["violations"]
    assert [(it["id"], it["nodes"][0]["html"][:150]) for it in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def _shown(page: "Page", root: str) -> dict[str, object]:
    """What a reader finds on the page of a list, wherever it lies."""
    facts: dict[str, object] = page.evaluate(
        """() => ({
          count: document.querySelector("#count").textContent.trim(),
          rows: [...document.querySelectorAll("tbody tr")].map((row) => row.outerHTML),
          facets: [...document.querySelectorAll(".narrow li label")].map((label) =>
            [label.textContent.trim(), label.querySelector("input").checked]),
          chips: [...document.querySelectorAll(".chips a")].map((a) => [a.textContent, a.href]),
          heads: [...document.querySelectorAll("thead th")].map((th) =>
            [th.textContent.trim(), th.ariaSort, th.querySelector("a").href]),
          pages: [...document.querySelectorAll(".pages a")].map((a) =>
            [a.textContent, a.ariaCurrent]),
          words: document.querySelector("#words").value,
          others: [...document.querySelectorAll(".languages a")].map((a) => a.href),
        })"""
    )
    told: dict[str, object] = json.loads(json.dumps(facts).replace(root, ""))
    return told


@pytest.mark.parametrize("path", NARROWED)
def test_a_list_on_a_disk_is_narrowed_as_a_server_narrows_it(
    page: "Page", site: str, disk: str, path: str
) -> None:
    page.goto(f"{site}/{path}")
    served = _shown(page, site)
    page.goto(f"{disk}/{path}")
    page.wait_for_function("document.querySelector('.list').dataset.shown !== undefined")
    assert _shown(page, disk) == served


def test_a_list_is_filtered_by_keyboard_and_taken_as_it_is(page: "Page", disk: str) -> None:
    page.goto(f"{disk}/fr/authority/index.html")
    page.locator("#words").focus()
    page.keyboard.type("toulouse")
    page.keyboard.press("Enter")
    page.wait_for_url("**/index.html?q=toulouse**")
    page.wait_for_function("document.querySelector('.list').dataset.shown !== undefined")
    rows = page.locator("tbody tr").count()
    with page.expect_download() as taken:
        page.locator(".csv").click()
    table = Path(taken.value.path()).read_text(encoding="utf-8")
    assert len(table.splitlines()) == rows + 1
    assert "Toulouse" in table


@pytest.mark.parametrize("from_disk", [True, False])
def test_a_thing_is_found_while_one_types(
    page: "Page", site: str, disk: str, from_disk: bool
) -> None:
    root = disk if from_disk else site
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    page.goto(f"{root}/vi/about.html")
    page.locator("#find").focus()
    page.keyboard.type("tolouse")
    page.wait_for_selector("#suggested[aria-busy=false] li")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#find").get_attribute("aria-activedescendant")
    assert page.locator(f"#{chosen}").inner_text().startswith("Toulouse")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vi/authority/fr-commune-toulouse.html")
    page.goto(f"{root}/fr/search.html?q=ha+noi")
    page.wait_for_selector(".found li")
    assert "Hano" in page.locator(".found li").first.inner_text()


def test_a_question_that_no_server_answers_leads_on(page: "Page", disk: str, site: str) -> None:
    asked = "fr/query/partners-of-authority.html?authority=Hano%C3%AF"
    page.goto(f"{site}/{asked}")
    assert page.locator(".no-server").is_hidden()
    page.goto(f"{disk}/{asked}")
    page.wait_for_selector(".no-server", state="visible")
    assert "sparql.html?question=partners-of-authority" in str(
        page.locator(".no-server a").get_attribute("href")
    )
