"""What a way reports of itself: seconds from tables (or N-Quads) to an answer, and peak memory."""

import json
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from time import perf_counter

Stage = dict[str, str | float]


@dataclass
class Report:
    """One run of one way; `peak_memory` is in bytes, of the process or its largest child."""

    seconds: float
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
    start = perf_counter()
    outcome = work()
    seconds = perf_counter() - start
    peak = _peak_memory()
    report = Report(seconds, peak, outcome.quads(), outcome.stages)
    after()
    print(json.dumps(asdict(report)))
    return 0


def _peak_memory() -> int:
    """Return bytes: `ru_maxrss` is in KiB on Linux, in bytes on macOS (getrusage(2))."""
    unit = 1 if sys.platform == "darwin" else 1024
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return unit * max(resource.getrusage(who).ru_maxrss for who in both)
