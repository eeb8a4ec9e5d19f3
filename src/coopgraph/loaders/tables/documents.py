"""sources.csv: one row, one document."""

from __future__ import annotations

from collections.abc import Set

from coopgraph.findings.kinds import dates, documents, identity
from coopgraph.loaders.files.layouts import SOURCES
from coopgraph.loaders.rows.language_codes import language
from coopgraph.loaders.rows.references import Chained, report_circles
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.web_addresses import address
from coopgraph.records import RULINGS, Source, Text

NOT_VISIBLE = "[title not visible]"
"""Begins a title that describes the document in the words, and the language, of the data set."""


def read_source(row: Row) -> Source:
    """Read a document."""
    id = row.id("id", "source")
    if id == RULINGS:
        row.report(identity.RESERVED_ID, "id")
    written_in = language(row, "language")
    title = row.usual_text("title")
    title_language = "en" if title.startswith(NOT_VISIBLE) else written_in
    published, retrieved = row.date("published"), row.day("retrieved")
    if published and retrieved and published.earliest > retrieved.latest:
        row.report(dates.PUBLISHED_AFTER_RETRIEVED, "published", retrieved=retrieved.text)
    return Source(
        id=id,
        titles=(Text(title, title_language),) if title else (),
        publisher=row.usual_text("publisher") or None,
        kind=row.code("kind", "source-kinds", required=True),
        language=written_in,
        published=published,
        url=address(row, "url"),
        access=row.code("access", "access-kinds", required=True),
        copy_of=row.reference("copy_of", "source"),
        retrieved=retrieved.text if retrieved else None,
        notes=row.words("note", "en"),
    )


def read_sources(reader: Reader) -> list[Source]:
    """Read all documents; report copies in a circle and copies older than what they copy."""
    sources = list(reader.records(SOURCES, read_source))
    places = reader.places[SOURCES.name]
    links = [Chained(s.id, s.copy_of, places[s.id]) for s in sources if s.copy_of]
    report_circles(links, "copy_of", reader.findings)
    published = {s.id: s.published for s in sources}
    for copy, original, place in links:
        first, later = published.get(original), published[copy]
        if first and later and later.latest < first.earliest:
            reader.findings.add(
                dates.COPY_BEFORE_ORIGINAL, *place, "copy_of", original, published=first.text
            )
    return sources


def check_claims(reader: Reader, sources: list[Source], speaking: Set[str]) -> None:
    """Report the documents that do not speak in any claim and whose note does not say why."""
    if reader.lacks():
        return
    for source in sources:
        if source.id not in speaking and not source.notes:
            reader.findings.add(
                documents.SOURCE_WITHOUT_CLAIM,
                *reader.places[SOURCES.name][source.id],
                "note",
                source.id,
            )
