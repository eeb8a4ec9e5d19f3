"""How long a command takes to start and answer, against a Python that does nothing.

    python benchmarks/cli_start.py [--store FOLDER] [--rounds N] [--out RESULTS.md]

Every command is a process of its own, and all are run in turn in each round, beside the bare
Python: the ratio is the median of those within a round, so that a machine whose speed drifts, or
that does something else, says the same. Processor time counts all threads. The last rows are no
commands of ours: they say what the libraries cost that every answer needs, less of which there is
not. Wanted: help within 3, `explain` and `query` within 8.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from measuring.machine import commit_date, machine, versions
from measuring.sections import write_section

BENCHMARKS = Path(__file__).resolve().parent
NOTHING = "python -c pass"
QUESTION = "SELECT ?s ?o { ?s a ?o } LIMIT 10"
WANTED = {"coopgraph --help": 3.0}
OTHERWISE_WANTED = 8.0


class Spent(NamedTuple):
    """Seconds of one run: of the processors, and on the clock."""

    processor: float
    clock: float


def commands(store: Path, question: Path) -> dict[str, list[str]]:
    """Return what is measured: name → command line."""
    program = str(Path(sys.executable).with_name("coopgraph"))
    folder = ["--store", str(store)]
    partners = [program, "query", "partners-of-authority", "--authority"]
    opened = f"import pyoxigraph; pyoxigraph.Store.read_only({str(_quads(store))!r})"
    return {
        "coopgraph --help": [program, "--help"],
        "coopgraph query --help": [program, "query", "--help"],
        "coopgraph explain ID (assises-09)": [program, "explain", "assises-09", *folder],
        "coopgraph explain ID (fr-commune-toulouse)": [
            *(program, "explain", "fr-commune-toulouse", *folder)
        ],
        "coopgraph explain NAME (Toulouse)": [program, "explain", "Toulouse", *folder],
        "coopgraph query FILE": [program, "query", str(question), *folder],
        "coopgraph query ID": [*partners, "fr-commune-toulouse", *folder],
        "coopgraph query NAME": [*partners, "Toulouse", "--quiet", *folder],
        "coopgraph query NAME, as a table": [
            *(*partners, "Toulouse", "--quiet", "--format=table", *folder)
        ],
        "python -c 'import click'": [sys.executable, "-c", "import click"],
        "python -c 'import pyoxigraph', and open the graph": [sys.executable, "-c", opened],
        "python -c 'import click, pyoxigraph, sqlite3', and open it": [
            *(sys.executable, "-c", f"import click, sqlite3; {opened}")
        ],
    }


def spent(command: list[str]) -> Spent:
    """Run a command that must succeed and return what it took."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before, started = _processor_seconds(), perf_counter()
    subprocess.run(command, check=True, env=environment, capture_output=True)
    return Spent(_processor_seconds() - before, perf_counter() - started)


def table(rounds: list[dict[str, Spent]]) -> str:
    """Return what was measured as a table in Markdown, ratios first."""
    heads = "| command | processor time / bare | wanted | time / bare | milliseconds of processor |"
    lines = [heads, "|---|---:|---:|---:|---:|"]
    for name in rounds[0]:
        processor = statistics.median(r[name].processor / r[NOTHING].processor for r in rounds)
        clock = statistics.median(r[name].clock / r[NOTHING].clock for r in rounds)
        alone = statistics.median(r[name].processor for r in rounds) * 1e3
        is_ours = name.startswith("coopgraph")
        wanted = f"{WANTED.get(name, OTHERWISE_WANTED):.0f}" if is_ours else ""
        lines.append(f"| `{name}` | {processor:.1f} | {wanted} | {clock:.1f} | {alone:.0f} |")
    return "\n".join(lines)


def results(rounds: list[dict[str, Spent]]) -> str:
    """Return the section of `RESULTS.md`."""
    return (
        "# How long a command takes to answer\n\n"
        f"Measured at the commit of {commit_date(BENCHMARKS)}, in one run on one machine: "
        f"{machine()}.\n{versions()}; {len(rounds)} rounds, every command once in each.\n\n"
        "Written by `python benchmarks/cli_start.py`, which says how. The last rows are the floor: "
        "what the libraries take that every answer needs.\n\n"
        f"{table(rounds)}"
    )


def main() -> None:
    """Measure and write the section."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--store", type=Path, default=Path(".coopgraph/store"))
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--out", type=Path, default=BENCHMARKS / "RESULTS.md")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        question = Path(folder) / "question.rq"
        question.write_text(QUESTION, encoding="utf-8")
        nothing = {NOTHING: [sys.executable, "-c", "pass"]}
        measured = nothing | commands(chosen.store.resolve(), question)
        for command in measured.values():
            spent(command)  # compiles what was not, and brings the files into memory
        rounds = [{n: spent(c) for n, c in measured.items()} for _ in range(chosen.rounds)]
    write_section(chosen.out, "start", results(rounds))
    print(table(rounds))


def _quads(store: Path) -> Path:
    return store / (store / "CURRENT").read_text(encoding="ascii").strip() / "quads"


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
