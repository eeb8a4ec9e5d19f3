"""`describe_graph`: what the graph holds, how much of it, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coopgraph.lookup.naming import names_of, shown
from coopgraph.messages import LANGUAGES, number, say
from coopgraph.portal.api.value_schemas import Schema
from coopgraph.portal.assistants.answer_draft import AnswerDraft, AssistantAnswer, answer_schema
from coopgraph.portal.assistants.tools.question_catalogue import offered
from coopgraph.portal.assistants.tools.tool import AssistantTool, ToolCall, ToolParameters
from coopgraph.queries.asking import Asking
from coopgraph.records.quads import iri, read_literal
from coopgraph.records.ruling import CLASS_OF_NOTION

_CITED = 10
_COUNT: Schema = {
    "type": "object",
    "properties": {
        "kind": {"type": "string"},
        "name": {"type": "string"},
        "count": {"type": "integer"},
    },
    "required": ["kind", "name", "count"],
    "additionalProperties": False,
}
_STRINGS: Schema = {"type": "array", "items": {"type": "string"}}


def _properties(_lang: str) -> ToolParameters:
    return {}


def _answer(call: ToolCall) -> AssistantAnswer:
    asking, lang = call.graph.asking, call.lang
    draft = AnswerDraft(call.graph, lang)
    counts = list(_counts(asking, lang))
    documents = [row["source"] for row in asking.rows("documents-by-claims")]
    draft.citations.cite(documents, _CITED)
    draft.note(say("assistants.counted", lang, n=number(len(documents), lang)))
    lines = [f"* {one['name']} ({one['kind']}): {number(one['count'], lang)}" for one in counts]
    questions = offered()
    tags = sorted({tag for question in questions for tag in question.tags})
    lines.append(say("assistants.questions-offered", lang, n=len(questions), tags=", ".join(tags)))
    own = {
        "counts": counts,
        "languages": list(LANGUAGES),
        "tags": tags,
        "base": asking.iris.base,
    }
    title = say("assistants.tool.describe_graph.title", lang)
    return draft.finished(title, lines, own, known=bool(documents))


def _counts(asking: Asking, lang: str) -> Iterator[dict[str, Any]]:
    """Count the things of each notion of which documents speak."""
    entities = {row["class"]: row["entities"] for row in asking.rows("class-partitions")}
    classes = {notion: iri(record.CLASS) for notion, record in CLASS_OF_NOTION.items()}
    names = names_of(asking, classes.values())
    for notion, of in classes.items():
        if of in entities:
            count = int(read_literal(entities[of]).value)
            yield {"kind": notion, "name": shown(names.get(of, {}), lang, of), "count": count}


DESCRIBE_GRAPH = AssistantTool(
    name="describe_graph",
    properties=_properties,
    result=answer_schema(
        counts={"type": "array", "items": _COUNT},
        languages=_STRINGS,
        tags=_STRINGS,
        base={"type": "string"},
    ),
    answer=_answer,
)
