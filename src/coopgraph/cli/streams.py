"""What leaves the program, and how it ends."""

import io
import os
import sys


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
