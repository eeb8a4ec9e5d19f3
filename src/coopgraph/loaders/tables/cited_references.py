"""territories/references.csv: one row, one law, register or page that the reference tables cite."""

from __future__ import annotations

from collections.abc import Collection

from coopgraph.findings.kinds import references as kinds
from coopgraph.loaders.files.layouts import REFERENCES
from coopgraph.loaders.rows.language_codes import language
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.web_addresses import address
from coopgraph.messages.languages import UNDETERMINED
from coopgraph.records import Source, Text


def read_references(reader: Reader, documents: Collection[str]) -> list[Source]:
    """Read all references; `documents` are the ids that sources.csv has, and that these may not."""
    return list(reader.records(REFERENCES, lambda row: read_reference(row, documents)))


def read_reference(row: Row, documents: Collection[str]) -> Source:
    """Read a reference; its title is in English where the row names no language."""
    id = row.id("id", "reference")
    if id in documents:
        row.report(kinds.REFERENCE_IS_DOCUMENT, "id")
    written_in = language(row, "language", required=False)
    known = written_in if written_in != UNDETERMINED else None
    title = row.usual_text("title")
    return Source(
        id=id,
        titles=(Text(title, known or "en"),) if title else (),
        publisher=row.text("publisher") or None,
        kind=row.code("kind", "source-kinds", required=True),
        language=known,
        published=row.date("published"),
        url=address(row, "url"),
        notes=row.words("note", "en"),
    )
