"""An answer as it is put together: what is said, who says so, what is contested, as of when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coopgraph.lookup.naming import id_of
from coopgraph.messages import say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.portal.api.value_schemas import Schema
from coopgraph.portal.assistants.answer_cells import CELL, NAMED, AnswerCells
from coopgraph.portal.assistants.contested_points import MOST_TOLD, Disputed
from coopgraph.portal.assistants.graph_at_hand import GraphAtHand
from coopgraph.portal.assistants.numbered_citations import (
    MOST_LISTED,
    SOURCE,
    NumberedCitations,
)

FEW = 3
"""Documents cited for one row, value or disagreement, unless more are asked for."""
NUMBERS: Schema = {"type": "array", "items": {"type": "integer"}}
_POINT: Schema = {
    "type": "object",
    "properties": {
        "thing": {"$ref": "#/$defs/named"},
        "property": {"$ref": "#/$defs/named"},
        "told": {"type": "string"},
        "sources": NUMBERS,
        "documents": {"type": "integer"},
    },
    "required": ["thing", "property", "told", "sources", "documents"],
    "additionalProperties": False,
}
_SHARED: Schema = {
    "known": {"type": "boolean"},
    "contested": {"type": "boolean"},
    "holds": {
        "type": "object",
        "properties": {
            "as_of": {"type": "string"},
            "documents_read_until": {"type": "string"},
        },
        "additionalProperties": False,
    },
    "notes": {"type": "array", "items": {"type": "string"}},
    "disagreements": {"type": "array", "items": _POINT},
    "contested_points": {"type": "integer"},
    "sources": {"type": "array", "items": SOURCE},
    "documents": {"type": "integer"},
}


@dataclass(frozen=True)
class AssistantAnswer:
    """An answer as text to read, and as an object that the tool's output schema describes."""

    text: str
    content: dict[str, Any]


def answer_schema(**own: Schema) -> Schema:
    """Return the schema of an answer that has some members of its own beside the shared ones."""
    return {
        "type": "object",
        "properties": {**own, **_SHARED},
        "required": sorted({*own, *_SHARED}),
        "additionalProperties": False,
        "$defs": {"named": NAMED, "cell": CELL},
    }


class AnswerDraft:
    """Collects one answer in one language; `day` is the last day it is asked as of, "" for none."""

    def __init__(self, graph: GraphAtHand, lang: str, day: str = "") -> None:
        self.asking, self.lang = graph.asking, lang
        self.cells = AnswerCells(graph.asking, lang)
        self.citations = NumberedCitations(graph.asking, lang)
        self._read_until, self._day = graph.read_until, day
        self._notes: list[str] = []
        self._points: dict[tuple[str, str], Disputed] = {}

    def note(self, text: str) -> None:
        """Add what a reader must know of the answer as a whole."""
        self._notes.append(text)

    def contest(self, points: Iterable[Disputed]) -> None:
        """Add disagreements on what the answer says."""
        self._points |= {(point.thing, point.property): point for point in points}

    def finished(
        self,
        title: str,
        lines: Sequence[str],
        own: Mapping[str, Any],
        *,
        known: bool,
        tells_points: bool = False,
    ) -> AssistantAnswer:
        """Return the answer, its disagreements told and its documents listed.

        Where the lines tell the disagreements themselves, the text does not tell them again.
        """
        told = [self._told(point) for point in self._points.values()][:MOST_TOLD]
        sources = self.citations.entries()
        if not known:
            self._notes.insert(0, say("assistants.nothing-known", self.lang))
        content = {
            **own,
            "known": known,
            "contested": bool(self._points),
            "holds": self._holds(),
            "notes": self._notes,
            "disagreements": told,
            "contested_points": len(self._points),
            "sources": sources,
            "documents": len(self.citations.all),
        }
        in_text = () if tells_points else told
        return AssistantAnswer(self._text(title, lines, in_text, sources), content)

    def _told(self, point: Disputed) -> dict[str, Any]:
        self.cells.learn((point.thing, point.property))
        return {
            "thing": self.cells.named(point.thing),
            "property": self.cells.named(point.property),
            "told": point.told,
            "sources": self.citations.cite(point.documents, MOST_LISTED),
            "documents": len(point.documents),
        }

    def _holds(self) -> dict[str, str]:
        found = {"as_of": self._day, "documents_read_until": self._read_until}
        return {name: day for name, day in found.items() if day}

    def _text(
        self,
        title: str,
        lines: Sequence[str],
        told: Sequence[Mapping[str, Any]],
        sources: list[dict[str, Any]],
    ) -> str:
        blocks = [[title, *self._notes, self._as_of()], lines]
        if told:
            blocks.append([self._heading("contested", len(self._points)), *map(_point_line, told)])
        if sources:
            listed = self.citations.lines(sources)
            blocks.append([self._heading("sources", len(self.citations.all)), *listed])
        return "\n\n".join("\n".join(filter(None, block)) for block in blocks if block)

    def _heading(self, key: str, n: int) -> str:
        return say(f"assistants.heading.{key}", self.lang, n=n)

    def _as_of(self) -> str:
        days = {"read": self._read_until, "day": self._day}
        shown = {name: date_in_words(day, self.lang) for name, day in days.items()}
        if self._day:
            return say("assistants.holds.on-day", self.lang, **shown)
        return say("assistants.holds.read", self.lang, **shown) if self._read_until else ""


def numbers_in_text(numbers: Iterable[int]) -> str:
    """Write the numbers of documents as they follow a statement."""
    return "".join(f"[{number}]" for number in numbers)


def _point_line(point: Mapping[str, Any]) -> str:
    thing, property = point["thing"], point["property"]
    told = " ".join(point["told"].split())
    head = f"{thing['name']} [{thing['id']}], {property['name']} ({id_of(property['id'])})"
    return f"* {head}: {told} {numbers_in_text(point['sources'])}"
