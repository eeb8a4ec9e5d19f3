"""The pages of things: valid, light, escaped, and every one that is linked to is there."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from coopgraph.messages import LANGUAGES
from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.page.thing_paths import NOTIONS, page_path
from coopgraph.portal.things.correction_tables import CORRECTION_TABLES, RULINGS_TABLE
from coopgraph.portal.things.thing_pages import ThingPages
from coopgraph.queries.asking import Asking
from coopgraph.store import Shelf
from tests.built import ROOT, Built
from tests.portal.things.read_page import ReadPage, read_page

ADDRESS = "https://data.example.org/coopgraph/"
LIGHT = 300_000
"""Bytes of a page without its pictures."""


def pages_of(asking: Asking) -> ThingPages:
    return ThingPages(PublicGraph(asking, ADDRESS))


@pytest.fixture(scope="module")
def small_pages(small: Built) -> ThingPages:
    return pages_of(Asking(small.store))


@pytest.fixture(scope="module")
def real_pages(real: Built) -> ThingPages:
    return pages_of(Asking(real.store))


@pytest.fixture(scope="module")
def hostile_pages(hostile_store: Path) -> Iterator[ThingPages]:
    with Shelf(hostile_store).open() as store:
        yield pages_of(Asking(store))


def body(pages: ThingPages, path: str) -> bytes:
    page = pages.page(path, {})
    assert page is not None, path
    return page.body


def read(pages: ThingPages, path: str) -> ReadPage:
    return read_page(body(pages, path))


@pytest.fixture(scope="module")
def bodies(small_pages: ThingPages) -> dict[str, bytes]:
    """Path → page, for every page of the small world."""
    paths = list(small_pages.paths())
    assert len(paths) == len(set(paths))
    return {path: body(small_pages, path) for path in paths}


def longest_of_each_notion(bodies: dict[str, bytes]) -> dict[str, str]:
    """Give notion → the path of its longest page in French."""
    ordered = sorted((len(text), path) for path, text in bodies.items() if path[:3] == "fr/")
    return {path.split("/")[1]: path for _, path in ordered}


def test_every_page_is_made_once_and_light(bodies: dict[str, bytes]) -> None:
    assert max(map(len, bodies.values())) < LIGHT
    per_language = Counter(path.split("/")[0] for path in bodies)
    assert len({per_language[language] for language in (*LANGUAGES, "correction")}) == 1


def test_a_page_of_each_kind_is_valid_in_each_language(bodies: dict[str, bytes]) -> None:
    longest = longest_of_each_notion(bodies)
    assert set(longest) == set(NOTIONS) - {"subject"}  # which the small world has not
    for path in longest.values():
        for language in LANGUAGES:
            there = f"{language}{path[2:]}"
            assert list(read_page(bodies[there]).faults()) == [], there


@pytest.mark.parametrize(
    "thing",
    [
        *("authority/vn-city-ha-noi", "source/vietnamplus-127859-hanoi-localites", "theme/economy"),
        *("theme/heritage", "edition/assises-12", "actor/actor-cites-unies-france"),
    ],
)
def test_the_largest_pages_are_light_and_valid(real_pages: ThingPages, thing: str) -> None:
    page = body(real_pages, f"vi/{thing}.html")
    assert len(page) < LIGHT
    assert list(read_page(page).faults()) == []


def test_no_document_of_the_real_graph_makes_a_heavy_page(real: Built) -> None:
    asking, pages = Asking(real.store), pages_of(Asking(real.store))
    longest = next(asking.rows("documents-by-claims"))["source"]
    assert 40_000 < len(body(pages, page_path(longest, "fr", asking.iris))) < LIGHT


def test_hostile_words_are_words(hostile_pages: ThingPages) -> None:
    made = {path: body(hostile_pages, path) for path in hostile_pages.paths() if path[:2] == "fr"}
    for notion, path in longest_of_each_notion(made).items():
        page = read_page(made[path])
        assert list(page.faults()) == [], path
        assert all((it.text or "").find("cmd|") < 0 for it in page.all("b")), path
        assert page.data["mainEntity"]["name"], notion


def test_hostile_words_reach_the_reader_whole(hostile_pages: ThingPages) -> None:
    (edition,) = (p for p in hostile_pages.paths() if p.startswith("en/edition/assises-09"))
    page = read(hostile_pages, edition)
    (document,) = (element for element in page.all("li") if element.get("id") == "document-1")
    text = "".join(document.itertext())
    assert '=cmd|"x" <b>&amp;]]>--></script>' in text


def test_what_search_engines_read(real_pages: ThingPages) -> None:
    data = read(real_pages, "en/edition/assises-09.html").data
    event = data["mainEntity"]
    assert (event["@type"], event["startDate"], event["endDate"]) == (
        *("Event", "2013-06-09", "2013-06-12"),
    )
    assert data["url"] == f"{ADDRESS}en/edition/assises-09.html"
    assert {it["publisher"]["name"] for it in data["citation"]} >= {"Cités Unies France"}
    place = read(real_pages, "fr/authority/fr-commune-toulouse.html").data["mainEntity"]
    assert place["@type"] == "GovernmentOrganization"
    assert place["location"]["geo"]["latitude"] == pytest.approx(43.6, abs=0.1)
    mayor = read(real_pages, "fr/actor/actor-francois-cuillandre.html").data["mainEntity"]
    assert mayor["@type"] == "Person"


def test_the_head_tells_who_shares_a_page_what_it_is(real_pages: ThingPages) -> None:
    page = read(real_pages, "vi/edition/assises-09.html")
    told = {it.get("property") or it.get("name"): it.get("content") for it in page.all("meta")}
    assert told["og:title"].startswith("Hội nghị hợp tác phi tập trung")
    assert told["description"] == told["og:description"]
    assert told["og:url"] == f"{ADDRESS}vi/edition/assises-09.html"
    assert told["og:locale"] == "vi_VN"


def test_a_page_is_cited_in_three_forms(real_pages: ThingPages) -> None:
    text = read(real_pages, "fr/edition/assises-09.html").text
    assert "@online{coopgraph-edition-assises-09-fr," in text
    assert f"{ADDRESS}fr/edition/assises-09.html" in text
    codes = [it.text for it in read(real_pages, "fr/source/cuf-assises-2019.html").all("code")]
    items = [json.loads(code) for code in codes if code.startswith("[")]
    titles = [item["title"] for (item,) in items]
    assert "Les Assises de la coopération décentralisée franco-vietnamienne" in titles


def test_the_map_and_the_network_say_the_same_as_their_tables(real_pages: ThingPages) -> None:
    page = read(real_pages, "fr/partnership/fr-commune-toulouse--vn-city-ha-noi.html")
    drawn, listed = page.all("figure")
    places = {it.text for it in page.all("title") if it.text}
    for name in ("Toulouse", "Hanoï"):
        assert name in places
        assert name in "".join(drawn.find("details").itertext())
    rows = listed.findall(".//tbody/tr")
    lines = {line.find("title").text for line in listed.iter("line")}
    assert lines <= {"".join(row.find("th").itertext()).strip() for row in rows}
    assert len(rows) > 3
    assert all(svg.get("role") == "img" and svg.get("aria-label") for svg in page.all("svg"))


def test_a_map_lies_upon_an_image_that_is_there(real_pages: ThingPages) -> None:
    paths = [path for path in real_pages.paths() if path.endswith(".svg")]
    assert [path[:14] for path in paths] == ["assets/map-fr.", "assets/map-vn."]
    for path in paths:
        assert 10_000 < len(body(real_pages, path)) < 100_000
    images = read(real_pages, "fr/partnership/fr-commune-toulouse--vn-city-ha-noi.html").all(
        "image"
    )
    assert {it.get("href") for it in images} == {f"../../{path}" for path in paths}


def row_of(text: bytes) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(text.decode(), newline=""), strict=True)
    return row


@pytest.mark.parametrize("notion", sorted(CORRECTION_TABLES))
def test_a_row_for_correcting_has_the_columns_of_its_table(real_data: Path, notion: str) -> None:
    table = CORRECTION_TABLES[notion]
    with open(real_data / table.path, encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(table.columns)


def test_a_ruling_has_the_columns_of_its_table(real_data: Path, real_pages: ThingPages) -> None:
    with open(real_data / RULINGS_TABLE.path, encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(RULINGS_TABLE.columns)
    row = row_of(body(real_pages, "correction/disagreement/edition/assises-09/startDate.csv"))
    assert (row["thing"], row["property"]) == ("edition/assises-09", "startDate")


def test_rows_say_what_the_tables_say_where_one_document_speaks(real: Built) -> None:
    """What only one row of a table says must come back as it stands there."""
    pages, compared = pages_of(Asking(real.store)), 0
    for notion in ("partnership", "convention", "project", "meeting", "total", "theme", "source"):
        table = CORRECTION_TABLES[notion]
        with open(ROOT / "data" / table.path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        key, *columns = (name for name, fills in table.columns.items() if fills)
        counts = Counter(row[key] for row in rows)
        for row in [row for row in rows if counts[row[key]] == 1][:12]:
            told = row_of(body(pages, f"correction/{notion}/{row[key]}.csv"))
            for column in columns:
                stated = set(row[column].split(" | ")) - {"-"}  # who is not identified
                assert set(told[column].split(" | ")) == stated, (row, column)
                compared += bool(row[column])
    assert compared > 300


@pytest.mark.parametrize(
    "path",
    [
        *("fr/authority/fr-commune-atlantis.html", "fr/disagreement/edition/assises-09/venue.html"),
        *("fr/disagreement/venue.html", "correction/edition/none.csv", "assets/map-xx.svg"),
        *("correction/disagreement/edition/assises-09/venue.csv", "fr/containment/a.html"),
        "fr/authority/index.html",
    ],
)
def test_there_is_no_page_of_what_is_not_there(small_pages: ThingPages, path: str) -> None:
    assert small_pages.page(path, {}) is None
