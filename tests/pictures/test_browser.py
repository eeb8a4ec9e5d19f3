"""The pages in a real browser (Chromium): what a reader does, and that no network is ever asked."""

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from coopgraph.queries import Asking
from tests.pictures.conftest import PHONE, WIDE, Opening, Pages
from tests.pictures.expected_view import expected
from tests.pictures.large import large_page
from tests.publication import Published

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow
kinds = pytest.mark.parametrize("kind", ["network", "map", "timeline"])

HUE = "authority/vn-province-thua-thien-hue"
YEN_BAI = "partnership/fr-dept-val-de-marne--vn-province-yen-bai"


@kinds
@pytest.mark.parametrize("language", ["fr", "vi", "en"])
def test_a_page_opens_and_asks_for_nothing(opening: Opening, kind: str, language: str) -> None:
    opened = opening(kind, f"lang={language}")
    scene = opened.scene()
    assert opened.counts() == (len(scene["partnerships"]), len(scene["authorities"]))
    opened.shot(f"{kind}-{language}")


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
    wanted = expected(opened.scene(), year="1995")
    assert opened.counts() == (len(wanted.partnerships), len(wanted.authorities))
    assert opened.listed() == (wanted.happenings if kind == "timeline" else wanted.partnerships)
    assert 0 < len(wanted.partnerships) < len(opened.scene()["partnerships"])
    assert opened.page.locator("#year-text").inner_text() == "1995"
    assert "year=1995" in opened.page.url
    opened.page.click("#all-years")
    assert opened.counts()[0] == len(opened.scene()["partnerships"])


def test_the_legend_hides_and_shows(opening: Opening) -> None:
    opened = opening("network")
    page, scene, everything = opened.page, opened.scene(), opened.counts()
    for key in ("ended", "active", "FR"):
        page.click(f"#legend-{key}")
        wanted = expected(scene, off=key)
        assert opened.counts() == (len(wanted.partnerships), len(wanted.authorities))
        assert page.get_attribute(f"#legend-{key}", "aria-pressed") == "false"
        page.click("#clear")
        assert opened.counts() == everything
    page.click("#legend-contested")
    assert opened.counts()[0] == len(expected(scene, contested="1").partnerships) > 0


VIEWS = (
    *({"year": year} for year in ("1989", "1995", "2004", "2015", "2026")),
    *({"theme": theme} for theme in ("health", "water-sanitation", "culture")),
    {"kind": "twinning"},
    {"level": "region"},
    {"contested": "1"},
    *(
        {"off": off}
        for off in ("FR", "VN", "active", "ended unknown", "convention", "edition project")
    ),
    {"year": "2010", "theme": "health", "level": "commune", "off": "ended"},
    {"year": "2012", "kind": "decentralised-cooperation", "contested": "1"},
)


@kinds
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: "&".join(f"{k}={view[k]}" for k in view))
def test_a_view_lets_through_what_it_says(
    opening: Opening, kind: str, view: dict[str, str]
) -> None:
    opened = opening(kind, urlencode({"lang": "en", **view}))
    wanted = expected(opened.scene(), **view)
    assert opened.counts() == (len(wanted.partnerships), len(wanted.authorities))
    assert opened.listed() == (wanted.happenings if kind == "timeline" else wanted.partnerships)


def test_the_views_that_are_tried_tell_the_filters_apart(opening: Opening) -> None:
    scene = opening("network").scene()
    everything = expected(scene)
    assert all(expected(scene, **view) != everything for view in VIEWS)


@kinds
def test_filters_narrow_the_picture(opening: Opening, kind: str) -> None:
    opened = opening(kind)
    scene, everything = opened.scene(), opened.counts()[0]
    for key, value in (("theme", "health"), ("kind", "twinning"), ("level", "region")):
        opened.page.select_option(f"#filter-{key}", value)
        assert opened.counts()[0] == len(expected(scene, **{key: value}).partnerships)
        assert 0 < opened.counts()[0] < everything, key
        opened.page.click("#clear")
    opened.page.select_option("#filter-status", "ended")
    statuses = {each["status"] for each in scene["partnerships"]} - {"ended"}
    assert opened.counts()[0] == len(expected(scene, off=" ".join(statuses)).partnerships) > 0
    assert "off=" in opened.page.url
    opened.page.select_option("#filter-status", "")
    opened.page.select_option("#filter-country", "VN")
    assert opened.counts() == (0, len(expected(scene, off="FR").authorities))


@kinds
@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("language", ["fr", "vi", "en"])
def test_a_picture_of_nothing_says_so(
    browser: "Browser", empty: Path, kind: str, language: str, size: tuple[int, int]
) -> None:
    pages = Pages(browser, empty)
    opened = pages.open(kind, f"lang={language}", size)
    page, words = opened.page, opened.scene()["words"]
    assert page.locator("#empty").inner_text() == words["empty"][language]
    assert (opened.counts(), opened.listed()) == ((0, 0), set())
    for ending in ("svg", "png"):
        with page.expect_download():
            page.click(f"#save-{ending}")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.focus("#stage")
    page.keyboard.press("ArrowDown")
    page.fill("#search", "hue")
    assert page.locator("#found").inner_text() == words["search.none"][language]
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert opened.complaints == []
    opened.shot(f"{kind}-empty-{language}-{size[0]}")
    page.close()


@kinds
def test_filters_that_leave_nothing_say_how_to_lift_them(opening: Opening, kind: str) -> None:
    opened = opening(kind, "lang=en&level=district&theme=tourism&off=edition")
    assert opened.counts() == (0, 0)
    clear = opened.page.locator("#clear").inner_text()
    assert clear in opened.page.locator("#empty").inner_text()
    opened.page.click("#clear")
    assert opened.page.locator("#empty").is_hidden()
    assert opened.counts()[0] == len(opened.scene()["partnerships"])


@kinds
def test_the_panel_lists_documents_with_their_links(opening: Opening, kind: str) -> None:
    opened = opening(kind, f"lang=fr&pick={YEN_BAI}")
    panel = opened.page.locator("#panel")
    panel.get_by_text("1995").first.wait_for()
    links = panel.locator("a")
    assert links.count() > 3
    for link in links.all():
        assert re.match("https?://", link.get_attribute("href") or "")
        assert link.inner_text().strip()
    assert "Points contestés" in panel.inner_text()
    assert "1996" in panel.inner_text(), "what the others say is told too"
    opened.shot(f"{kind}-panel")
    opened.page.keyboard.press("Escape")
    panel.wait_for(state="hidden")


def test_a_click_on_the_picture_opens_the_panel(opening: Opening) -> None:
    opened = opening("network")
    page = opened.page
    box = page.locator("#stage").bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2
    for y in range(int(box["y"]) + 20, int(box["y"] + box["height"]), 3):
        page.mouse.move(middle, y)
        if page.locator("#stage").evaluate("(stage) => stage.style.cursor") == "pointer":
            page.mouse.click(middle, y)
            break
    page.wait_for_selector("#panel h2")
    assert opened.picked().startswith("partnership/")
    page.locator("#panel .link").first.click()
    assert opened.picked().startswith("authority/")


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
    opened = opening(kind, "lang=fr")
    page, words = opened.page, opened.scene()["words"]
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
    first = opening(kind, "lang=en")
    first.page.select_option("#filter-theme", "health")
    first.page.click("#legend-contested")
    first.page.fill("#search", "yen bai")
    first.page.keyboard.press("Enter")
    fragment = first.page.url.partition("#")[2]
    second = opening(kind, fragment, fresh=True)
    assert second.page.url == first.page.url
    assert (second.counts(), second.listed()) == (first.counts(), first.listed())
    titles = [each.page.locator("#panel h2").inner_text() for each in (first, second)]
    assert titles[0] == titles[1]


def test_a_fragment_that_means_nothing_is_let_be(opening: Opening) -> None:
    opened = opening("network", "lang=xx&year=3000&theme=none&pick=authority/none&off=nothing")
    assert opened.counts()[0] == len(opened.scene()["partnerships"])


@kinds
def test_arrow_keys_go_from_mark_to_mark(opening: Opening, kind: str) -> None:
    opened = opening(kind)
    opened.page.focus("#stage")
    opened.page.keyboard.press("ArrowDown")
    first = opened.picked()
    opened.page.keyboard.press("ArrowDown")
    assert opened.picked() not in ("", first)
    assert opened.page.locator("#panel h2").is_visible()


@pytest.mark.parametrize(("year", "units"), [("2024", 63), ("2025", 34)])
def test_the_map_shows_the_provinces_of_the_year(opening: Opening, year: str, units: int) -> None:
    opened = opening("map", f"lang=vi&year={year}")
    page = opened.page
    departments = sum(unit["level"] == "departments" for unit in opened.scene()["units"])
    assert page.locator(".map .units path").count() == departments + units
    assert str(units) in page.locator("#beside").inner_text()
    assert "Natural Earth" in page.locator("#beside").inner_text()
    assert "GeoNames" in page.locator("#beside").inner_text()


def test_authorities_without_coordinates_are_listed_beside_the_map(opening: Opening) -> None:
    opened = opening("map")
    page = opened.page
    lost = [it["names"]["fr"] for it in opened.scene()["authorities"] if it.get("x") is None]
    assert lost
    assert all(name in page.locator("#beside").inner_text() for name in lost)


def test_the_timeline_draws_imprecise_dates_as_spans(opening: Opening) -> None:
    opened = opening("timeline")
    page = opened.page

    def width(length: int) -> float:
        """Width of the mark of the first convention whose date is written with so many signs."""
        conventions = (it for it in opened.scene()["happenings"] if it["class"] == "convention")
        id = next(
            it["id"] for it in conventions if len(it["start"]) == length and it["partnerships"]
        )
        mark = page.locator(f"[data-pick='happening/{id}'] rect").first
        return float(mark.evaluate("(rect) => rect.getBBox().width"))

    assert width(len("2013")) > 2 * width(len("2013-06-09"))
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
    words = "new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })"
    today = opened.page.evaluate(f"{words}.format(new Date())")
    assert re.sub("^1 ", "1er ", today) in svg
    entries = opened.page.locator("#legend .entry").all_inner_texts()
    assert len(entries) > 3
    assert all(escape(entry.strip(), quote=False) in svg for entry in entries)
    assert (tmp_path / "saved.png").read_bytes().startswith(b"\x89PNG")


def test_the_panel_shows_what_curators_noted(opening: Opening) -> None:
    opened = opening("timeline")
    noted = next(each for each in opened.scene()["happenings"] if each["notes"])
    page = opening("timeline", f"lang=vi&pick=happening/{noted['id']}").page
    panel = page.locator("#panel")
    assert "Ghi chú của người biên tập" in panel.inner_text()
    notes = opened.scene()["notes"]
    shown = {notes[place][2] for place in noted["notes"]}
    assert all(text in panel.inner_text() for text in shown)
    assert panel.locator("[lang=en]").first.inner_text() in shown


def test_the_panel_of_an_authority_shows_what_curators_noted_and_on_which_document(
    opening: Opening,
) -> None:
    scene = opening("map").scene()
    noted = max(scene["authorities"], key=lambda each: len(each["notes"]))
    page = opening("map", f"lang=en&pick=authority/{noted['id']}").page
    lines = page.locator("#panel section", has_text="Curators’ notes").locator("li")
    expected = [
        f"{text} {scene['documents'][document]['title']}"
        for document, _, text in (scene["notes"][place] for place in noted["notes"])
    ]
    assert len(expected) > 10
    assert lines.all_text_contents() == expected


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
    assert "10000" in page.locator("#counts").inner_text().replace("\u202f", "")
    page.fill("#search", "commune 4711")
    page.locator("#found li").first.click()
    assert page.locator("#panel h2").inner_text() == "Commune 4711"
    page.close()


@pytest.mark.parametrize(
    ("file", "unit"), [("network", "Partnerships"), ("rolled-up", "Pairs of today’s authorities")]
)
def test_the_slider_counts_what_the_question_counts_in_every_year(
    opening: Opening, asking: Asking, file: str, unit: str
) -> None:
    opened = opening(file, "lang=en")
    assert opened.page.locator("#counts").inner_text().startswith(unit)
    slider = opened.page.locator("#year")
    first, last = (int(slider.get_attribute(end) or 0) for end in ("min", "max"))
    counted = {}
    for year in range(first, last + 1):
        slider.fill(str(year))
        counted[year] = opened.counts()[0]
    rolled_up = file == "rolled-up"
    asked = {
        year: len(asking.ask("partnerships", as_of=str(year), roll_up=rolled_up))
        for year in counted
    }
    assert counted == asked
    assert max(counted.values()) > 0


def test_the_front_page_of_a_publication_fits_a_phone(
    browser: "Browser", published: Published
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto((published.folder / "index.html").as_uri())
    width = "document.documentElement.scrollWidth"
    assert page.evaluate(width) == 390
    page.close()
