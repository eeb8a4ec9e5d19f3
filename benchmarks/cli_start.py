"""How long a command takes to start, against a Python that does nothing.

    python benchmarks/cli_start.py [--store FOLDER] [--rounds N]

Every command is a process of its own; the rounds take turns, and each median is given as a ratio to
that of `python -c pass`. Wanted: help within 3, `query` and `explain` within 6, and
within 8 where they find a thing by its name.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NOTHING = [sys.executable, "-c", "pass"]
QUESTION = "SELECT ?s ?o { ?s a ?o } LIMIT 10"


def commands(store: Path, question: Path) -> dict[str, list[str]]:
    """Return what is measured: name → command line."""
    program = str(Path(sys.executable).with_name("coopgraph"))
    measured = {
        "coopgraph --help": [program, "--help"],
        "coopgraph query --help": [program, "query", "--help"],
    }
    if (store / "CURRENT").exists():
        folder = ["--store", str(store)]
        measured["coopgraph query"] = [program, "query", str(question), *folder]
        measured["coopgraph query, as a table"] = [*measured["coopgraph query"], "--format=table"]
        measured["coopgraph explain"] = [program, "explain", "assises-09", *folder]
        measured["coopgraph explain NAME"] = [program, "explain", "Toulouse", *folder]
        asked = [program, "query", "partners-of-authority", "--authority", "Toulouse", "--quiet"]
        measured["coopgraph query NAME"] = [*asked, *folder]
    return measured


def seconds(command: list[str]) -> float:
    """Run a command that must succeed and return how long it took."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print a table in Markdown."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--store", type=Path, default=Path(".coopgraph/store"))
    arguments.add_argument("--rounds", type=int, default=20)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        question = Path(folder) / "question.rq"
        question.write_text(QUESTION, encoding="utf-8")
        measured = {"python -c pass": NOTHING, **commands(chosen.store, question)}
        rounds = [{n: seconds(c) for n, c in measured.items()} for _ in range(chosen.rounds)]
    medians = {name: statistics.median(r[name] for r in rounds) for name in measured}
    print("| command | ratio | milliseconds |\n|---|---:|---:|")
    for name, median in medians.items():
        print(f"| `{name}` | {median / medians['python -c pass']:.1f} | {median * 1e3:.0f} |")


if __name__ == "__main__":
    main()
