"""Rounds: every way once per round, each in a fresh process, the order turned round each time."""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from measuring.others import Others
from ways.stopwatch import Report

BENCHMARKS = Path(__file__).resolve().parents[1]
Arguments = Callable[[Path], Sequence[str]]
"""From an empty folder, for what this run leaves on disk, to the arguments of a run."""


@dataclass(frozen=True)
class Run:
    """A report, and the share of the machine's processors that others kept busy meanwhile."""

    report: Report
    others: float


class WayFailed(Exception):
    """A way ended with an error."""


@dataclass(frozen=True)
class Way:
    """One way: its name in the results, and how its process is started."""

    name: str
    module: str
    arguments: Arguments


class Runs:
    """The runs of one way."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.reports = [run.report for run in runs]
        self.others = median(run.others for run in runs)

    @property
    def seconds(self) -> tuple[float, float, float]:
        """Shortest, median and longest run."""
        all_ = [report.seconds for report in self.reports]
        return min(all_), median(all_), max(all_)

    @property
    def cpu(self) -> float:
        """Median of the processor seconds, all threads together."""
        return median(report.cpu for report in self.reports)

    @property
    def peak_memory(self) -> float:
        """Median of the peaks, in bytes."""
        return median(report.peak_memory for report in self.reports)

    @property
    def quads(self) -> int:
        """Quads that were made or loaded."""
        return self.reports[0].quads

    @property
    def stages(self) -> dict[str, float]:
        """Median seconds of each stage the way tells of."""
        found: dict[str, list[float]] = defaultdict(list)
        for report in self.reports:
            for stage in report.stages:
                found[str(stage["name"])].append(float(stage["seconds"]))
        return {name: median(seconds) for name, seconds in found.items()}


def run_once(way: Way, room: Path) -> Run:
    """Run a way in a process of its own; what it leaves on disk in the room is removed.

    Raises WayFailed with the last lines of its error.
    """
    with TemporaryDirectory(dir=room) as folder:
        command = [sys.executable, "-m", way.module, *way.arguments(Path(folder))]
        with Others() as others:
            done = subprocess.run(
                command, cwd=BENCHMARKS, capture_output=True, text=True, check=False
            )
    if done.returncode:
        last = "\n".join(done.stderr.splitlines()[-5:])
        raise WayFailed(f"{way.name} ended with {done.returncode}:\n{last}")
    return Run(Report(**json.loads(done.stdout.splitlines()[-1])), others.share)


def run_rounds(
    ways: Sequence[Way], repeats: int, long: float, room: Path, say: Callable[[str], None]
) -> dict[str, Runs]:
    """Run every way `repeats` times; one that takes more than `long` seconds once.

    Returns the runs by name of way, in the order of the ways.
    """
    found: dict[str, list[Run]] = {way.name: [] for way in ways}
    for number in range(repeats):
        for way in ways if number % 2 == 0 else reversed(ways):
            if found[way.name] and found[way.name][0].report.seconds > long:
                continue
            run = run_once(way, room)
            found[way.name].append(run)
            say(f"  {way.name}: {run.report.seconds:.2f} s, others {run.others:.0%}")
    return {name: Runs(runs) for name, runs in found.items()}
