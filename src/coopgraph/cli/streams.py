"""What leaves the program, and how it ends."""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False  # `typing` costs more to import than all the rest of a short answer
if TYPE_CHECKING:
    from typing import NoReturn


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale claims: Vietnamese fits no other encoding in use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def end_by_broken_pipe() -> None:
    """End as `cat` does when whoever reads has read enough: killed by SIGPIPE, quietly."""
    import signal

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGPIPE)


def end(code: int) -> NoReturn:
    """End with an exit code, without taking the interpreter down: that takes as long as its start.

    What modules have to do at the end is done. Where a thread still works, or what was written
    cannot leave, Python ends in its own way.
    """
    import atexit

    threads = sys.modules.get("threading")
    if threads is None or threads.active_count() == 1:
        atexit._run_exitfuncs()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (OSError, ValueError):
            sys.exit(code)
        os._exit(code)
    sys.exit(code)
