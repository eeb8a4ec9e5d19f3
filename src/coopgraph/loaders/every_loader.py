"""All claims of all loaders, each total held against what its source promises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from coopgraph.findings import Findings
from coopgraph.findings.kinds.claims import TOTAL_DIFFERS
from coopgraph.loaders.loader import LOADERS, Background, Loader
from coopgraph.loaders.rows.text_row import CellPlace
from coopgraph.records import Claim

TABLES = "tables"
"""The loader of the tables comes first: the ids that it defines are what others name."""


def read_every_loader(background: Background, findings: Findings) -> Iterator[Claim]:
    """Read with every loader there is, in the order of their names after that of the tables."""
    for name in sorted(LOADERS.names, key=lambda name: (name != TABLES, name)):
        loader = LOADERS.open(name)
        counted: Counter[str] = Counter()
        for claim in loader.read(background, findings):
            counted[claim.table] += 1
            if name != TABLES:
                _make_known(claim, background)
            yield claim
        if not findings.has_fatal:  # a row with a fatal finding is left out on purpose
            _hold_totals(loader, counted, background, findings)


def _make_known(claim: Claim, background: Background) -> None:
    """Let others name what a claim speaks of, and look whether its document is known."""
    references = background.tables.references
    references.refer(
        "source", claim.source, CellPlace(claim.file or claim.table, claim.line), "source"
    )
    for record in claim.records:
        references.of(record.NOTION).add(record.id)


def _hold_totals(
    loader: Loader, counted: Counter[str], background: Background, findings: Findings
) -> None:
    for source, expected in loader.expected(background).items():
        if counted[source] != expected:
            findings.add(TOTAL_DIFFERS, source, found=str(counted[source]), expected=expected)
