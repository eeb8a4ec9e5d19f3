"""`find_things`: from a name in any language to the things that it may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from coopgraph.lookup.name_search import Meaning
from coopgraph.messages import say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.portal.api.value_schemas import Schema
from coopgraph.portal.assistants.answer_draft import (
    FEW,
    NUMBERS,
    AnswerDraft,
    AssistantAnswer,
    answer_schema,
    numbers_in_text,
)
from coopgraph.portal.assistants.contested_points import contested_points
from coopgraph.portal.assistants.tools.documents_behind import documents_behind
from coopgraph.portal.assistants.tools.tool import (
    AssistantTool,
    ToolCall,
    ToolParameters,
    day,
    described,
    text,
)
from coopgraph.queries.binding import last_day
from coopgraph.queries.choosing import identify
from coopgraph.queries.parameter import NOTIONS
from coopgraph.records.quads import Term

_MOST = 12
_STRINGS: Schema = {"type": "array", "items": {"type": "string"}}
_FOUND: Schema = {
    "type": "object",
    "properties": {
        "thing": {"$ref": "#/$defs/named"},
        "kind": {"type": "string"},
        "country": {"type": "string"},
        "start": {"type": "string"},
        "end": {"type": "string"},
        "reasons": _STRINGS,
        "took_over_from": {"type": "array", "items": {"$ref": "#/$defs/named"}},
        "sources": NUMBERS,
        "documents": {"type": "integer"},
    },
    "required": ["thing", "kind", "reasons", "took_over_from", "sources", "documents"],
    "additionalProperties": False,
}


def _properties(lang: str) -> ToolParameters:
    kinds = {"type": "array", "items": {"type": "string", "enum": list(NOTIONS)}}
    return {
        "name": text("name", lang),
        "kinds": described(kinds, "kinds", lang),
        "as_of": day("as_of", lang),
    }


def _answer(call: ToolCall) -> AssistantAnswer:
    typed, lang = call.arguments["name"], call.lang
    notions = tuple(call.arguments.get("kinds") or NOTIONS)
    on = last_day(call.arguments["as_of"]) if "as_of" in call.arguments else ""
    draft = AnswerDraft(call.graph, lang, on)
    finder = call.graph.asking.finder
    near: tuple[str, ...] = ()
    meanings = finder.known(identify(call.graph.asking, typed, notions))
    if not meanings:
        found = finder.find(typed, notions, on)
        meanings, near = found.meanings, found.near_names
    shown = meanings[:_MOST]
    draft.cells.learn(term for meaning in shown for term in _terms(meaning))
    things = [_told(draft, meaning) for meaning in shown]
    draft.contest(contested_points(call.graph.asking, (m.thing for m in shown), lang))
    _note(draft, len(meanings), near)
    own = {"things": things, "total": len(meanings), "near_names": list(near)}
    title = say("assistants.found", lang, name=typed, n=len(meanings))
    return draft.finished(title, list(_lines(things, lang)), own, known=bool(things))


def _terms(meaning: Meaning) -> Iterator[Term]:
    yield meaning.thing
    yield from (body.thing for body in meaning.past)


def _told(draft: AnswerDraft, meaning: Meaning) -> dict[str, Any]:
    body = meaning.body
    documents = documents_behind(draft.asking, body.thing)
    found = {"country": body.country, "start": body.start, "end": body.end}
    return {
        "thing": draft.cells.named(body.thing),
        "kind": body.kind or body.notion,
        **{name: value for name, value in found.items() if value},
        "reasons": [say(f"lookup.{reason}", draft.lang) for reason in meaning.reasons],
        "took_over_from": [draft.cells.named(past.thing) for past in meaning.past],
        "sources": draft.citations.cite(documents, FEW),
        "documents": len(documents),
    }


def _note(draft: AnswerDraft, n: int, near: Iterable[str]) -> None:
    if n > 1:
        draft.note(say("assistants.several", draft.lang, n=n))
    if names := ", ".join(near):
        draft.note(say("assistants.near", draft.lang, names=names))


def _lines(things: Iterable[dict[str, Any]], lang: str) -> Iterator[str]:
    for one in things:
        life = (date_in_words(one.get(end, ""), lang) for end in ("start", "end"))
        parts = [
            f"{one['thing']['name']} [{one['thing']['id']}]",
            one.get("country", ""),
            " – ".join(filter(None, life)),
            "; ".join(one["reasons"]),
        ]
        line = ", ".join(filter(None, parts))
        if past := ", ".join(f"{p['name']} [{p['id']}]" for p in one["took_over_from"]):
            line += f" ({say('assistants.took-over-from', lang, past=past)})"
        yield f"* {line} {numbers_in_text(one['sources'])}".rstrip()


FIND_THINGS = AssistantTool(
    name="find_things",
    properties=_properties,
    required=("name",),
    result=answer_schema(
        things={"type": "array", "items": _FOUND},
        total={"type": "integer"},
        near_names=_STRINGS,
    ),
    answer=_answer,
)
