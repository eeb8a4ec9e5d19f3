"""`list_disagreements`: what documents contradict each other on, with every side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from coopgraph.explaining import Explainer
from coopgraph.explaining.gathering import positions_on
from coopgraph.explaining.story import StoryPosition
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
from coopgraph.portal.assistants.contested_points import (
    Disputed,
    all_contested_points,
    contested_points,
)
from coopgraph.portal.assistants.tools.tool import (
    AssistantTool,
    ToolCall,
    ToolParameters,
    paging,
    text,
)
from coopgraph.queries.values import value_of
from coopgraph.records.quads import Term

_USUAL = 10
_SIDE: Schema = {
    "type": "object",
    "properties": {
        "value": {"$ref": "#/$defs/cell"},
        "chosen": {"type": "boolean"},
        "independent": {"type": "integer"},
        "sources": NUMBERS,
        "documents": {"type": "integer"},
    },
    "required": ["value", "chosen", "independent", "sources", "documents"],
    "additionalProperties": False,
}
_LISTED: Schema = {
    "type": "object",
    "properties": {
        "thing": {"$ref": "#/$defs/named"},
        "property": {"$ref": "#/$defs/named"},
        "reason": {"$ref": "#/$defs/named"},
        "sides": {"type": "array", "items": _SIDE},
    },
    "required": ["thing", "property", "reason", "sides"],
    "additionalProperties": False,
}


def _properties(lang: str) -> ToolParameters:
    return {
        "about": text("about", lang),
        "property": text("property", lang),
        **paging(lang, _USUAL, most=10),
    }


def _answer(call: ToolCall) -> AssistantAnswer:
    draft = AnswerDraft(call.graph, call.lang)
    points = _wanted(call, draft)
    offset, limit = call.arguments.get("offset", 0), call.arguments.get("limit", _USUAL)
    shown = points[offset : offset + limit]
    positions = {point.thing: positions_on(point.thing, draft.asking) for point in shown}
    draft.cells.learn(_terms(shown, positions))
    draft.contest(shown)
    listed = [_listed(draft, point, positions[point.thing]) for point in shown]
    more = offset + len(shown) if offset + len(shown) < len(points) else None
    if more is not None:
        fields = {"shown": len(shown), "total": len(points), "offset": more}
        draft.note(say("assistants.more-rows", call.lang, **fields))
    own = {"points": listed, "total": len(points), "next_offset": more}
    n = len(points)
    key = "no-disagreement" if n == 0 else f"disagreements.{'one' if n == 1 else 'many'}"
    return draft.finished(say(f"explaining.{key}", call.lang, n=n), [], own, known=n > 0)


def _wanted(call: ToolCall, draft: AnswerDraft) -> list[Disputed]:
    """Find the disagreements on a thing and what hangs on it, or all; then those of a property."""
    asking, lang = call.graph.asking, call.lang
    if about := call.arguments.get("about"):
        explainer = Explainer(asking, lang)
        meant = explainer.meant(about)
        if meant.past:
            draft.note(explainer.taken(about, meant))
        things = explainer.with_what_hangs_on(meant.meanings[0].thing)
        points = contested_points(asking, things, lang)
        points.sort(key=lambda point: point.thing != things[0])
    else:
        points = all_contested_points(asking, lang)
    property = call.arguments.get("property")
    if not property:
        return points
    draft.cells.learn(point.property for point in points)
    return [point for point in points if property in _words(draft, point.property)]


def _words(draft: AnswerDraft, property: Term) -> tuple[str, ...]:
    """Give what a property may be called: its IRI, the last part of it, its name."""
    return property[1:-1], id_of(property), draft.cells.named(property)["name"]


def _terms(
    points: Iterable[Disputed], positions: Mapping[Term, Sequence[StoryPosition]]
) -> Iterable[Term]:
    for point in points:
        yield from (point.thing, point.property, point.reason)
        yield from (position.value for position in positions[point.thing])


def _listed(
    draft: AnswerDraft, point: Disputed, positions: Iterable[StoryPosition]
) -> dict[str, Any]:
    return {
        "thing": draft.cells.named(point.thing),
        "property": draft.cells.named(point.property),
        "reason": draft.cells.named(point.reason),
        "sides": [
            {
                "value": draft.cells.json(value_of(side.value)),
                "chosen": side.is_chosen,
                "independent": side.independent,
                "sources": draft.citations.cite(side.sources, FEW),
                "documents": len(side.sources),
            }
            for side in positions
            if side.property == point.property
        ],
    }


LIST_DISAGREEMENTS = AssistantTool(
    name="list_disagreements",
    properties=_properties,
    result=answer_schema(
        points={"type": "array", "items": _LISTED},
        total={"type": "integer"},
        next_offset={"type": ["integer", "null"]},
    ),
    answer=_answer,
)
