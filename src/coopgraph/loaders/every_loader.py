"""All claims of all loaders, each total held against what its source promises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from coopgraph.findings import Findings
from coopgraph.findings.kinds.claims import TOTAL_DIFFERS
from coopgraph.loaders.loader import LOADERS, Background, HowFar, Loader, TellHowFar
from coopgraph.loaders.rows.text_row import CellPlace
from coopgraph.records import Claim

TABLES = "tables"
"""The loader of the tables comes first: the ids that it defines are what others name."""


def read_every_loader(
    background: Background, findings: Findings, tell: TellHowFar
) -> Iterator[Claim]:
    """Read with every loader there is, in the order of their names after that of the tables."""
    for name in sorted(LOADERS.names, key=lambda name: (name != TABLES, name)):
        loader = LOADERS.open(name)
        counted: Counter[str] = Counter()
        for claim in loader.read(_telling(background, loader, tell), findings):
            counted[claim.origin.path] += 1
            if name != TABLES:
                _make_known(claim, background)
            yield claim
        if not findings.has_fatal:  # a row with a fatal finding is left out on purpose
            _hold_totals(loader, counted, background, findings)


def _telling(background: Background, loader: Loader, tell: TellHowFar) -> Background:
    title = loader.title
    return background._replace(tell=lambda done, of: tell(HowFar(title, done, of)))


def _make_known(claim: Claim, background: Background) -> None:
    """Let others name what a claim speaks of, and look whether its document is known."""
    references = background.tables.references
    origin = claim.origin
    place = CellPlace(origin.shown, origin.line)
    references.refer("source", claim.source, place, origin.column or "source")
    for record in claim.records:
        references.of(record.NOTION).add(record.id)


def _hold_totals(
    loader: Loader, counted: Counter[str], background: Background, findings: Findings
) -> None:
    for source, expected in loader.expected(background).items():
        if counted[source] != expected:
            findings.add(TOTAL_DIFFERS, source, found=str(counted[source]), expected=expected)
