"""Coopgraph's way: tables to a consensus graph that answers queries.

python -m ways.graph DATA [--store DIR] [--checked] [--dump NQUADS]
"""

import argparse
import sys
from pathlib import Path
from time import perf_counter

from coopgraph.building import BuildReport, Order, build, read
from coopgraph.building.graph import make_graph
from coopgraph.findings import Findings, as_object
from coopgraph.records import Iris
from coopgraph.store import EmbeddedStore, Shelf
from ways.stopwatch import Outcome, Stage, measure

_ASK = "ASK { GRAPH ?graph { ?subject ?predicate ?object } }"


def build_on_disk(data: Path, folder: Path, *, checked: bool) -> Outcome:
    """Build as `coopgraph build` does, without exports; `checked` checks the graph as well."""
    report = build(Order(data, folder, checked=checked))
    _refuse(report)
    with Shelf(folder).open() as store:
        _answer(store)
    stages: list[Stage] = [
        {"name": stage.name, "seconds": stage.seconds} for stage in report.stages
    ]
    return Outcome(lambda: report.quads, stages)


def build_in_memory(data: Path, into: EmbeddedStore) -> Outcome:
    """Walk the same way into a store in memory."""
    started, report = perf_counter(), BuildReport(Findings())
    world = read(report, data)
    _refuse(report)
    was_read = perf_counter()
    with into.loading(trusted=True) as load:
        make_graph(world, Iris(), load)
    _answer(into)
    stages: list[Stage] = [
        {"name": "read", "seconds": was_read - started},
        {"name": "store", "seconds": perf_counter() - was_read},
    ]
    return Outcome(into.__len__, stages)


def _refuse(report: BuildReport) -> None:
    """Stop at fatal findings: nothing was built."""
    if report.findings.has_fatal:
        first = next(iter(report.findings))
        raise ValueError(f"{len(list(report.findings))} findings, the first: {as_object(first)}")


def _answer(store: EmbeddedStore) -> None:
    if not store.ask(_ASK):
        raise ValueError("the graph is empty")


def main() -> int:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--checked", action="store_true")
    parser.add_argument("--dump", type=Path, help="write the finished N-Quads here, unmeasured")
    chosen = parser.parse_args()
    store = EmbeddedStore.in_memory()
    if chosen.dump:
        world = read(BuildReport(Findings()), chosen.data)
        with chosen.dump.open("w", encoding="utf-8", newline="\n") as file:
            make_graph(world, Iris(), file.writelines)
        return measure(lambda: Outcome(lambda: 0))
    if chosen.store:
        work = lambda: build_on_disk(chosen.data, chosen.store, checked=chosen.checked)  # noqa: E731
        return measure(work)
    return measure(lambda: build_in_memory(chosen.data, store))


if __name__ == "__main__":
    sys.exit(main())
