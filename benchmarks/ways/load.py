"""The limit: Oxigraph's bulk load of N-Quads that are already finished.

python -m ways.load NQUADS [--store DIR] [--unchecked]
"""

import argparse
import sys
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from ways.stopwatch import Outcome, measure


def load(quads: Path, folder: Path | None, unchecked: bool = False) -> Outcome:
    """Load the file into a store in memory or on disk, and have one answer from it.

    `unchecked` trusts IRIs and language tags to be well-formed, as whoever wrote them may.
    """
    store = Store(folder) if folder else Store()
    store.bulk_load(path=quads, format=RdfFormat.N_QUADS, lenient=unchecked)
    if folder:
        store.flush()
    if not store.query("ASK { GRAPH ?graph { ?subject ?predicate ?object } }"):
        raise ValueError(f"{quads.name} holds no named graph")
    return Outcome(quads=store.__len__)


def main() -> int:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("quads", type=Path)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--unchecked", action="store_true")
    chosen = parser.parse_args()
    return measure(lambda: load(chosen.quads, chosen.store, chosen.unchecked))


if __name__ == "__main__":
    sys.exit(main())
