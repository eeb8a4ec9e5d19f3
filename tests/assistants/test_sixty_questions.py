"""Sixty questions of people, asked by calling the tools: rows, documents, what is contested."""

import csv
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from coopgraph.messages import LANGUAGES
from coopgraph.portal.assistants.tools.all_tools import TOOLS
from tests.assistants.conftest import Assistant

FILE = Path(__file__).parent / "sixty_questions.toml"
QUESTIONS: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["question"]
MANY = {"ask_question": {"documents_per_row": 50}, "read_document": {"limit": 500}}
"""Arguments that show all there is, whatever the question asks for."""

FoundRow = tuple[dict[str, Any], list[int]]
"""Its values, things by their ids, and the numbers of its documents."""


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value["id"] if isinstance(value, dict) else value


def local(property: dict[str, str]) -> str:
    return property["id"].replace("#", "/").rpartition("/")[2]


def of_facts(fact: dict[str, Any]) -> FoundRow:
    return {"property": local(fact["property"]), "value": plain(fact["value"])}, fact["sources"]


def of_things(found: dict[str, Any]) -> FoundRow:
    return {**found, "thing": found["thing"]["id"]}, found["sources"]


def of_points(point: dict[str, Any]) -> FoundRow:
    sides = [(plain(side["value"]), side["chosen"]) for side in point["sides"]]
    values = {
        "thing": point["thing"]["id"],
        "property": local(point["property"]),
        "chosen": next(value for value, is_chosen in sides if is_chosen),
        "against": [value for value, is_chosen in sides if not is_chosen],
    }
    return values, [number for side in point["sides"] for number in side["sources"]]


def of_rows(row: dict[str, Any]) -> FoundRow:
    return {name: plain(value) for name, value in row["values"].items()}, row["sources"]


MEMBERS = {"facts": of_facts, "things": of_things, "points": of_points, "rows": of_rows}


def rows_in(answer: dict[str, Any]) -> list[FoundRow]:
    for member, read in MEMBERS.items():
        if member in answer:
            return [read(one) for one in answer[member]]
    return [(count, []) for count in answer["counts"]]


def fits(row: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether a row has the values expected; of several values, all that are expected."""
    for name, value in expected.items():
        found = row.get(name)
        if isinstance(value, list):
            if not isinstance(found, list) or not set(value) <= set(found):
                return False
        elif found != value:
            return False
    return True


@pytest.mark.parametrize("question", QUESTIONS, ids=[q["asked"][:40] for q in QUESTIONS])
def test_a_question_is_answered_from_documents(
    real_assistant: Assistant, question: dict[str, Any]
) -> None:
    tool = question["tool"]
    arguments = {**MANY.get(tool, {}), **question["arguments"], "lang": question["lang"]}
    answer = real_assistant.answer(tool, **arguments)
    assert answer["known"] == question.get("known", True)
    assert answer["contested"] == question["contested"]
    assert answer["contested"] == bool(answer["disagreements"])
    assert answer["holds"]["documents_read_until"] == "2026-11-21"
    assert ("as_of" in answer["holds"]) == ("as_of" in arguments)
    found = rows_in(answer)
    assert question.get("total", len(found)) == len(found)
    cited = set()
    for expected in question.get("rows", ()):
        fitting = [numbers for row, numbers in found if fits(row, expected)]
        assert fitting, (expected, found)
        cited |= {number for numbers in fitting for number in numbers}
    sources = {source["number"]: source["id"] for source in answer["sources"]}
    named = {sources[number] for number in cited} if cited else set(sources.values())
    assert named >= set(question.get("documents", ()))
    assert all(source["title"] and "://" in source["address"] for source in answer["sources"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_questions_cover_every_tool_in_three_languages(lang: str) -> None:
    asked = Counter(question["tool"] for question in QUESTIONS)
    assert asked.keys() == TOOLS.keys() - {"list_questions"}
    assert sum(question["lang"] == lang for question in QUESTIONS) == 20


def test_the_documents_expected_say_so_in_the_tables(real_data: Path) -> None:
    """Each expected document has a row on the thing, so nothing is expected that was computed."""
    for question in QUESTIONS:
        if "checked" not in question:
            continue
        table, key = question["checked"]
        folder = real_data if "/" in table else real_data / "claims"
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if next(iter(row.values())) == key]
        sources = {source.strip() for row in rows for source in row["source"].split("|")}
        assert sources >= set(question["documents"]), question["asked"]


def test_every_statement_of_every_question_names_a_document(real_assistant: Assistant) -> None:
    """All questions of the library, by their examples: no row without a document listed."""
    listed = real_assistant.answer("list_questions")["questions"]
    for question in listed:
        given = {p["name"]: p["examples"][0] for p in question["parameters"] if p["examples"]}
        answer = real_assistant.answer(
            "ask_question", question=question["name"], parameters=given, limit=100
        )
        numbers = {source["number"] for source in answer["sources"]}
        for row in answer["rows"]:
            assert row["sources"], question["name"]
            assert set(row["sources"]) <= numbers
