"""Every question gives the expected answer over the small world, and says who says so."""

import pytest

from coopgraph.queries import Asking
from coopgraph.queries.question import question, questions
from tests.queries.asked import EVERY, IN_TIME, MAY_BE_EMPTY, TOLD_ELSEWHERE, VALUES, Asked
from tests.queries.snapshots import EXPECTED, answered, as_csv, expected_file

NOT_FACTS = {"coverage-of-translations": "it counts names, not facts"}
OF_FACTS = [
    asked
    for asked in EVERY
    if question(asked.question).is_for_people and asked.question not in NOT_FACTS
]
TOLD = [asked for asked in EVERY if asked.question not in TOLD_ELSEWHERE]


@pytest.mark.parametrize("asked", TOLD, ids=lambda asked: asked.label)
def test_answer_is_as_expected(asked: Asked, asking: Asking) -> None:
    found = as_csv(answered(asked, asking))
    assert found == expected_file(asked).read_text(encoding="utf-8"), "see `make snapshots`"


@pytest.mark.parametrize("asked", TOLD, ids=lambda asked: asked.label)
def test_expected_answer_is_not_empty(asked: Asked) -> None:
    lines = expected_file(asked).read_text(encoding="utf-8").count("\n")
    assert (lines < 2) == (asked.question in MAY_BE_EMPTY)


def test_nothing_else_is_expected() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {expected_file(a).name for a in TOLD}


def test_the_lists_name_questions_that_exist() -> None:
    names = {question.name for question in questions()}
    assert {*VALUES, *IN_TIME, *MAY_BE_EMPTY, *NOT_FACTS} <= names


@pytest.mark.parametrize("asked", OF_FACTS, ids=lambda asked: asked.label)
def test_every_row_says_which_documents_stand_behind_it(asked: Asked, asking: Asking) -> None:
    rows = answered(asked, asking)
    assert "sources" in rows.columns
    if asked.question in ("facts-of-thing", "things-that-mention"):
        assert any(row.sources for row in rows)  # the others come from the reference tables
    else:
        assert all(row.sources for row in rows)
