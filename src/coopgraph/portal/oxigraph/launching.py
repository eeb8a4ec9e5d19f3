"""Becoming the engine: run as a script by `process`, never imported by the rest.

    python launching.py PARENT NICENESS PROGRAM ARGUMENT…

It asks the system to end this process when the one that started it ends, however that ends, so that
no engine outlives the server (prctl(2), PR_SET_PDEATHSIG; Linux alone knows it). Then it becomes
the program.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def _end_with(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            sys.exit(1)  # it ended before we could ask


if __name__ == "__main__":
    _end_with(int(sys.argv[1]))
    os.nice(int(sys.argv[2]))
    os.execv(sys.argv[3], sys.argv[3:])
