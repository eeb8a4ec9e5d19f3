"""`explain_thing`: what is known of a thing, who says so, what is contested and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from coopgraph.explaining import Explainer, Paragraph
from coopgraph.explaining.gathering import gather
from coopgraph.explaining.story import Kept, Story
from coopgraph.explaining.story_in_words import MANY, reference_facts
from coopgraph.lookup.naming import id_of
from coopgraph.messages import say
from coopgraph.portal.api.value_schemas import Schema
from coopgraph.portal.assistants.answer_draft import (
    FEW,
    NUMBERS,
    AnswerDraft,
    AssistantAnswer,
    answer_schema,
)
from coopgraph.portal.assistants.contested_points import contested_points
from coopgraph.portal.assistants.drafted_rows import MOST_CHARACTERS
from coopgraph.portal.assistants.numbered_citations import MOST_LISTED
from coopgraph.portal.assistants.tools.documents_behind import documents_behind
from coopgraph.portal.assistants.tools.tool import (
    AssistantTool,
    ToolCall,
    ToolParameters,
    text,
)
from coopgraph.queries.values import value_of
from coopgraph.records.quads import Term

_FACT: Schema = {
    "type": "object",
    "properties": {
        "property": {"$ref": "#/$defs/named"},
        "value": {"$ref": "#/$defs/cell"},
        "sources": NUMBERS,
        "documents": {"type": "integer"},
        "independent": {"type": "integer"},
        "margin": {"type": "integer"},
        "reason": {"$ref": "#/$defs/named"},
        "contested": {"type": "boolean"},
    },
    "required": ["property", "value", "sources", "documents", "contested"],
    "additionalProperties": False,
}


def _properties(lang: str) -> ToolParameters:
    return {"thing": text("thing", lang), "property": text("property", lang)}


def _answer(call: ToolCall) -> AssistantAnswer:
    lang, typed = call.lang, call.arguments["thing"]
    explainer = Explainer(call.graph.asking, lang)
    meant = explainer.meant(typed)
    thing, others = meant.meanings[0].thing, meant.meanings[1:]
    story = gather(thing, call.graph.asking, lang)
    wanted = call.arguments.get("property")
    property = explainer.property_meant(wanted, story) if wanted else ""
    draft = AnswerDraft(call.graph, lang)
    draft.cells.learn([*story.terms(), *(other.thing for other in others)])
    if meant.past:
        draft.note(explainer.taken(typed, meant))
    elif others:
        chosen = draft.cells.named(thing)
        fields = {"name": chosen["name"], "id": chosen["id"], "n": len(others)}
        draft.note(say("assistants.chosen-of", lang, typed=typed, **fields))
    facts = _facts(draft, story, property)
    stated = (
        s.document.id for s in story.statements if s.property in _told_at_length(story, property)
    )
    draft.citations.cite(stated, MOST_LISTED)
    points = contested_points(call.graph.asking, [thing], lang)
    draft.contest(point for point in points if property in ("", point.property))
    own = {
        "thing": draft.cells.named(thing),
        "facts": facts,
        "others": [draft.cells.named(other.thing) for other in others],
    }
    title = draft.cells.named(thing)["name"]
    told = explainer.tell(story, others, wanted) if facts else ()
    return draft.finished(
        title, [_line(p) for p in told], own, known=bool(facts), tells_points=True
    )


def _told_at_length(story: Story, property: Term) -> set[Term]:
    """Give the properties of which the text names every document that says something."""
    return {property} if property else set(story.contested)


def _facts(draft: AnswerDraft, story: Story, property: Term) -> list[dict[str, Any]]:
    """Draft what is agreed of a thing, or of one property, as far as there is room."""
    facts: list[dict[str, Any]] = []
    used = 0
    for fact in _all_facts(draft, story, property):
        used += len(json.dumps(fact, ensure_ascii=False))
        if facts and used > MOST_CHARACTERS:
            draft.note(say("assistants.more-facts", draft.lang, shown=len(facts)))
            break
        facts.append(fact)
    return facts


def _all_facts(draft: AnswerDraft, story: Story, property: Term) -> Iterator[dict[str, Any]]:
    for kept in story.kept:
        if property in ("", kept.property):
            yield _agreed(draft, kept, is_contested=kept.property in story.contested)
    documents = documents_behind(draft.asking, story.thing)
    if property or not documents:
        return  # what no document stands behind is not told
    cited = draft.citations.cite(map(id_of, documents), FEW)
    for of, value in reference_facts(story, draft.lang):
        yield {
            "property": draft.cells.named(of),
            "value": draft.cells.json(value_of(value)),
            "sources": cited,
            "documents": len(documents),
            "contested": False,
        }


def _agreed(draft: AnswerDraft, kept: Kept, *, is_contested: bool) -> dict[str, Any]:
    return {
        "property": draft.cells.named(kept.property),
        "value": draft.cells.json(value_of(kept.value)),
        "sources": draft.citations.cite(kept.sources, MANY),
        "documents": len(kept.sources),
        "independent": kept.independent,
        "margin": kept.margin,
        "reason": draft.cells.named(kept.reason),
        "contested": is_contested,
    }


def _line(paragraph: Paragraph) -> str:
    if paragraph.is_heading and not paragraph.depth:
        return f"# {paragraph.text}"
    return "  " * paragraph.depth + paragraph.text


EXPLAIN_THING = AssistantTool(
    name="explain_thing",
    properties=_properties,
    required=("thing",),
    result=answer_schema(
        thing={"$ref": "#/$defs/named"},
        facts={"type": "array", "items": _FACT},
        others={"type": "array", "items": {"$ref": "#/$defs/named"}},
    ),
    answer=_answer,
)
