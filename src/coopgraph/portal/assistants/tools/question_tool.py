"""`ask_question`: any question of the library, its rows with their documents."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from coopgraph.messages import say
from coopgraph.portal.api.question_description import codes_of, explanation
from coopgraph.portal.api.value_schemas import Schema, schema_of
from coopgraph.portal.assistants.answer_draft import (
    FEW,
    AnswerDraft,
    AssistantAnswer,
    answer_schema,
)
from coopgraph.portal.assistants.drafted_rows import ROWS, USUAL_ROWS, RowDrafting, RowPage
from coopgraph.portal.assistants.tools.question_catalogue import offered, signature
from coopgraph.portal.assistants.tools.tool import (
    LONGEST_NAME,
    Arguments,
    AssistantTool,
    ToolCall,
    ToolParameters,
    day,
    described,
    paging,
)
from coopgraph.queries.answer_rows import Rows
from coopgraph.queries.asking import Prepared
from coopgraph.queries.binding import last_day
from coopgraph.queries.emptied import hidden
from coopgraph.queries.parameter import Parameter


@dataclass(frozen=True)
class QuestionTool(AssistantTool):
    """The tool, whose description holds the whole library in one line a question."""

    def description(self, lang: str) -> str:
        """Tell what the tool does, and each question with its parameters."""
        lines = (f"* {signature(q)}: {q.title[lang]}" for q in offered())
        return "\n".join((super().description(lang), *lines))


def _properties(lang: str) -> ToolParameters:
    names = {"type": "string", "enum": [question.name for question in offered()]}
    most = {"type": "integer", "minimum": 1, "maximum": 50, "default": FEW}
    return {
        "question": described(names, "question", lang),
        "parameters": described(_parameters(lang), "parameters", lang),
        "as_of": day("as_of", lang),
        "roll_up": described({"type": "boolean", "default": False}, "roll_up", lang),
        **paging(lang, USUAL_ROWS),
        "documents_per_row": described(most, "documents_per_row", lang),
    }


def _parameters(lang: str) -> Schema:
    """Return the schema of the parameters of all questions together; each takes some of them."""
    named: defaultdict[str, list[Parameter]] = defaultdict(list)
    for question in offered():
        for parameter in question.parameters:
            named[parameter.option].append(parameter)
    return {
        "type": "object",
        "properties": {name: _value(alike, lang) for name, alike in sorted(named.items())},
        "additionalProperties": False,
    }


def _value(alike: list[Parameter], lang: str) -> Schema:
    """Return the schema of a parameter: one value or several; codes are told, names taken too."""
    one = {**schema_of(alike[0])["items"]}
    if one.get("type") == "string":
        one = {"maxLength": LONGEST_NAME, **one}
    if codes := sorted({code for parameter in alike for code in codes_of(parameter)}):
        one = {"anyOf": [{"enum": codes}, one]}
    several = {"type": "array", "items": one, "minItems": 1, "maxItems": 50}
    return {"anyOf": [one, several], "description": explanation(alike[0], lang)}


def _answer(call: ToolCall) -> AssistantAnswer:
    asking, lang, given = call.graph.asking, call.lang, call.arguments
    values: dict[str, Any] = given.get("parameters") or {}
    as_of, roll_up = given.get("as_of", ""), given.get("roll_up", False)
    prepared = asking.prepared(given["question"], values, as_of=as_of, roll_up=roll_up, lang=lang)
    table = Rows(prepared, asking, lang)
    draft = AnswerDraft(call.graph, lang, last_day(as_of) if as_of else "")
    _note(draft, table, roll_up)
    is_more = not roll_up and _noted_hidden(draft, prepared, values, as_of)
    lines, own = RowDrafting(draft, table).drafted(row_page(given))
    own = {"question": given["question"], **own}
    return draft.finished(table.title, lines, own, known=own["total"] > 0 or is_more)


def row_page(given: Arguments) -> RowPage:
    """Read which rows are wanted."""
    usual = RowPage()
    return RowPage(
        given.get("offset", usual.offset),
        given.get("limit", usual.limit),
        given.get("documents_per_row", usual.documents),
    )


def _note(draft: AnswerDraft, table: Rows, roll_up: bool) -> None:
    """Say what names were taken for, what a row is, and that a server gave only a part."""
    for choice in table.choices:
        if choice.is_by_name:
            draft.note(choice.told(draft.lang))
    if roll_up:
        draft.note(say("assistants.rolled-up", draft.lang))
    if table.ended_after is not None:
        draft.note(say("assistants.cut", draft.lang, n=table.ended_after))


def _noted_hidden(
    draft: AnswerDraft, prepared: Prepared, values: dict[str, Any], as_of: str
) -> bool:
    """Say how much more there is under successors, or without the day, if there is more."""
    more = hidden(draft.asking, prepared, values, as_of=as_of)
    if more is not None:
        draft.note(say(f"assistants.hidden.{more.how}", draft.lang, day=as_of, n=more.rows))
    return more is not None


ASK_QUESTION = QuestionTool(
    name="ask_question",
    properties=_properties,
    required=("question",),
    result=answer_schema(question={"type": "string"}, **ROWS),
    answer=_answer,
)
