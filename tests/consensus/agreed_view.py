"""The agreed view of the small world as a plain text that is read before it is committed.

`make snapshots` writes `expected/agreed-view.txt` anew: `python -m tests.consensus.agreed_view`.
A line is a statement: thing, property, value; our IRIs without their beginning.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from coopgraph.building import Order, build
from coopgraph.ontology.prefixes import prefixes
from coopgraph.records import Iris
from coopgraph.store import EmbeddedStore, Shelf

EXPECTED = Path(__file__).parent / "expected" / "agreed-view.txt"
_WORLD = Path(__file__).parents[1] / "world" / "data"
_STATEMENT = re.compile(r"<([^>]*)> <([^>]*)> (.*) \.\s*")
_FROM_TABLES = ("authority/", "territory/", "source/", "theme/", "identifier/", "geometry/")
"""What the tables say and nothing settles."""


def as_text(store: EmbeddedStore) -> str:
    """Write what was settled, sorted, a statement a line."""
    graphs = (None, Iris().disagreements_graph[1:-1])
    settled = (line.decode() for graph in graphs for line in store.graph_lines(graph))
    lines = map(_STATEMENT.fullmatch, settled)
    found = [tuple(map(_short, line.groups())) for line in lines if line is not None]
    kept = [" ".join(it) for it in found if not it[0].startswith(_FROM_TABLES)]
    return "".join(f"{line}\n" for line in sorted(kept))


def _short(text: str) -> str:
    text = text.replace("<https://w3id.org/coopgraph/id/", "<")
    text = text.removeprefix("https://w3id.org/coopgraph/id/")
    for prefix, space in prefixes().items():
        text = text.replace(space, f"{prefix}:")
    return text


def main() -> None:
    """Write the expected text anew."""
    with TemporaryDirectory() as folder:
        build(Order(_WORLD, Path(folder), checked=False))
        with Shelf(Path(folder)).open() as store:
            EXPECTED.parent.mkdir(exist_ok=True)
            EXPECTED.write_text(as_text(store), encoding="utf-8")


if __name__ == "__main__":
    main()
