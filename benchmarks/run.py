"""Measure tables → consensus graph against Oxigraph's bulk load and against csv + rdflib.

    python benchmarks/run.py [--sizes 1 100] [--repeats 3]

Every run has a process of its own, on the same machine, in the same sitting. The outcome goes to
`benchmarks/RESULTS.md`; `benchmarks/README.md` says how to read it.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from measuring.machine import commit_date, machine, versions
from measuring.results import (
    GRAPH_IN_MEMORY,
    GRAPH_ON_DISK,
    LOAD_IN_MEMORY,
    LOAD_ON_DISK,
    LOAD_UNCHECKED,
    PLAIN,
    Sized,
    results,
)
from measuring.rounds import Way, run_once, run_rounds
from measuring.sections import write_section
from synthetic.pattern import Pattern
from synthetic.weaving import weave

BENCHMARKS = Path(__file__).resolve().parent


def ways(data: Path, quads: Path) -> list[Way]:
    """Return the ways for one set of tables and its finished N-Quads."""
    return [
        Way(GRAPH_IN_MEMORY, "ways.graph", lambda _: [str(data)]),
        Way(LOAD_IN_MEMORY, "ways.load", lambda _: [str(quads)]),
        Way(LOAD_UNCHECKED, "ways.load", lambda _: [str(quads), "--unchecked"]),
        Way(GRAPH_ON_DISK, "ways.graph", lambda folder: [str(data), "--store", str(folder)]),
        Way(LOAD_ON_DISK, "ways.load", lambda folder: [str(quads), "--store", str(folder)]),
        Way(PLAIN, "ways.plain", lambda _: [str(data)]),
    ]


def measure_size(size: int, chosen: argparse.Namespace, room: Path) -> Sized:
    """Make the tables and the N-Quads, then run every way on them."""
    data, quads = room / "data", room / "graph.nq"
    say(f"S={size}: making the tables")
    pattern = Pattern(BENCHMARKS.parent / "data")
    weave(pattern, size, chosen.seed, data)
    say("  finishing the N-Quads, unmeasured")
    dump = Way("N-Quads", "ways.graph", lambda _: [str(data), "--dump", str(quads)])
    run_once(dump, room)
    runs = run_rounds(ways(data, quads), chosen.repeats, chosen.long, room, say)
    return Sized(size, count_rows(data), runs)


def count_rows(data: Path) -> int:
    """Count the rows of the tables, written forms shared by authorities apart: they are derived."""
    tables = Pattern(data).tables
    return sum(len(t.rows) for name, t in tables.items() if not name.endswith("alias_collisions"))


def say(text: str) -> None:
    """Tell progress."""
    print(text, file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, measure, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 100])
    parser.add_argument("--repeats", type=int, default=3, help="runs of each way")
    parser.add_argument("--long", type=float, default=120, help="seconds: ways above run once")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--date", default=commit_date(BENCHMARKS), help="default: of the commit")
    parser.add_argument("--out", type=Path, default=BENCHMARKS / "RESULTS.md")
    chosen = parser.parse_args(arguments)
    if not chosen.date:
        parser.error("--date is needed outside a checkout")
    measured = []
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="coopgraph-bench-") as room:
            measured.append(measure_size(size, chosen, Path(room)))
    text = results(measured, machine(), versions(), chosen.date)
    write_section(chosen.out, "speed", text)
    say(f"written: {chosen.out.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
