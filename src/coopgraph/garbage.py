"""Python's search for circles of garbage, put off while it cannot help."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000
"""New objects: more than a command that answers from a built graph ever makes."""


def collect_rarely() -> None:
    """Have Python look for garbage only where much may lie, which a short command never makes."""
    gc.set_threshold(_MANY, *gc.get_threshold()[1:])


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep Python from looking for garbage, if it does, until the end of the block."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
