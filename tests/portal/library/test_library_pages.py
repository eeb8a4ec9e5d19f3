"""A question is asked from a form: its answer has names, links and numbered sources."""

import csv
import re

import httpx
import pytest

from coopgraph.portal.library.library_pages import LibraryPages
from coopgraph.portal.library.quality_pages import SUBJECTS
from coopgraph.portal.lists.list_facts import ListFacts
from coopgraph.portal.lists.list_kinds import GatheredLists
from coopgraph.portal.page.page import PublicGraph
from coopgraph.queries import Asking
from coopgraph.queries.question import Question, questions
from tests.built import Built

FOR_PEOPLE = [question for question in questions() if question.is_for_people]
LIMIT = 300_000


@pytest.fixture(scope="module")
def library(real: Built) -> LibraryPages:
    asking = Asking(real.store)
    lists = GatheredLists(ListFacts(asking))
    return LibraryPages(PublicGraph(asking, asking.iris.base), lists)


@pytest.mark.parametrize("asked", FOR_PEOPLE, ids=lambda asked: asked.name)
def test_every_question_answers_its_example(library: LibraryPages, asked: Question) -> None:
    page = library.page(f"vi/query/{asked.name}.html", {})
    assert page is not None
    text = page.body.decode()
    assert len(page.body) < LIMIT
    assert 'role="alert"' not in text
    for parameter in asked.parameters:
        assert f'name="{parameter.option}"' in text
    cited = {int(n) for n in re.findall(r'href="#document-(\d+)"', text)}
    assert cited == {int(n) for n in re.findall(r'<li id="document-(\d+)"', text)}


def test_an_answer_is_that_of_the_address_for_programs(client: httpx.Client) -> None:
    asked = {"authority": "Huế", "roll-up": "true"}
    page = client.get("/en/query/partners-of-authority.html", params=asked)
    table = client.get("/en/query/partners-of-authority.csv", params=asked)
    program = client.get("/query/partners-of-authority", params={**asked, "format": "csv"})
    rows = list(csv.reader(table.text.splitlines()))
    assert len(rows) == len(list(csv.reader(program.text.splitlines()))) > 1
    assert rows[1][0] in page.text
    assert '<a href="../authority/' in page.text
    assert 'value="Huế"' in page.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"authority": "Nowhere at all"}, "Nowhere at all"),
        ({"authority": "Bretagne", "as-of": "soon"}, "as-of"),
        ({"authority": "Bretagne", "least-support": "many"}, "least-support"),
    ],
)
def test_what_is_wrong_is_told_where_it_was_given(
    client: httpx.Client, asked: dict[str, str], told: str
) -> None:
    page = client.get("/en/query/partners-of-authority.html", params=asked)
    assert page.status_code == 200
    (alert,) = re.findall(r'<p role="alert"[^>]*>(.*?)</p>', page.text)
    assert told in alert
    assert "<table" not in page.text


@pytest.mark.parametrize("hostile", ['"><script>alert(1)</script>', "' OR 1", "\x00", "}} UNION"])
def test_hostile_values_stay_values(client: httpx.Client, hostile: str) -> None:
    for name in ("partners-of-authority", "values-on-press-only"):
        for parameter in ("authority", "property", "as-of", "page"):
            page = client.get(f"/fr/query/{name}.html", params={parameter: hostile})
            assert page.status_code == 200
            assert "<script>alert" not in page.text


def test_the_menu_leads_to_every_question(client: httpx.Client) -> None:
    menu = client.get("/fr/query/index.html").text
    linked = re.findall(r'<dt><a href="([\w-]+)\.html">', menu)
    assert sorted(linked) == sorted(question.name for question in FOR_PEOPLE)


def test_the_page_on_quality_counts_what_its_questions_answer(client: httpx.Client) -> None:
    page = client.get("/en/quality.html").text
    for name in [name for names in SUBJECTS.values() for name in names]:
        told = client.get(f"/en/query/{name}.csv").text
        n = len(list(csv.reader(told.splitlines(keepends=True)))) - 1
        (counted,) = re.findall(
            rf"<h3>[^<]*<small>([^<]*)</small></h3>(?:(?!<h3>).)*{name}\.html", page, re.DOTALL
        )
        assert (re.sub(r"\D", "", counted) or "0") == str(n), name
