"""The current graph of a shelf, opened in this process for pages, let go when a new one is there.

Pages ask questions of the library alone, which are bounded, so they need no engine that can be
ended (`portal/oxigraph`); the words of callers are asked there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock

from coopgraph.errors import CoopgraphError
from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.site.kept_pages import KeptPages
from coopgraph.portal.site.page_sources import AllPages
from coopgraph.queries import Asking
from coopgraph.store import EmbeddedStore, Shelf
from coopgraph.store.shelf import HeldGeneration


class OpenedGraph:
    """Lends the pages of the current graph, public at `address`; "" for the base of its IRIs."""

    def __init__(self, shelf: Shelf, address: str = "") -> None:
        self._shelf, self._address = shelf, address
        self._lock = Lock()
        self._opened: _Opened | None = None

    @contextmanager
    def lend(self) -> Iterator[KeptPages]:
        """Lend the pages for a `with` block; raises StoreMissing or StoreBroken if there are none.

        Where a graph is open already and the folder can no longer be read, it stays the one.
        """
        with self._lock:
            opened = self._current()
            opened.readers += 1
        try:
            yield opened.pages
        finally:
            with self._lock:
                opened.readers -= 1
                opened.end_if_idle()

    def close(self) -> None:
        """Let the graph go once nobody reads it."""
        with self._lock:
            self._retire()

    def _current(self) -> _Opened:
        if self._opened is not None:
            with suppress(CoopgraphError):
                if not self._shelf.is_current(self._opened.held):
                    self._retire()
        if self._opened is None:
            self._opened = _Opened(self._shelf.hold(), self._address)
        return self._opened

    def _retire(self) -> None:
        if self._opened is not None:
            self._opened.is_retired = True
            self._opened.end_if_idle()
            self._opened = None


class _Opened:
    """One graph, who reads it, and whether it ends with them."""

    def __init__(self, held: HeldGeneration, address: str) -> None:
        self.held = held
        self.readers, self.is_retired = 0, False
        try:
            self._store = EmbeddedStore.reading(held.quads, held.meta, held.release)
        except BaseException:
            held.release()
            raise
        asking = Asking(self._store)
        self.pages = KeptPages(AllPages(PublicGraph(asking, address or asking.iris.base)))

    def end_if_idle(self) -> None:
        """Close the store if it is retired and nobody reads."""
        if self.is_retired and not self.readers:
            self._store.close()
