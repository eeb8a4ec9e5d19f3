"""The result of every analysis: typed rows, a few facts, and notes in words.

The rows are frozen dataclasses; their fields are the columns. So a result is at once what a program
reads (`result.rows[0].partners`) and a table in French, Vietnamese or English.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from itertools import chain
from typing import Any, Generic, TypeVar

from coopgraph.messages import say
from coopgraph.networks.building.texts import Named, Sentence, worded

R = TypeVar("R", covariant=True)


@dataclass(frozen=True)
class Analysis(Generic[R]):
    """What an analysis found.

    name: of the analysis, as in `coopgraph network <name>`.
    row: the class of the rows, so that a table without rows has its columns.
    facts: name of a fact → number, text or name; of the network as a whole.
    notes: how to read the table, and what it does not say.
    """

    name: str
    row: type[R]
    rows: tuple[R, ...]
    facts: dict[str, Any]
    notes: tuple[Sentence, ...] = ()

    def title(self, lang: str) -> str:
        """Give the title of the table."""
        return say(f"networks.title.{self.name}", lang)

    def columns(self) -> list[str]:
        """Give the names of the columns."""
        return [field.name for field in fields(self.row)]  # type: ignore[arg-type]

    def headings(self, lang: str) -> list[str]:
        """Give the headings of the columns."""
        return [say(f"networks.column.{name}", lang) for name in self.columns()]

    def cells(self, lang: str) -> Iterator[list[str]]:
        """Give the rows as texts in a language."""
        for row in self.rows:
            yield [worded(getattr(row, name), lang) for name in self.columns()]

    def facts_said(self, lang: str) -> list[tuple[str, str]]:
        """Give each fact as its name and its value in a language."""
        return [
            (say(f"networks.fact.{name}", lang), worded(value, lang))
            for name, value in self.facts.items()
        ]

    def csv(self, lang: str) -> str:
        """Write CSV (RFC 4180): a name takes two columns, `authority` and `authority_id`."""
        output = io.StringIO()
        writer = csv.writer(output, lineterminator="\r\n")
        kept = {name: self._is_named(name) for name in self.columns()}
        heads = [[name, f"{name}_id"] if two else [name] for name, two in kept.items()]
        writer.writerow(chain.from_iterable(heads))
        for row in self.rows:
            cells: list[str] = []
            for name, two in kept.items():
                cells.extend(_csv_cells(getattr(row, name), lang, two))
            writer.writerow(cells)
        return output.getvalue()

    def json(self, lang: str) -> str:
        """Write JSON: names in all languages with their ids; title and notes in `lang`."""
        whole = {
            "analysis": self.name,
            "title": self.title(lang),
            "facts": {name: _json_value(value, lang) for name, value in self.facts.items()},
            "notes": [note.said(lang) for note in self.notes],
            "rows": [
                {name: _json_value(getattr(row, name), lang) for name in self.columns()}
                for row in self.rows
            ],
        }
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"

    def _is_named(self, column: str) -> bool:
        values = [getattr(row, column) for row in self.rows]
        return any(_holds_names(value) for value in values)


def _holds_names(value: Any) -> bool:
    return isinstance(value, Named) or (isinstance(value, tuple) and any(map(_holds_names, value)))


def _csv_cells(value: Any, lang: str, two: bool) -> list[str]:
    items = value if isinstance(value, tuple) else (value,)
    texts = [_csv_text(item, lang) for item in items]
    ids = [item.id for item in items if isinstance(item, Named)]
    return [" | ".join(texts), " | ".join(ids)] if two else [" | ".join(texts)]


def _csv_text(value: Any, lang: str) -> str:
    if isinstance(value, Named | Sentence):
        return value.said(lang)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _json_value(value: Any, lang: str) -> Any:
    if isinstance(value, Named):
        return asdict(value)
    if isinstance(value, Sentence):
        return value.said(lang)
    if isinstance(value, tuple):
        return [_json_value(item, lang) for item in value]
    return value
