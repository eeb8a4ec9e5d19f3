"""Hostile values on each tool: long, of control characters, made to end a term or a query."""

from typing import Any

import pytest

from coopgraph.portal.assistants.tools.all_tools import TOOLS
from tests.assistants.conftest import Assistant, text_of

HOSTILE = {
    "long": "ạ" * 100_000,
    "null": "Toulouse\x00",
    "control": "\x1b[2J\x07Toulouse",
    "surrogate": "\ud800",
    "end of IRI": "x> . ?s ?p ?o } #",
    "end of literal": '" } UNION { ?s ?p ?o } #',
    "end of braces": "} INSERT DATA { <a:b> <a:b> <a:b> } {",
    "path": "../../../../etc/passwd",
    "markup": "<script>alert(1)</script>",
    "format": "{0.__class__}%s%n",
    "SQL": "'; DROP TABLE names; --",
    "direction": "\u202eesuoluoT",
    "number": "9" * 5000,
}
"""What it tries → text."""
OF_TEXT = {
    "find_things": ("name", "as_of", "lang"),
    "list_questions": ("tag", "question"),
    "ask_question": ("question", "as_of"),
    "explain_thing": ("thing", "property"),
    "list_disagreements": ("about", "property"),
    "read_document": ("document",),
    "query_sparql": ("query",),
}
RIGHT: dict[str, dict[str, Any]] = {
    "find_things": {"name": "Toulouse"},
    "ask_question": {"question": "partnerships"},
    "explain_thing": {"thing": "assises-09"},
    "read_document": {"document": "cuf-assises-2019"},
}


def test_every_tool_that_takes_text_is_tried() -> None:
    taking = {name for name, tool in TOOLS.items() if tool.properties("en")}
    assert taking == OF_TEXT.keys()


@pytest.mark.parametrize("tool", OF_TEXT)
def test_no_text_does_more_than_be_looked_up(assistant: Assistant, tool: str) -> None:
    for name in OF_TEXT[tool]:
        for text in HOSTILE.values():
            held_by_a_line(assistant, tool, {**RIGHT.get(tool, {}), name: text})


@pytest.mark.parametrize("name", ["authority", "kind", "thing", "property", "currency", "before"])
def test_no_parameter_of_a_question_ends_its_term(assistant: Assistant, name: str) -> None:
    asked = {
        "authority": "partners-of-authority",
        "kind": "partnerships-by-kind",
        "thing": "facts-of-thing",
        "property": "values-on-single-document",
        "currency": "projects-by-budget",
        "before": "conventions-expiring-before",
    }
    for text in HOSTILE.values():
        given = {"minimum": 1, name: text} if name == "currency" else {name: text}
        arguments = {"question": asked[name], "parameters": given}
        held_by_a_line(assistant, "ask_question", arguments)


@pytest.mark.parametrize("value", [None, 7, -1, 10**30, 1.5, True, [], {}, ["x"] * 1000])
def test_values_of_another_kind_are_refused(assistant: Assistant, value: Any) -> None:
    assistant.refusal("find_things", name=value)
    assistant.refusal(
        "ask_question", question="partnerships", parameters={"least-support": value}
    ) if value not in (7, -1) else None
    if value != 7:
        assistant.refusal("ask_question", question="partnerships", limit=value)


def held_by_a_line(assistant: Assistant, tool: str, arguments: dict[str, Any]) -> None:
    """Call a tool: an answer that knows nothing of the text, or one short line."""
    result = assistant.call(tool, **arguments)
    if result.is_error:
        line = text_of(result)
        assert "\n" not in line
        assert len(line) < 5_000
        assert "Traceback" not in line
        assert not any(char < " " for char in line)
    else:
        assert not result.structured_content.get("known") or tool == "query_sparql"
    assert assistant.answer("describe_graph")["counts"]
