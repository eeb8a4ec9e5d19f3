"""A long row of things that lies on disk, so that memory does not grow with it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import Generic, TypeVar

T = TypeVar("T")

AT_ONCE = 256
"""So many things are in memory at a time: put together they share what they have in common."""


class Spool(Generic[T]):
    """Things in the order in which they were added, to be gone through as often as needed.

    They lie in an unnamed file of this process, which ends with it; nobody else can read or write
    it, so that pickle (https://docs.python.org/3/library/pickle.html) meets nothing foreign.
    """

    def __init__(self) -> None:
        """Start with nothing."""
        # It is closed with the spool: whoever goes through it holds it.
        self._file = TemporaryFile()  # noqa: SIM115
        self._starts: list[int] = []
        self._last: list[T] = []
        self._count = 0

    def add(self, one: T) -> None:
        """Add a thing at the end."""
        self._last.append(one)
        self._count += 1
        if len(self._last) == AT_ONCE:
            self._starts.append(self._file.seek(0, 2))
            pickle.dump(self._last, self._file, pickle.HIGHEST_PROTOCOL)
            self._last = []

    def __len__(self) -> int:
        """Count the things."""
        return self._count

    def __iter__(self) -> Iterator[T]:
        """Give the things in order; several may go through them by turns."""
        for start in self._starts:
            self._file.seek(start)
            yield from pickle.load(self._file)
        yield from self._last
