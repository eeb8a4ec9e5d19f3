"""The rows of an answer: paged, each with its documents and what is contested in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coopgraph.lookup.naming import id_of
from coopgraph.messages import say
from coopgraph.portal.api.value_schemas import Schema
from coopgraph.portal.assistants.answer_draft import (
    FEW,
    NUMBERS,
    AnswerDraft,
    numbers_in_text,
)
from coopgraph.portal.assistants.contested_points import Disputed, contested_points
from coopgraph.queries.answer_rows import AnsweredRow, AnswerTable
from coopgraph.queries.values import Resource
from coopgraph.records.quads import iri

SOURCES = "sources"
USUAL_ROWS = 50
MOST_CHARACTERS = 40_000
"""JSON that the rows of one answer take: what an assistant can still read."""

ROWS: dict[str, Schema] = {
    "rows": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "values": {"type": "object", "additionalProperties": {"$ref": "#/$defs/cell"}},
                "sources": NUMBERS,
                "documents": {"type": "integer"},
                "contested": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "thing": {"type": "string"},
                            "property": {"type": "string"},
                        },
                        "required": ["thing", "property"],
                        "additionalProperties": False,
                    },
                },
            },
            "required": ["values", "sources", "documents", "contested"],
            "additionalProperties": False,
        },
    },
    "total": {"type": "integer"},
    "next_offset": {"type": ["integer", "null"]},
}


@dataclass(frozen=True, slots=True)
class RowPage:
    """Which rows are wanted, and how many documents are cited for each."""

    offset: int = 0
    limit: int = USUAL_ROWS
    documents: int = FEW


class RowDrafting:
    """Drafts the rows of one table; `sources` is its column of documents, "" if it has none."""

    def __init__(self, draft: AnswerDraft, table: AnswerTable, sources: str = SOURCES) -> None:
        self._draft, self._table, self._sources = draft, table, sources
        self._titles = dict(zip(table.columns, table.titles(), strict=True))

    def drafted(self, page: RowPage) -> tuple[list[str], dict[str, Any]]:
        """Return the rows of a page as lines and as JSON, as many as there is room for.

        Rows that no document stands behind are left out, and how many is noted.
        """
        rows = self._documented()
        wanted = rows[page.offset : page.offset + page.limit]
        self._draft.cells.names.learn(cell for row in wanted for cell in row)
        points = self._points(wanted)
        drafted: list[dict[str, Any]] = []
        lines, used = [], 0
        for row in wanted:
            one = self._row(row, points, page.documents)
            used += len(json.dumps(one, ensure_ascii=False))
            if drafted and used > MOST_CHARACTERS:
                break
            drafted.append(one)
            lines.append(self._line(page.offset + len(drafted), row, one))
        after = page.offset + len(drafted)
        more = after if after < len(rows) else None
        if more is not None:
            self._say("more-rows", shown=len(drafted), total=len(rows), offset=more)
        return lines, {"rows": drafted, "total": len(rows), "next_offset": more}

    def _say(self, key: str, **fields: object) -> None:
        self._draft.note(say(f"assistants.{key}", self._draft.lang, **fields))

    def _documented(self) -> list[AnsweredRow]:
        if not self._sources:
            return list(self._table)
        rows = [row for row in self._table if row[self._sources]]
        if left := len(self._table) - len(rows):
            self._say("left-out", n=left)
        return rows

    def _points(self, rows: Sequence[AnsweredRow]) -> list[Disputed]:
        cells = self._draft.cells
        things = {thing for row in rows for thing in cells.things(self._told(row))}
        return contested_points(self._draft.asking, things, self._draft.lang) if things else []

    def _told(self, row: AnsweredRow) -> list[Any]:
        return [cell for column, cell in row.as_dict().items() if column != self._sources]

    def _row(self, row: AnsweredRow, points: Sequence[Disputed], documents: int) -> dict[str, Any]:
        told = {column: cell for column, cell in row.as_dict().items() if column != self._sources}
        sources = tuple(map(str, row[self._sources])) if self._sources else ()
        contested = self._contested(row, points)
        self._draft.contest(contested)
        cells = self._draft.cells
        return {
            "values": {name: cells.json(cell) for name, cell in told.items() if cell is not None},
            "sources": self._draft.citations.cite(sources, documents),
            "documents": len(sources),
            "contested": [
                {"thing": cells.named(point.thing)["id"], "property": id_of(point.property)}
                for point in contested
            ],
        }

    def _contested(self, row: AnsweredRow, points: Sequence[Disputed]) -> list[Disputed]:
        """Take what is contested of the things in a row; where it is of one property, only that."""
        things = set(self._draft.cells.things(self._told(row)))
        property = row.as_dict().get("property")
        of = iri(property) if isinstance(property, Resource) else None
        return [p for p in points if p.thing in things and of in (None, p.property)]

    def _line(self, number: int, row: AnsweredRow, drafted: dict[str, Any]) -> str:
        pairs = [
            f"{self._titles[column]}: {self._draft.cells.text(cell)}"
            for column, cell in row.as_dict().items()
            if column != self._sources and cell is not None and cell != ()
        ]
        line = f"{number}. {'; '.join(pairs)} {numbers_in_text(drafted['sources'])}".rstrip()
        if drafted["documents"] > len(drafted["sources"]):
            n = drafted["documents"]
            line += f" {say('assistants.of-documents', self._draft.lang, n=n)}"
        if drafted["contested"]:
            properties = ", ".join(sorted({c["property"] for c in drafted["contested"]}))
            said = say("assistants.contested-here", self._draft.lang, properties=properties)
            line += f" — {said}"
        return line
