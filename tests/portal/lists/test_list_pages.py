"""Lists as pages and files: the same rows, sensible orders, hostile values as text."""

import csv
import io
from pathlib import Path

import httpx
import openpyxl
import pytest

from coopgraph.portal.lists.list_kinds import LISTS
from coopgraph.portal.lists.list_pages import ListPages
from coopgraph.portal.lists.list_row import ListRow

LIMIT = 300_000


def _names(rows: tuple[ListRow, ...]) -> list[str]:
    return [row.cells[0][0].text for row in rows]


@pytest.mark.parametrize("notion", LISTS)
def test_a_page_is_light_and_a_table_holds_all_rows(real_lists: ListPages, notion: str) -> None:
    for lang in ("fr", "vi", "en"):
        page = real_lists.page(f"{lang}/{notion}/index.html", {})
        table = real_lists.page(f"{lang}/{notion}/index.csv", {})
        assert page is not None
        assert table is not None
        assert len(page.body) < LIMIT
        rows = list(csv.reader(io.StringIO(table.body.decode(), newline="")))
        listing = real_lists.listing(notion, lang)
        assert [row[0] for row in rows[1:]] == [row.id for row in listing.rows]
        assert rows[0][1:-1] == [column.label for column in listing.columns]


def test_every_row_stands_on_a_page_that_needs_neither_server_nor_script(
    real_lists: ListPages,
) -> None:
    listing = real_lists.listing("authority", "en")
    paths = [path for path in real_lists.paths() if path.startswith("en/authority/index")]
    pages = [real_lists.page(path, {}) for path in paths if path.endswith(".html")]
    assert len(pages) == listing.pages > 1
    assert sum(page.body.count(b"<tr><th") for page in pages if page) == len(listing.rows)
    assert real_lists.page("en/authority/index-1.html", {}) is None
    assert real_lists.page(f"en/authority/index-{listing.pages + 1}.html", {}) is None
    assert real_lists.page("en/authority/index-02.html", {}) is None


def test_what_lives_and_weighs_most_comes_first(real_lists: ListPages) -> None:
    listing = real_lists.listing("authority", "fr")
    at = listing.facet_keys.index("state")
    states = [next(iter(row.codes[at])) for row in listing.rows]
    assert states == sorted(states, reverse=True)  # living, then ended
    states = [next(iter(row.codes[5]), "") for row in real_lists.listing("partnership", "fr").rows]
    assert states[0] == "active"
    assert states[-1] in ("ended", "party-changed")


def test_rows_are_filtered_by_region_through_the_authorities_of_today(
    real_lists: ListPages,
) -> None:
    asked = {"region": ("fr-region-nouvelle-aquitaine",), "sort": ("name",)}
    table = real_lists.page("fr/partnership/index.csv", asked)
    assert table is not None
    assert "Poitou-Charentes" in table.body.decode()
    assert "Bretagne" not in table.body.decode()


def test_a_workbook_holds_the_filtered_rows(real_lists: ListPages, tmp_path: Path) -> None:
    asked = {"country": ("VN",), "partnerships": ("yes",), "q": ("huế",)}
    book = real_lists.page("vi/authority/index.xlsx", asked)
    assert book is not None
    (sheet,) = openpyxl.load_workbook(io.BytesIO(book.body)).worksheets
    assert sheet.title == "Địa phương"
    ids = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert "vn-city-hue" in ids
    assert len(ids) < 10
    again = real_lists.page("vi/authority/index.xlsx", asked)
    assert again is not None
    assert again.body == book.body


def test_the_state_of_a_list_stands_in_its_page(client: httpx.Client) -> None:
    page = client.get("/en/partnership/index.html?state=active&sort=-start").text
    assert 'value="active" checked' in page
    assert 'aria-sort="descending"' in page
    assert 'href="../../vi/partnership/index.html?state=active&amp;sort=-start"' in page
    assert 'href="index.csv?state=active&amp;sort=-start"' in page


@pytest.mark.parametrize("hostile", ['"><script>alert(1)</script>', "'; --", "{{ 7 * 7 }}", "\x00"])
def test_what_is_asked_comes_back_as_text(client: httpx.Client, hostile: str) -> None:
    page = client.get("/fr/authority/index.html", params={"q": hostile, "sort": hostile})
    assert page.status_code == 200
    assert "<script>" not in page.text
    assert "49" not in page.text
