"""The pages in a real browser (Chromium): what a reader does, and that no network is ever asked."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coopgraph.lookup.folding import fold
from coopgraph.queries import Asking
from tests.pictures.conftest import PHONE, Opened, Opening
from tests.pictures.large import large_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow
kinds = pytest.mark.parametrize("kind", ["network", "map", "timeline"])

HUE = "authority/vn-province-thua-thien-hue"
YEN_BAI = "partnership/fr-dept-val-de-marne--vn-province-yen-bai"


def shown_in_1995(opened: Opened) -> list[str]:
    """Partnerships that had begun by the end of 1995, by the dates that the page carries."""
    rule = "scene.partnerships.filter((p) => p.first && p.first <= '1995-12-31').map((p) => p.id)"
    return sorted(opened.page.evaluate(rule))


@kinds
@pytest.mark.parametrize("language", ["fr", "vi", "en"])
def test_a_page_opens_and_asks_for_nothing(opening: Opening, kind: str, language: str) -> None:
    opened = opening(kind, f"lang={language}")
    assert opened.counts() == (
        opened.page.evaluate("scene.partnerships.length"),
        opened.page.evaluate("scene.authorities.length"),
    )
    opened.shot(f"{kind}-{language}")


def test_a_page_folds_names_as_python_does(opening: Opening) -> None:
    page = opening("network", "lang=fr").page
    names = [
        "Hoà Bình",
        "Hòa Bình",
        "Ðà Nẵng",
        "Đà Nẵng",
        "Côtes-d’Armor",
        "Œting",
        "Hо\u0430",
        "ß",
    ]
    assert page.evaluate("names => names.map(folded)", names) == [fold(name) for name in names]


@kinds
def test_a_name_is_found_without_its_accents(opening: Opening, kind: str) -> None:
    page = opening(kind, "lang=vi").page
    page.fill("#search", "hue")
    assert "Huế" in page.locator("#found li").first.inner_text()
    page.keyboard.press("Enter")
    assert "Huế" in page.locator("#panel h2").inner_text()
    page.fill("#search", "zzz")
    assert "Không có" in page.locator("#found").inner_text()


@kinds
def test_the_slider_at_1995_shows_only_what_held_then(opening: Opening, kind: str) -> None:
    opened = opening(kind)
    opened.page.locator("#year").evaluate(
        "(slider) => { slider.value = 1995; slider.dispatchEvent(new Event('input')); }"
    )
    shown = sorted(opened.page.evaluate("[...now.partnerships]"))
    assert shown == shown_in_1995(opened)
    assert 0 < len(shown) < opened.page.evaluate("scene.partnerships.length")
    assert opened.page.locator("#year-text").inner_text() == "1995"
    assert "year=1995" in opened.page.url
    opened.page.click("#all-years")
    assert opened.counts()[0] == opened.page.evaluate("scene.partnerships.length")


def test_the_legend_hides_and_shows(opening: Opening) -> None:
    opened = opening("network")
    page, (before, authorities) = opened.page, opened.counts()
    page.click("#legend-ended")
    ended = page.evaluate("scene.partnerships.filter((p) => p.status === 'ended').length")
    assert opened.counts()[0] == before - ended < before
    assert page.get_attribute("#legend-ended", "aria-pressed") == "false"
    page.click("#legend-FR")
    assert opened.counts()[0] == 0
    assert 0 < opened.counts()[1] < authorities
    page.click("#clear")
    assert opened.counts() == (before, authorities)
    page.click("#legend-contested")
    contested = page.evaluate("scene.partnerships.filter((p) => p.contested.length).length")
    assert opened.counts()[0] == contested > 0


@kinds
def test_filters_narrow_the_picture(opening: Opening, kind: str) -> None:
    opened = opening(kind)
    everything = opened.counts()[0]
    for key, value in (("theme", "health"), ("kind", "twinning"), ("level", "region")):
        opened.page.select_option(f"#filter-{key}", value)
        assert 0 < opened.counts()[0] < everything, key
        opened.page.click("#clear")
    opened.page.select_option("#filter-status", "ended")
    assert 0 < opened.counts()[0] < everything
    assert "off=" in opened.page.url
    opened.page.select_option("#filter-status", "")
    opened.page.select_option("#filter-country", "VN")
    assert opened.page.evaluate("[...now.authorities].every((id) => id.startsWith('vn-'))")


@kinds
def test_the_panel_lists_documents_with_their_links(opening: Opening, kind: str) -> None:
    opened = opening(kind, f"lang=fr&pick={YEN_BAI}")
    panel = opened.page.locator("#panel")
    assert "1995" in panel.inner_text()
    links = panel.locator("a")
    assert links.count() > 3
    for link in links.all():
        assert re.match("https?://", link.get_attribute("href") or "")
        assert link.inner_text().strip()
    assert "Points contestés" in panel.inner_text()
    assert "1996" in panel.inner_text(), "what the others say is told too"
    opened.shot(f"{kind}-panel")
    opened.page.keyboard.press("Escape")
    assert panel.is_hidden()


def test_a_click_on_the_picture_opens_the_panel(opening: Opening) -> None:
    page = opening("network").page
    place = page.evaluate(
        """() => {
          const { x, y } = document.querySelector(".canvas").getBoundingClientRect();
          const at = picture.screen("vn-province-thua-thien-hue");
          return [at.x + x, at.y + y];
        }"""
    )
    page.mouse.click(*place)
    page.wait_for_selector("#panel h2")
    assert "Thừa Thiên" in page.locator("#panel h2").inner_text()
    page.locator("#panel .link").first.click()
    assert "pick=partnership/" in page.url


VISIBLE_TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    const isWord = text && !parent.closest("script, noscript, style, .languages");
    if (isWord && parent.checkVisibility()) found.push(text);
  }
  return found;
}"""


@kinds
def test_the_language_switch_changes_every_visible_word(opening: Opening, kind: str) -> None:
    page = opening(kind, "lang=fr").page
    words = page.evaluate("scene.words")
    for language in ("vi", "en", "fr"):
        page.click(f"#lang-{language}")
        assert page.get_attribute("html", "lang") == language
        visible = set(page.evaluate(VISIBLE_TEXTS))
        others = {
            each[other]
            for each in words.values()
            for other in ("fr", "vi", "en")
            if each[other] not in (each[language], *[w[language] for w in words.values()])
        }
        assert visible & others == set()
        assert words["legend"][language] in visible
        assert words["series"][language] in visible


@kinds
def test_the_fragment_restores_the_view(opening: Opening, kind: str) -> None:
    first = opening(kind, "lang=en").page
    first.select_option("#filter-theme", "health")
    first.click("#legend-contested")
    first.fill("#search", "yen bai")
    first.keyboard.press("Enter")
    fragment = first.url.partition("#")[2]
    second = opening(kind, fragment, fresh=True).page
    for what in ("view", "[...now.partnerships]", "[...now.authorities]"):
        assert second.evaluate(what) == first.evaluate(what)
    assert second.locator("#panel h2").inner_text() == first.locator("#panel h2").inner_text()


def test_a_fragment_that_means_nothing_is_let_be(opening: Opening) -> None:
    opened = opening("network", "lang=xx&year=3000&theme=none&pick=authority/none&off=nothing")
    assert opened.counts()[0] == opened.page.evaluate("scene.partnerships.length")


@kinds
def test_arrow_keys_go_from_mark_to_mark(opening: Opening, kind: str) -> None:
    page = opening(kind).page
    page.focus("#stage")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("view.pick")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("view.pick") not in ("", first)
    assert page.locator("#panel h2").is_visible()


@kinds
def test_the_table_says_what_the_picture_shows(opening: Opening, kind: str) -> None:
    opened = opening(kind, "lang=en&year=2000")
    opened.page.locator("#as-table").evaluate("(table) => { table.open = true; }")
    rows = opened.page.locator("#table tbody tr").count()
    happenings = opened.page.evaluate("now.happenings.length")
    assert rows == (happenings if kind == "timeline" else opened.counts()[0]) > 0


@pytest.mark.parametrize(("year", "units"), [("2024", 63), ("2025", 34)])
def test_the_map_shows_the_provinces_of_the_year(opening: Opening, year: str, units: int) -> None:
    page = opening("map", f"lang=vi&year={year}").page
    departments = page.evaluate("scene.units.filter((u) => u.level === 'departments').length")
    assert page.locator(".map .units path").count() == departments + units
    assert str(units) in page.locator("#beside").inner_text()
    assert "Natural Earth" in page.locator("#beside").inner_text()
    assert "GeoNames" in page.locator("#beside").inner_text()


def test_authorities_without_coordinates_are_listed_beside_the_map(opening: Opening) -> None:
    page = opening("map").page
    lost = page.evaluate("scene.authorities.filter((a) => a.x == null).map((a) => a.names.fr)")
    assert lost
    assert all(name in page.locator("#beside").inner_text() for name in lost)


def test_the_timeline_draws_imprecise_dates_as_spans(opening: Opening) -> None:
    page = opening("timeline").page
    width = "(id) => document.querySelector(`[data-pick='happening/${id}'] rect`).getBBox().width"
    find = """(length) => scene.happenings.find((each) => each.class === "convention"
        && each.start.length === length && each.partnerships.length).id"""
    year, day = page.evaluate(find, 4), page.evaluate(find, 10)
    assert page.evaluate(width, year) > 2 * page.evaluate(width, day)
    page.select_option("#filter-group", "theme")
    assert page.locator(".rows [data-pick^='happening/']").count() > 20


@kinds
def test_a_page_has_no_serious_fault_of_accessibility(opening: Opening, kind: str) -> None:
    """The rules of axe-core, WCAG 2.2 AA included."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="NO ACCESSIBILITY TEST"
    )
    page = opening(kind, f"lang=fr&year=1996&pick={YEN_BAI}").page
    page.locator("#as-table").evaluate("(table) => { table.open = true; }")
    options = {
        "resultTypes": ["violations"],
        "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
    violations = axe.Axe().run(page, options=options).response["violations"]
    serious = [v for v in violations if v["impact"] in ("serious", "critical")]
    assert [(v["id"], v["nodes"][0]["html"]) for v in serious] == []


TOO_SMALL = """[...document.querySelectorAll("button, select, input")]
  .filter((each) => each.checkVisibility() && !each.closest("#beside, #undated li"))
  .filter((each) => each.getBoundingClientRect().height < 24)
  .map((each) => each.outerHTML)"""
"""Controls under 24 pixels (WCAG 2.2, 2.5.8), but for links inside a sentence or a list of them."""


@kinds
def test_a_page_is_usable_at_the_width_of_a_phone(opening: Opening, kind: str) -> None:
    opened = opening(kind, "lang=vi", PHONE)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert page.locator("#stage").bounding_box()["height"] > PHONE[1] / 2  # type: ignore[index]
    opened.shot(f"{kind}-phone")
    assert page.evaluate(TOO_SMALL) == []
    page.fill("#search", "lyon")
    page.locator("#found li").first.click()
    assert page.locator("#panel").is_visible()
    opened.shot(f"{kind}-phone-panel")


@kinds
def test_a_picture_is_saved_with_its_legend_and_date(
    opening: Opening, kind: str, tmp_path: Path
) -> None:
    opened = opening(kind, "lang=fr&year=2010")
    for ending in ("svg", "png"):
        with opened.page.expect_download() as download:
            opened.page.click(f"#save-{ending}")
        assert download.value.suggested_filename == f"coopgraph-{kind}-2010-fr.{ending}"
        download.value.save_as(tmp_path / f"saved.{ending}")
    svg = (tmp_path / "saved.svg").read_text(encoding="utf-8")
    today = opened.page.evaluate("dateInWords(TODAY)")
    assert today in svg
    for entry in opened.page.evaluate("picture.entries().map((entry) => entry.text)"):
        assert entry.replace("&", "&amp;") in svg
    assert (tmp_path / "saved.png").read_bytes().startswith(b"\x89PNG")


def test_a_printed_page_is_the_sheet_with_its_legend(opening: Opening) -> None:
    page = opening("network").page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#paper > svg").is_visible()
    assert page.locator("#main").is_hidden()
    page.emulate_media(media="screen")


def test_ten_thousand_authorities_open_and_can_be_picked(
    browser: "Browser", tmp_path: Path
) -> None:
    path = tmp_path / "large.html"
    path.write_text(large_page(10_000, 13_000), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(90_000)
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"file://{path}")
    page.wait_for_selector("body[data-ready]")
    metrics = {
        each["name"]: each["value"] for each in client.send("Performance.getMetrics")["metrics"]
    }
    assert metrics["TaskDuration"] < 8, "seconds of processor time; about 2 on a desk"
    assert page.evaluate("now.authorities.size") == 10_000
    page.fill("#search", "commune 4711")
    page.locator("#found li").first.click()
    assert page.locator("#panel h2").inner_text() == "Commune 4711"
    page.close()


def test_the_slider_counts_what_the_question_counts_in_every_year(
    opening: Opening, asking: Asking
) -> None:
    page = opening("network").page
    years = range(1985, 2031)
    counted = page.evaluate(
        "years => years.map((year) => scene.partnerships.filter((p) => held(p, year)).length)",
        list(years),
    )
    asked = [len(asking.ask("partnerships", as_of=str(year))) for year in years]
    assert counted == asked
    assert max(counted) > 0
