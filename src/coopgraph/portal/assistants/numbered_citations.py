"""The documents that an answer rests on, numbered as they are first cited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coopgraph.explaining.cited_document import CitedDocument, cited_documents
from coopgraph.lookup.naming import id_of
from coopgraph.messages import say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.messages.languages import in_language
from coopgraph.queries.asking import Asking

MOST_LISTED = 60
"""Documents that one answer cites freely; past these, one for each statement that has none yet."""

SOURCE = {
    "type": "object",
    "properties": {
        "number": {"type": "integer"},
        "id": {"type": "string"},
        "title": {"type": "string"},
        "publisher": {"type": "string"},
        "published": {"type": "string"},
        "address": {"type": "string"},
        "copies": {"type": "string"},
    },
    "required": ["number", "id", "title", "address"],
    "additionalProperties": False,
}


class NumberedCitations:
    """Numbers documents; `all` are the ids of those that support the answer, cited or not."""

    def __init__(self, asking: Asking, lang: str) -> None:
        self._asking, self._lang = asking, lang
        self._numbers: dict[str, int] = {}
        self.all: set[str] = set()

    def cite(self, documents: Iterable[str], most: int) -> list[int]:
        """Cite documents (ids or IRIs), and return the numbers of `most` of them, in order.

        Once the list is long, those that are on it already are taken, else the first one.
        """
        ids = sorted({id_of(document) for document in documents})
        self.all.update(ids)
        chosen = ids[:most]
        if len(self._numbers.keys() | set(chosen)) > MOST_LISTED:
            chosen = [id for id in ids if id in self._numbers][:most] or ids[:1]
        for id in chosen:
            self._numbers.setdefault(id, len(self._numbers) + 1)
        return sorted(self._numbers[id] for id in chosen)

    def entries(self) -> list[dict[str, Any]]:
        """Give what is known of each document cited, in the order of the numbers."""
        found = cited_documents(self._asking, self._numbers)
        return [
            {"number": number, "id": id, **self._described(id, found.get(id))}
            for id, number in self._numbers.items()
        ]

    def _described(self, id: str, document: CitedDocument | None) -> dict[str, str]:
        """Give title and address; a document without a page of its own has its IRI in the graph."""
        here = self._asking.iris.thing("source", id)[1:-1]
        if document is None:
            return {"title": id, "address": here}
        told = {
            "title": in_language(document.titles, self._lang) or id,
            "publisher": document.publisher,
            "published": document.published,
            "address": document.address or here,
            "copies": id_of(document.original) if document.original else "",
        }
        return {name: text for name, text in told.items() if text}

    def lines(self, entries: list[dict[str, Any]]) -> list[str]:
        """Word the entries: number, title, publisher, date, address."""
        return [self._line(entry) for entry in entries]

    def _line(self, entry: dict[str, Any]) -> str:
        date = date_in_words(entry.get("published", ""), self._lang)
        parts = [entry["title"], entry.get("publisher", ""), date]
        told = ", ".join(part for part in parts if part)
        line = f"[{entry['number']}] {told}. {entry['address']} (source/{entry['id']})"
        if copied := entry.get("copies"):
            line += f" {say('assistants.copies', self._lang, original=f'source/{copied}')}"
        return line
