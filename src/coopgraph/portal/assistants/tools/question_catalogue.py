"""`list_questions`: the questions of the library that answer with their documents."""

from __future__ import annotations

from functools import cache
from typing import Any

from coopgraph.messages import has, say
from coopgraph.portal.api.question_description import codes_of, example_of, explanation
from coopgraph.portal.api.value_schemas import Schema
from coopgraph.portal.assistants.answer_draft import AnswerDraft, AssistantAnswer, answer_schema
from coopgraph.portal.assistants.drafted_rows import SOURCES
from coopgraph.portal.assistants.tools.tool import (
    AssistantTool,
    ToolCall,
    ToolParameters,
    described,
)
from coopgraph.queries.parameter import Parameter
from coopgraph.queries.question import Question, questions

_STRINGS: Schema = {"type": "array", "items": {"type": "string"}}
_PARAMETER: Schema = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "type": {"type": "string"},
        "required": {"type": "boolean"},
        "description": {"type": "string"},
        "examples": {"type": "array", "items": {"type": ["string", "integer"]}},
        "enum": _STRINGS,
    },
    "required": ["name", "type", "required", "description", "examples"],
    "additionalProperties": False,
}
_QUESTION: Schema = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "title": {"type": "string"},
        "description": {"type": "string"},
        "parameters": {"type": "array", "items": _PARAMETER},
        "as_of": {"type": "boolean"},
        "roll_up": {"type": "boolean"},
        "columns": {"type": "object", "additionalProperties": {"type": "string"}},
        "tags": _STRINGS,
    },
    "required": ["name", "title", "description", "parameters", "as_of", "roll_up", "columns"],
    "additionalProperties": False,
}


@cache
def offered() -> tuple[Question, ...]:
    """Return the questions for people whose every row names its documents.

    The others are about the graph itself, of which no document speaks.
    """
    return tuple(q for q in questions() if q.is_for_people and SOURCES in q.columns)


def signature(question: Question) -> str:
    """Write a question as one calls it: `conventions(least-support?; as_of, roll_up)`."""
    given = ", ".join(f"{p.option}{'?' if p.is_optional else ''}" for p in question.parameters)
    times = (("as_of", question.as_of), ("roll_up", question.roll_up))
    known = ", ".join(name for name, is_taken in times if is_taken)
    return f"{question.name}({'; '.join(filter(None, (given, known)))})"


def _properties(lang: str) -> ToolParameters:
    tags = sorted({tag for question in offered() for tag in question.tags})
    names = [question.name for question in offered()]
    return {
        "tag": described({"type": "string", "enum": tags}, "tag", lang),
        "question": described({"type": "string", "enum": names}, "question", lang),
    }


def _answer(call: ToolCall) -> AssistantAnswer:
    lang, tag, name = call.lang, call.arguments.get("tag"), call.arguments.get("question")
    wanted = [q for q in offered() if tag in (None, *q.tags) and name in (None, q.name)]
    told = [_told(question, lang) for question in wanted]
    lines = [f"* {signature(q)}: {q.title[lang]}. {q.description[lang]}" for q in wanted]
    title = say("assistants.tool.list_questions.title", lang)
    draft = AnswerDraft(call.graph, lang)
    return draft.finished(title, lines, {"questions": told}, known=bool(told))


def _told(question: Question, lang: str) -> dict[str, Any]:
    columns = (column for column in question.columns if column != SOURCES)
    return {
        "name": question.name,
        "title": question.title[lang],
        "description": question.description[lang],
        "parameters": [_parameter(parameter, lang) for parameter in question.parameters],
        "as_of": question.as_of,
        "roll_up": question.roll_up,
        "columns": {column: _column(column, lang) for column in columns},
        "tags": list(question.tags),
    }


def _parameter(parameter: Parameter, lang: str) -> dict[str, Any]:
    codes = codes_of(parameter)
    return {
        "name": parameter.option,
        "type": parameter.type.partition(":")[0],
        "required": not parameter.is_optional,
        "description": explanation(parameter, lang),
        "examples": example_of(parameter),
    } | ({"enum": codes} if codes else {})


def _column(column: str, lang: str) -> str:
    key = f"queries.column.{column}"
    return say(key, lang) if has(key) else column


LIST_QUESTIONS = AssistantTool(
    name="list_questions",
    properties=_properties,
    result=answer_schema(questions={"type": "array", "items": _QUESTION}),
    answer=_answer,
)
