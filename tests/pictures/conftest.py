"""Pictures of the real graph, drawn once, and a browser that may ask nothing of any network."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest

from coopgraph.pictures import PICTURES, Picture, draw
from coopgraph.queries.asking import Asking
from tests.built import ROOT, Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

SCREENSHOTS = ROOT / "build" / "screenshots"
"""Kept for people to look at; git ignores the folder."""


@pytest.fixture(scope="session")
def asking(real: Built) -> Asking:
    return Asking(real.store)


@pytest.fixture(scope="session")
def pictures(asking: Asking) -> dict[str, Picture]:
    return {kind: draw(asking, kind) for kind in PICTURES.names}


@pytest.fixture(scope="session")
def files(
    pictures: dict[str, Picture], asking: Asking, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with a page for each picture, and one of the network rolled up to today."""
    folder = tmp_path_factory.mktemp("pictures")
    for kind, picture in pictures.items():
        picture.write(folder / f"{kind}.html")
    draw(asking, "network", roll_up=True).write(folder / "rolled-up.html")
    return folder


@pytest.fixture(scope="session")
def empty(asking: Asking, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pages of a time before all partnerships."""
    folder = tmp_path_factory.mktemp("empty")
    for kind in PICTURES.names:
        draw(asking, kind, as_of="1980").write(folder / f"{kind}.html")
    return folder


@dataclass
class Opened:
    """A page in the browser, what it asked for, and what it complained of."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def shot(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=str(SCREENSHOTS / f"{name}.png"))

    def counts(self) -> tuple[int, int]:
        """Partnerships and authorities that are shown, as the page counts them."""
        numbers = re.findall(r"\d+", self.page.locator("#counts").inner_text())
        return int(numbers[0]), int(numbers[1])

    def scene(self) -> dict[str, Any]:
        """What the page carries."""
        return dict(json.loads(self.page.locator("#scene").text_content() or ""))

    def listed(self) -> set[str]:
        """Ids of what the table lists: partnerships, on the timeline what happened."""
        table = self.page.locator("#as-table")
        table.evaluate("(table) => { table.open = true; }")
        self.page.wait_for_function("document.querySelector('#as-table').open")
        rows = "(rows) => rows.map((row) => row.dataset.pick.split('/').slice(1).join('/'))"
        return set(table.locator("tbody tr").evaluate_all(rows))

    def picked(self) -> str:
        """What the fragment says is picked."""
        return parse_qs(self.page.url.partition("#")[2]).get("pick", [""])[0]


Opening = Callable[..., Opened]
WIDE, PHONE = (1440, 900), (390, 844)


class Pages:
    """Open pages, one for each picture and size: a new fragment is a new view of the same page."""

    def __init__(self, browser: "Browser", folder: Path) -> None:
        self._browser, self._folder = browser, folder
        self._open: dict[tuple[str, tuple[int, int]], Opened] = {}
        self.used: list[Opened] = []

    def open(
        self,
        kind: str,
        fragment: str = "lang=fr",
        size: tuple[int, int] = WIDE,
        fresh: bool = False,
    ) -> Opened:
        """Show a picture at a fragment."""
        found = None if fresh else self._open.get((kind, size))
        if found is None:
            found = self._load(size)
            self._open.setdefault((kind, size), found)
        self.used.append(found)
        found.page.goto(f"file://{self._folder}/{kind}.html#{fragment}")
        found.page.wait_for_selector("body[data-ready]")
        found.page.evaluate("window.dispatchEvent(new HashChangeEvent('hashchange'))")
        if (fit := found.page.locator("#zoom-fit")).count():
            fit.click()
        return found

    def _load(self, size: tuple[int, int]) -> Opened:
        page = self._browser.new_page(viewport={"width": size[0], "height": size[1]})
        found = Opened(page)
        page.on("request", lambda request: found.requests.append(request.url))
        page.on("console", lambda message: found.complaints.append(message.text))
        page.on("pageerror", lambda error: found.complaints.append(str(error)))
        page.route("**/*", _only_files)
        return found


@pytest.fixture(scope="module")
def pages(browser: "Browser", files: Path) -> Pages:
    return Pages(browser, files)


@pytest.fixture
def opening(pages: Pages) -> Iterator[Opening]:
    """Open a picture at a fragment; after the test it must have asked and complained of nothing."""
    pages.used.clear()
    yield pages.open
    for each in pages.used:
        asked = [url for url in each.requests if not url.startswith(("file:", "data:", "blob:"))]
        assert asked == []
        assert each.complaints == []


def _only_files(route: "Route") -> None:
    if route.request.url.startswith("file:"):
        route.continue_()
    else:
        route.abort()
