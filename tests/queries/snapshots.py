"""The expected answers: plain sorted CSV, to be read and reviewed.

`make snapshots` rewrites them from the small world: `python -m tests.queries.snapshots`.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from coopgraph.building import Order, build
from coopgraph.queries import Asking
from coopgraph.queries.answer_rows import Rows
from coopgraph.queries.values import Cell
from coopgraph.store import Shelf
from tests.queries.asked import EVERY, TOLD_ELSEWHERE, Asked

EXPECTED = Path(__file__).parent / "expected"
_OURS = "https://w3id.org/coopgraph/"
_WORLD = Path(__file__).parents[1] / "world" / "data"


def answered(asked: Asked, asking: Asking) -> Rows:
    """Ask, as the list of askings says."""
    return asking.ask(asked.question, lang="en", **asked.values)


def as_csv(rows: Rows) -> str:
    """Write rows as CSV, sorted, our IRIs without their beginning."""
    lines = sorted([_cell(cell) for cell in row] for row in rows)
    output = io.StringIO()
    csv.writer(output, lineterminator="\n").writerows([list(rows.columns), *lines])
    return output.getvalue()


def _cell(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return " ".join(map(_cell, cell))
    return "" if cell is None else str(cell).removeprefix(_OURS)


def expected_file(asked: Asked) -> Path:
    """Return where the expected answer of an asking lies."""
    return EXPECTED / f"{asked.label}.csv"


def write(folder: Path) -> None:
    """Write all expected answers anew and remove those of questions that are no more."""
    with Shelf(folder).open() as store:
        asking = Asking(store)
        kept = set()
        for asked in EVERY:
            if asked.question not in TOLD_ELSEWHERE:
                kept.add(expected_file(asked))
                text = as_csv(answered(asked, asking))
                expected_file(asked).write_text(text, encoding="utf-8")
    for path in set(EXPECTED.glob("*.csv")) - kept:
        path.unlink()


if __name__ == "__main__":
    EXPECTED.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        build(Order(_WORLD, Path(folder) / "store", None, checked=False))
        write(Path(folder) / "store")
