"""The loader of our own tables: claims/*.csv, or the sheets of a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coopgraph.findings import Findings
from coopgraph.loaders.loader import Background
from coopgraph.loaders.tables.claims.every_claim import read_claims
from coopgraph.messages.words import Words
from coopgraph.records import Claim

_FOLDER = "claims/"


class TablesOfClaims:
    """Reads one claim from each row; the tables are those that are open already."""

    title = Words.said("loaders.title.tables")

    @staticmethod
    def read(background: Background, _findings: Findings) -> Iterator[Claim]:
        """Give the claim of each row; findings go where those of the other tables go."""
        return read_claims(background.tables, background)

    @staticmethod
    def expected(background: Background) -> Mapping[str, int]:
        """Expect as many claims as there are rows: a row becomes a claim or a fatal finding."""
        counts = background.tables.counts
        return {table: rows for table, rows in counts.items() if table.startswith(_FOLDER)}
