"""Stopping an answer that takes too long.

Oxigraph cannot be interrupted inside a query, so the process ends around it: nothing is lost, since
a reader changes nothing.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from coopgraph.cli.screen import echo
from coopgraph.messages import say


@contextmanager
def stoppable(lang: str, seconds: float | None) -> Iterator[None]:
    """Let Ctrl-C, or the end of `seconds`, end the process within the `with` block at once."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    timer = threading.Timer(seconds, _give_up, (lang, seconds)) if seconds else None
    if timer is not None:
        timer.daemon = True
        timer.start()
    try:
        yield
    finally:
        if timer is not None:
            timer.cancel()
        signal.signal(signal.SIGINT, before)


def _give_up(lang: str, seconds: float) -> None:
    echo(f"coopgraph: {say('cli.query.slow', lang, seconds=f'{seconds:g}')}", err=True)
    os._exit(1)
