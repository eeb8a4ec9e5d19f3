"""Feeds of changes, as a reader of feeds reads them, over two publications in one folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest

from coopgraph.portal.addresses.change_feeds import ChangeFeeds
from coopgraph.portal.addresses.publication_files import PublicationFiles
from coopgraph.portal.page.page import PublicGraph
from coopgraph.queries import Asking
from coopgraph.store import Shelf
from tests.publication import BASE, Published

HERE = "https://portal.example.org/"
SON_LA = "partnership/fr-region-midi-pyrenees--vn-province-son-la"


def feeds_of(asking: Asking, folder: Path | None) -> ChangeFeeds:
    graph = PublicGraph(asking, HERE, folder)
    return ChangeFeeds(graph, PublicationFiles(graph))


@pytest.fixture(scope="module")
def asking(later: Path) -> Iterator[Asking]:
    with Shelf(later).open() as store:
        yield Asking(store)


@pytest.fixture(scope="module")
def feeds(asking: Asking, second: Path) -> ChangeFeeds:
    return feeds_of(asking, second)


def read(feeds: ChangeFeeds, path: str) -> Any:
    page = feeds.page(path, {})
    assert page is not None, path
    assert page == feeds.page(path, {})
    feed = feedparser.parse(page.body)
    assert not feed.bozo, feed
    assert feed.version == "atom10"
    return feed


def test_the_feed_of_all_tells_what_is_new_withdrawn_and_changed(feeds: ChangeFeeds) -> None:
    feed = read(feeds, "en/changes.atom")
    told = {entry.link: entry.content[0].value for entry in feed.entries}
    assert told[f"{HERE}en/source/a-later-page.html"] == "Comes into the graph."
    assert told[f"{BASE}id/project/project-avec"] == "Is no longer in the graph."
    assert "2005 → 2004" in told[f"{HERE}en/{SON_LA}.html"]
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert {entry.updated for entry in feed.entries} == {feed.feed.updated}
    assert feed.feed.id == f"{HERE}en/changes.atom"


def test_a_thing_has_a_feed_of_its_own_in_each_language(feeds: ChangeFeeds) -> None:
    one, other = read(feeds, f"vi/{SON_LA}.atom"), read(feeds, f"fr/{SON_LA}.atom")
    (entry,) = one.entries
    assert one.feed.title.startswith("Những gì đã thay đổi: ")
    assert entry.title in one.feed.title
    assert entry.id == other.entries[0].id
    assert entry.id in [it.id for it in read(feeds, "en/changes.atom").entries]
    assert entry.content[0].value != other.entries[0].content[0].value
    assert [it.id for it in read(feeds, "en/project/project-avec.atom").entries]


def test_what_did_not_change_has_an_empty_feed_since_the_first_version(feeds: ChangeFeeds) -> None:
    in_english = [path for path in feeds.paths() if path.startswith("en/")]
    quiet = [path for path in in_english if not read(feeds, path).entries]
    assert 10 < len(quiet) < len(in_english)
    feed = read(feeds, quiet[0])
    assert feed.feed.title.startswith("What changed: ")
    assert feed.feed.updated.endswith("T00:00:00Z")


def test_every_feed_that_a_folder_holds_is_made(feeds: ChangeFeeds) -> None:
    paths = list(feeds.paths())
    assert len(paths) == len(set(paths)) > 30
    assert all(feeds.page(path, {}) for path in paths)


@pytest.mark.parametrize("path", ["en/authority/nobody.atom", "changes.atom", "de/changes.atom"])
def test_nothing_else_has_a_feed(feeds: ChangeFeeds, path: str) -> None:
    assert feeds.page(path, {}) is None


def test_without_a_publication_of_this_graph_nothing_is_said(
    asking: Asking, published: Published
) -> None:
    for folder in (None, published.folder):  # the other is that of the graph before
        silent = feeds_of(asking, folder)
        assert not list(silent.paths())
        assert silent.page("en/changes.atom", {}) is None


def test_of_the_first_publication_nothing_is_known_to_have_changed(
    published: Published, tmp_path: Path
) -> None:
    shutil.copytree(published.folder, tmp_path / "exports")
    feed = read(feeds_of(Asking(published.store), tmp_path / "exports"), "fr/changes.atom")
    assert feed.entries == []
    assert feed.feed.updated.endswith("T00:00:00Z")
