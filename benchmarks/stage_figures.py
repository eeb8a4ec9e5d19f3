"""Measure the stages of a build, of this checkout or of two side by side.

    python benchmarks/stage_figures.py [--before CHECKOUT] [--sizes 1 10] [--repeats 3]

Every run has a process of its own, and the checkouts take turns. The outcome goes to the section
"stages" of `benchmarks/RESULTS.md`. Needs Linux: see `ways/stages_of_a_build.py`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from measuring.machine import commit_date, machine
from measuring.sections import write_section
from synthetic.pattern import Pattern
from synthetic.weaving import weave

BENCHMARKS = Path(__file__).resolve().parent
HERE = BENCHMARKS.parent
Figures = dict[str, list[dict[str, float]]]
"""Stage → what each run took."""


def run(checkout: Path, data: Path) -> list[dict[str, float | str]]:
    """Run the stages on some tables with the source of a checkout."""
    done = subprocess.run(
        [sys.executable, "-m", "ways.stages_of_a_build", str(data)],
        cwd=BENCHMARKS,
        env={**os.environ, "PYTHONPATH": str(checkout / "src")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def measure(checkouts: list[Path], data: Path, repeats: int) -> list[Figures]:
    """Let the checkouts take turns; give the figures of each."""
    figures: list[Figures] = [defaultdict(list) for _ in checkouts]
    for _ in range(repeats):
        for checkout, found in zip(checkouts, figures, strict=True):
            for stage in run(checkout, data):
                found[str(stage.pop("name"))].append({k: float(v) for k, v in stage.items()})
    return figures


def table(figures: list[Figures]) -> str:
    """Write a table: a row for each stage, medians of each checkout side by side."""
    names = ("before", "after") if len(figures) == 2 else ("",)
    columns = [f"{what} {name}".strip() for what in ("CPU seconds", "peak MB") for name in names]
    lines = [f"| stage | {' | '.join(columns)} |", f"|---|{'---:|' * len(columns)}"]
    for stage in figures[-1]:
        seconds = [median(run["seconds"] for run in each[stage]) for each in figures]
        peaks = [median(run["peak_memory"] for run in each[stage]) / 1e6 for each in figures]
        cells = [*(f"{s:.2f}" for s in seconds), *(f"{peak:.0f}" for peak in peaks)]
        lines.append(f"| {stage} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, measure, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--before", type=Path, help="another checkout, to compare with")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--date", default=commit_date(BENCHMARKS), help="default: of the commit")
    parser.add_argument("--out", type=Path, default=BENCHMARKS / "RESULTS.md")
    chosen = parser.parse_args(arguments)
    checkouts = [*([chosen.before.resolve()] if chosen.before else []), HERE]
    parts = [_HEAD.format(date=chosen.date, machine=machine(), repeats=chosen.repeats)]
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="coopgraph-bench-") as room:
            data = Path(room) / "data"
            weave(Pattern(HERE / "data"), size, chosen.seed, data)
            figures = measure(checkouts, data, chosen.repeats)
        parts.append(f"## Stages at S={size}\n\n{table(figures)}")
    write_section(chosen.out, "stages", "\n\n".join(parts))
    return 0


_HEAD = """# The stages of a build, without a store

Measured {date} on {machine}; medians of {repeats} runs, each in a process of its own. The peak of \
a stage is the largest resident set while it runs: all that is held by then, the interpreter with \
its libraries included ("nothing yet"). What is held and what passes by is in \
[decision 16](../docs/decisions/0016-claims-by-thing.md)."""


if __name__ == "__main__":
    sys.exit(main())
