"""The pages about the ontology: every term in every language, nothing fetched from elsewhere."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from coopgraph.ontology.schemes import scheme_names
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import coop
from coopgraph.pages.write_ontology_pages import main, page_html, write_ontology_pages

LANGUAGES = ("fr", "vi", "en")
TERMS = [name for name in vars(coop) if not name.startswith("_") and name != "NAMESPACE"]
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Reading(HTMLParser):
    """Collects ids, links and fetched addresses, and checks that tags close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.fetched: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"]] if found.get("id") else []  # type: ignore[list-item]
        if tag == "a":
            self.links.add(found.get("href") or "")
        self.fetched += [value or "" for key, value in attrs if key in ("src", "srcset", "data")]
        if tag == "link" and found.get("rel") != "alternate":
            self.fetched.append(found.get("href") or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param, page_html(request.param)


def test_every_term_has_its_place(page: tuple[str, str]) -> None:
    lang, text = page
    ids = Reading(text).ids
    assert len(ids) == len(set(ids))
    assert set(TERMS) <= set(ids)
    assert {f"scheme-{name}" for name in scheme_names()} <= set(ids)
    for name in TERMS:
        assert str(label(coop.NAMESPACE + name, lang)) in text.replace("&#39;", "'")


def test_every_inner_link_leads_somewhere(page: tuple[str, str]) -> None:
    reading = Reading(page[1])
    assert reading.open == []
    inner = {link.removeprefix("#") for link in reading.links if link.startswith("#")}
    assert inner - set(reading.ids) == set()
    assert all(link for link in reading.links)


def test_page_names_its_language_and_leads_to_the_others(page: tuple[str, str]) -> None:
    lang, text = page
    assert f'<html lang="{lang}">' in text
    others = {f"ontology.{other}.html" for other in LANGUAGES if other != lang}
    assert others <= Reading(text).links


def test_nothing_is_fetched(page: tuple[str, str]) -> None:
    _, text = page
    assert [address for address in Reading(text).fetched if address != "data:,"] == []
    style = "".join(re.findall(r"<style>(.*?)</style>", text, re.DOTALL))
    assert style
    assert "url(" not in style
    assert "@import" not in style
    assert "<script" not in text


def test_settling_is_shown() -> None:
    text = page_html("en")
    assert "follows “budget”" in text
    assert "latest observation" in text


def test_files_are_written_whole_and_always_the_same(tmp_path: Path) -> None:
    first = {path.name: path.read_bytes() for path in write_ontology_pages(tmp_path)}
    assert set(first) == {f"ontology.{lang}.html" for lang in LANGUAGES}
    assert {path.name: path.read_bytes() for path in write_ontology_pages(tmp_path)} == first
    assert {path.name for path in tmp_path.iterdir()} == set(first)


def test_a_folder_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 1
    assert "FOLDER" in capsys.readouterr().err
