"""The current graph of a shelf, opened in this process, let go when a new one is there.

Pages and tools ask questions of the library alone, which are bounded, so they need no engine that
can be ended (`portal/oxigraph`); the words of callers are asked there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Generic, TypeVar

from coopgraph.errors import CoopgraphError
from coopgraph.queries import Asking
from coopgraph.store import EmbeddedStore, Shelf
from coopgraph.store.shelf import HeldGeneration

_T = TypeVar("_T")


class OpenedGraph(Generic[_T]):
    """Lends what is made, once for each graph, of whoever asks the current one."""

    def __init__(self, shelf: Shelf, make: Callable[[Asking], _T]) -> None:
        self._shelf, self._make = shelf, make
        self._lock = Lock()
        self._opened: _Opened[_T] | None = None

    @contextmanager
    def lend(self) -> Iterator[_T]:
        """Lend it for a `with` block; raises StoreMissing or StoreBroken if there is no graph.

        Where a graph is open already and the folder can no longer be read, it stays the one.
        """
        with self._lock:
            opened = self._current()
            opened.readers += 1
        try:
            yield opened.made
        finally:
            with self._lock:
                opened.readers -= 1
                opened.end_if_idle()

    def close(self) -> None:
        """Let the graph go once nobody reads it."""
        with self._lock:
            self._retire()

    def _current(self) -> _Opened[_T]:
        if self._opened is not None:
            with suppress(CoopgraphError):
                if not self._shelf.is_current(self._opened.held):
                    self._retire()
        if self._opened is None:
            self._opened = _Opened(self._shelf.hold(), self._make)
        return self._opened

    def _retire(self) -> None:
        if self._opened is not None:
            self._opened.is_retired = True
            self._opened.end_if_idle()
            self._opened = None


class _Opened(Generic[_T]):
    """One graph, who reads it, and whether it ends with them."""

    def __init__(self, held: HeldGeneration, make: Callable[[Asking], _T]) -> None:
        self.held = held
        self.readers, self.is_retired = 0, False
        try:
            self._store = EmbeddedStore.reading(held.quads, held.meta, held.release)
        except BaseException:
            held.release()
            raise
        self.made = make(Asking(self._store))

    def end_if_idle(self) -> None:
        """Close the store if it is retired and nobody reads."""
        if self.is_retired and not self.readers:
            self._store.close()
