"""How busy the machine was with other things while a way ran: then its seconds say little."""

import os
import resource
from pathlib import Path
from time import perf_counter

_COUNTERS = Path("/proc/stat")
_IDLE = (3, 4)
"""Places of `idle` and `iowait` after the word `cpu` (proc_stat(5))."""
_GUEST = 8
"""From here on, time that is already counted as user time."""


class Others:
    """Watches the processors in a `with` block that starts processes and waits for them.

    `share` is then the part of the processors' time, 0 to 1, that neither these processes used nor
    nobody; 0 where the system does not count it.
    """

    share = 0.0

    def __enter__(self) -> "Others":
        self._before = (_busy_seconds(), _own_seconds(), perf_counter())
        return self

    def __exit__(self, *failure: object) -> None:
        busy, own, start = self._before
        available = (perf_counter() - start) * (os.cpu_count() or 1)
        foreign = (_busy_seconds() - busy) - (_own_seconds() - own)
        self.share = min(1.0, max(0.0, foreign / available))


def _busy_seconds() -> float:
    if not _COUNTERS.exists():
        return 0.0
    ticks = [int(text) for text in _COUNTERS.read_text().splitlines()[0].split()[1:]]
    busy = sum(ticks[:_GUEST]) - sum(ticks[place] for place in _IDLE)
    return busy / os.sysconf("SC_CLK_TCK")


def _own_seconds() -> float:
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    used = [resource.getrusage(who) for who in both]
    return sum(one.ru_utime + one.ru_stime for one in used)
