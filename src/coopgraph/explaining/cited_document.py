"""Documents as a citation names them: title, publisher, date, address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.records.quads import Term, iri_text, read_literal


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A source document.

    `titles` is language → title; `published` keeps the precision of the document (ISO 8601), "" if
    it is not known, like the language, the kind (concept) and the address; `original` is the
    document that this one copies, "" if it copies none.
    """

    thing: Term
    titles: dict[str, str] = field(default_factory=dict)
    publisher: str = ""
    kind: Term = ""
    published: str = ""
    language: str = ""
    address: str = ""
    original: Term = ""


def cited_documents(asking: Asking, ids: Iterable[str]) -> dict[str, CitedDocument]:
    """Ask for documents by their ids; of several titles in a language, the first in order."""
    wanted = [asking.iris.thing("source", id) for id in sorted(set(ids))]
    found: dict[str, CitedDocument] = {}
    for row in asking.rows("cited-documents", source=wanted) if wanted else ():
        id = asking.iris.notion_and_id(row["source"])[1]
        document = found.setdefault(id, _document(row))
        title = read_literal(row["title"])
        document.titles.setdefault(title.language, title.value)
    return found


def _document(row: AnswerRow) -> CitedDocument:
    def text(column: str) -> str:
        return read_literal(row[column]).value if column in row else ""

    return CitedDocument(
        row["source"],
        publisher=text("publisher"),
        kind=row.get("kind", ""),
        published=text("published"),
        language=text("language"),
        address=iri_text(row["url"]) if "url" in row else "",
        original=row.get("original", ""),
    )
