"""The pages of the portal: the same bytes from the server and in the folder, links that lead on."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import httpx
import pytest

from coopgraph.portal.page.page import Page, PublicGraph
from coopgraph.portal.page.page_paths import in_language, relative
from coopgraph.portal.site.kept_pages import KeptPages
from coopgraph.portal.site.static_site import MARK, FolderNotOurs, write_site
from coopgraph.queries import Asking
from coopgraph.replacing.checksums import CHECKSUMS
from tests.built import Built

PICTURES = "pictures/"
"""Where pages are that bring their own scripts and styles, and the policy that allows these."""


@pytest.fixture
def folder(site_folder: Path) -> Path:
    return site_folder


def _pages(place: Path) -> list[str]:
    files = (file for file in place.rglob("*") if file.is_file())
    return sorted({file.relative_to(place).as_posix() for file in files} - {MARK, CHECKSUMS})


class _Links(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, _tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attributes if name in ("href", "src") and value]


def _inner(text: str) -> list[str]:
    return [it for it in _Links(text).found if not urlsplit(it).scheme and not it.startswith("#")]


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("fr/index.html", "fr/theme/water.html", "theme/water.html"),
        ("fr/theme/water.html", "fr/index.html", "../index.html"),
        ("fr/theme/water.html", "assets/site.css", "../../assets/site.css"),
        ("fr/a/b.html", "fr/a/index.html?q=%20&p=../x#top", "index.html?q=%20&p=../x#top"),
        ("fr/index.html", "fr/a/đ b.html", "a/%C4%91%20b.html"),
        ("fr/index.html", "id/a/x:y.ttl", "../id/a/x%3Ay.ttl"),
    ],
)
def test_links_are_relative(here: str, there: str, link: str) -> None:
    assert relative(here, there) == link


def test_the_same_page_in_another_language() -> None:
    assert in_language("fr/theme/fr.html", "vi") == "vi/theme/fr.html"


def test_every_link_leads_to_a_page(folder: Path) -> None:
    there = set(_pages(folder))
    broken = set()
    for page in (path for path in there if path.endswith(".html")):
        for link in _inner((folder / page).read_text(encoding="utf-8")):
            leads = normpath(join(dirname(page), unquote(urlsplit(link).path)))
            broken |= {(page, link)} if leads not in there else set()
    assert not broken


def test_the_server_gives_the_bytes_of_the_folder(folder: Path, client: httpx.Client) -> None:
    for path in _pages(folder):
        response = client.get(f"/{path}")
        assert (response.status_code, response.content) == (200, (folder / path).read_bytes())
        policy = response.headers.get("content-security-policy", "")
        if path.startswith(PICTURES):
            assert "script-src 'sha256-" in policy
            assert "default-src 'none'" in policy
        elif path.endswith(".html"):
            assert "'unsafe-" not in policy
            assert response.headers["content-language"] == path[:2]


def test_pages_hold_no_script_and_no_style_of_their_own(folder: Path) -> None:
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\ssrc=|(?:ld\+)?json))")
    for path in _pages(folder):
        page = folder / path
        if not path.endswith(".html") or path.startswith(PICTURES):
            continue
        assert not inline.search(page.read_text(encoding="utf-8")), page


def test_the_root_leads_to_the_language_of_the_caller(client: httpx.Client) -> None:
    response = client.get("/", headers={"Accept-Language": "vi-VN, en;q=0.5"})
    assert (response.status_code, response.headers["location"]) == (302, "vi/index.html")
    assert "accept-language" in response.headers["vary"].lower()
    assert client.get("/vi/").content == client.get("/vi/index.html").content


def test_a_page_that_is_known_is_not_sent_again(client: httpx.Client) -> None:
    tag = client.get("/fr/index.html").headers["etag"]
    again = client.get("/fr/index.html", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.head("/fr/index.html").content == b""


@pytest.mark.parametrize("path", ["/fr/none.html", "/xx/index.html", "/fr/..%2findex.html"])
def test_there_is_nothing_elsewhere(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post("/fr/index.html").status_code == 405


def test_a_folder_of_others_is_left_alone(small: Built, tmp_path: Path) -> None:
    asking = Asking(small.store)
    (tmp_path / "thesis.odt").touch()
    with pytest.raises(FolderNotOurs):
        write_site(PublicGraph(asking, asking.iris.base), tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.odt"]


def test_a_site_is_replaced_without_what_was_there_before(
    small: Built, folder: Path, tmp_path: Path
) -> None:
    asking = Asking(small.store)
    place = tmp_path / "site"
    shutil.copytree(folder, place)
    (place / "fr" / "gone.html").touch()
    before = _pages(place)
    write_site(PublicGraph(asking, asking.iris.base), place)
    assert _pages(place) == [path for path in before if path != "fr/gone.html"]


def test_only_so_much_is_kept() -> None:
    made: list[str] = []

    class Source:
        def paths(self) -> "list[str]":
            return []

        def page(self, path: str, _: object) -> Page | None:
            made.append(path)
            return Page(path, b"x" * 10) if path != "none" else None

    kept = KeptPages(Source(), None, most=80)  # type: ignore[arg-type]
    for path in (*"abcdefgh", "a", "i", "a", "b", "none", "none"):
        kept.page(path, {})
    assert made == [*"abcdefgh", "i", "b", "none", "none"]
