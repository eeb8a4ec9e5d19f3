"""Measure the plain way: `python -m ways.plain DATA [--dump NQUADS]`."""

import argparse
import sys
from pathlib import Path

from rdflib import Dataset

from ways.plain.agreeing import add_agreed_view
from ways.plain.claims import Claims
from ways.plain.reference import add_sources, add_territories, add_themes
from ways.stopwatch import Outcome, measure


def build(data: Path) -> Dataset:
    """Read the tables into a dataset that answers queries."""
    dataset = Dataset()
    sources = add_sources(dataset.default_graph, data)
    add_themes(dataset.default_graph, data)
    add_territories(dataset, data)
    claims = Claims(dataset, {id: row["language"] for id, row in sources.items()})
    claims.add_tables(data / "claims")
    add_agreed_view(dataset, claims, {id: row["published"] for id, row in sources.items()})
    if not dataset.query("ASK { GRAPH ?graph { ?subject ?predicate ?object } }"):
        raise ValueError("the dataset holds no named graph")
    return dataset


def count(dataset: Dataset) -> int:
    """Count the quads: `len` counts only the default graph."""
    return sum(len(graph) for graph in dataset.graphs())


def main() -> int:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--dump", type=Path, help="write the N-Quads here, unmeasured")
    chosen = parser.parse_args()
    made: list[Dataset] = []

    def work() -> Outcome:
        made.append(build(chosen.data))
        return Outcome(quads=lambda: count(made[0]))

    def dump() -> None:
        if chosen.dump:
            made[0].serialize(chosen.dump, format="nquads", encoding="utf-8")

    return measure(work, dump)


if __name__ == "__main__":
    sys.exit(main())
