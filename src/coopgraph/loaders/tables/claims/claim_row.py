"""A row of a table of claims: it speaks in the name of a document."""

from __future__ import annotations

from coopgraph.findings.kinds.dates import BEFORE_ANY_COOPERATION
from coopgraph.loaders.files.table import Table
from coopgraph.loaders.loader import Background
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.messages.languages import UNDETERMINED
from coopgraph.records import PreciseDate, Source, Text, read_date

FIRST_YEAR = "1989"
"""That of the earliest partnership and the earliest convention that documents give (README.md)."""


class ClaimRow(Row):
    """What one document says about one thing."""

    def __init__(self, table: Table, reader: Reader, background: Background) -> None:
        super().__init__(table, reader.findings, reader.references)
        self.gazetteer = background.gazetteer
        self.source = ""
        self.document: Source | None = None
        self.language = UNDETERMINED
        self._documents = background.documents

    def turn_to(self, line: int, cells: list[str]) -> None:
        """Go to another row, and to its document."""
        super().turn_to(line, cells)
        self.source = self.text("source", required=True)
        self.document = document = self._documents.get(self.source)
        if document is None:
            self.reference("source", "source")
        self.language = (document and document.language) or UNDETERMINED

    def date(self, column: str, required: bool = False) -> PreciseDate | None:
        """Take a year, a month or a day; report what is older than any cooperation known."""
        date = super().date(column, required)
        self._look_at_age(column, date)
        return date

    def interval(self, column: str) -> tuple[PreciseDate | None, PreciseDate | None]:
        """Take the start and the end of a period; report one that is older, likewise."""
        start, end = super().interval(column)
        self._look_at_age(column, start)
        return start, end

    def _look_at_age(self, column: str, date: PreciseDate | None) -> None:
        if date and date.latest < FIRST_YEAR:
            self.report(BEFORE_ANY_COOPERATION, column, year=FIRST_YEAR)

    @property
    def published(self) -> PreciseDate | None:
        """When the document was published, if known."""
        return self.document.published if self.document else None

    @property
    def known_by(self) -> PreciseDate | None:
        """When the document existed for certain: its publication, else the day it was read."""
        if self.document is None or self.document.retrieved is None:
            return self.published
        return self.document.published or read_date(self.document.retrieved)

    def as_written(self, column: str) -> tuple[Text, ...]:
        """Take words of the document, in its language."""
        return self.words(column, self.language)

    def in_our_words(self, column: str) -> tuple[Text, ...]:
        """Take words of the data set, which are English."""
        return self.words(column, "en")
