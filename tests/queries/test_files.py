"""Every file of the library keeps the form, and runs anywhere as it stands."""

import re
import unicodedata
from textwrap import dedent

import pytest

from coopgraph.messages import LANGUAGES, has
from coopgraph.queries import bound_query
from coopgraph.queries.binding import Binder
from coopgraph.queries.choosing import Chooser
from coopgraph.queries.library import VALUES, query_paths
from coopgraph.queries.question import Question, questions
from coopgraph.queries.write_docs import docs_page
from tests.built import ROOT, Built

ALL = questions()
FOR_PEOPLE = [question for question in ALL if question.is_for_people]
_BEYOND_SPARQL_1_1 = re.compile(r"\b(SERVICE|LATERAL|FROM|bif:|sql:|UNFOLD|TRIPLE)\b")


def test_the_library_is_large_enough() -> None:
    assert len(FOR_PEOPLE) >= 60
    assert len({question.folder for question in FOR_PEOPLE}) >= 8


def test_names_are_unique() -> None:
    assert len(query_paths()) == len(list((ROOT / "queries").rglob("*.rq")))


@pytest.mark.parametrize("question", ALL, ids=lambda q: q.name)
def test_file_runs_as_it_stands(question: Question, small: Built) -> None:
    text = query_paths()[question.name].read_text(encoding="utf-8")
    small.store.query(text)
    assert not _BEYOND_SPARQL_1_1.search(question.query)


@pytest.mark.parametrize("question", FOR_PEOPLE, ids=lambda q: q.name)
def test_question_says_everything(question: Question) -> None:
    assert question.tags
    assert question.as_of or set(question.why_no_as_of) == set(LANGUAGES)
    assert question.roll_up or set(question.why_no_roll_up) == set(LANGUAGES)
    assert not question.place or question.place in question.columns
    assert [c for c in question.columns if not has(f"queries.column.{c}")] == []
    options = [p.option for p in question.parameters]
    assert [o for o in options if not has(f"queries.parameter.{o}")] == []


@pytest.mark.parametrize("question", FOR_PEOPLE, ids=lambda q: q.name)
def test_words_are_of_three_languages(question: Question) -> None:
    for texts in (question.title, question.description):
        assert len(set(texts.values())) == 3
        assert all(unicodedata.is_normalized("NFC", text) for text in texts.values())
        assert re.search("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", texts["vi"])
    assert not any(title.endswith(".") for title in question.title.values())
    assert all(text.endswith((".", "…")) for text in question.description.values())


@pytest.mark.parametrize("question", FOR_PEOPLE, ids=lambda q: q.name)
def test_rows_come_in_a_stated_order(question: Question) -> None:
    assert question.form != "SELECT" or "ORDER BY" in question.query


@pytest.mark.parametrize("question", FOR_PEOPLE, ids=lambda q: q.name)
def test_the_example_in_the_query_is_that_of_the_header(question: Question, real: Built) -> None:
    from coopgraph.queries import Asking

    asking = Asking(real.store)
    binder = Binder(Chooser(asking, asking.iris))
    in_query = {m["name"]: m["terms"].strip() for m in VALUES.finditer(bound_query(question.name))}
    for parameter in question.parameters:
        if parameter.example == "UNDEF":
            assert in_query[parameter.name] == "UNDEF"
        else:
            (term,) = binder.terms(parameter, parameter.example)
            written = _in_full(in_query[parameter.name], question.query)
            assert written in (term, _plain(term))


def _plain(term: str) -> str:
    """Whole numbers may be written without their datatype."""
    return term.partition("^^")[0].strip('"')


def _in_full(term: str, query: str) -> str:
    prefixes = dict(re.findall(r"PREFIX ([\w-]+): <([^>]+)>", query))
    if match := re.fullmatch(r"([\w-]+):([\w-]+)", term):
        return f"<{prefixes[match[1]]}{match[2]}>"
    return re.sub(r"\^\^([\w-]+):(\w+)$", lambda m: f"^^<{prefixes[m[1]]}{m[2]}>", term)


def test_reference_page_is_up_to_date() -> None:
    page = ROOT / "docs" / "reference" / "queries.md"
    assert page.read_text(encoding="utf-8") == docs_page(), "see `make docs`"


def test_time_is_told_alike_in_every_file() -> None:
    """Whether something held on a day is one rule, over days that the graph gives."""
    blocks = {
        re.sub(r"\?(mine|theirs|partnership|convention|project)(?=[ HP])", "?thing", dedent(block))
        for q in ALL
        if "BOUND(?asOf)" in q.query
        for block in re.findall(
            r" *OPTIONAL \{ \?\w+ coop:holdsFrom.*?\?rollUp \|\|.*?\n", q.query, re.S
        )
    }
    told = {
        block.replace("?first", "?holdsFrom").replace("?until", "?holdsUntil") for block in blocks
    }
    alike = {re.sub(r"\?thing([HP])", lambda m: f"?{m[1].lower()}", block) for block in told}
    assert len(alike) == 1, alike


def test_no_file_works_out_for_itself_when_something_held() -> None:
    of_authorities = {"authorities-without-partner"}
    asking_time = {q.name for q in ALL if "?rollUp ||" in q.query and "BOUND(?asOf)" in q.query}
    asking_time -= of_authorities
    of_things = {q.name for q in ALL if "coop:holdsFrom" in q.query}
    assert len(asking_time) >= 20
    assert asking_time <= of_things


def test_no_answer_shows_a_state_without_its_date() -> None:
    for q in ALL:
        if "status" in q.columns:
            assert {"statusDate", "statusToday"} <= set(q.columns), q.name
