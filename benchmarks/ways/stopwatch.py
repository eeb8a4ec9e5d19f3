"""What a way reports of itself: seconds from tables (or N-Quads) to an answer, and peak memory."""

import json
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from time import perf_counter

_WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
Stage = dict[str, str | float]


@dataclass
class Report:
    """One run of one way.

    `cpu` counts the seconds of all threads and children; `peak_memory` is in bytes, of the process
    or its largest child.
    """

    seconds: float
    cpu: float
    peak_memory: int
    quads: int
    stages: list[Stage] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """What a way made, and what its own stages took if it tells them."""

    quads: Callable[[], int]
    stages: list[Stage] = field(default_factory=list)


def measure(work: Callable[[], Outcome], after: Callable[[], None] = lambda: None) -> int:
    """Time the work (libraries are already imported), print the report; `after` is not measured."""
    start, cpu_start = perf_counter(), _cpu_seconds()
    outcome = work()
    seconds, cpu, peak = perf_counter() - start, _cpu_seconds() - cpu_start, _peak_memory()
    report = Report(seconds, cpu, peak, outcome.quads(), outcome.stages)
    after()
    print(json.dumps(asdict(report)))
    return 0


def _peak_memory() -> int:
    """Return bytes: `ru_maxrss` is in KiB on Linux, in bytes on macOS (getrusage(2))."""
    unit = 1 if sys.platform == "darwin" else 1024
    return unit * max(resource.getrusage(who).ru_maxrss for who in _WHO)


def _cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in _WHO]
    return sum(one.ru_utime + one.ru_stime for one in used)
