"""A command run as a person sees it: on a terminal, which tells what reached it."""

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

_OURS = re.compile(r"\x1b\[(?:0|1|2|31|33)m|\r?\x1b\[2K|\r\n")
"""Bold, dim, red, yellow and back; a line begun anew; the terminal's own ends of lines."""


def on_terminal(
    arguments: list[str], folder: Path, environment: Mapping[str, str], seconds: float = 60
) -> subprocess.CompletedProcess[str]:
    """Run `coopgraph` with all its streams on a pseudo-terminal; `stdout` is what arrived there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "coopgraph", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**environment, "TERM": "xterm", "COLUMNS": "100"},
    ) as process:
        os.close(theirs)
        try:
            shown = _read(ours, time.monotonic() + seconds).decode("utf-8", "replace")
            process.wait(timeout=seconds)
        finally:
            os.close(ours)
            process.kill()
    return subprocess.CompletedProcess(arguments, process.returncode, shown)


def _read(terminal: int, end: float) -> bytes:
    shown = bytearray()
    while select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
        try:
            piece = os.read(terminal, 1 << 16)
        except OSError:  # all that wrote have ended
            break
        if not piece:
            break
        shown += piece
    return bytes(shown)


def without_ours(shown: str) -> str:
    """Take out the few sequences that the program writes itself."""
    return _OURS.sub("\n", shown)
