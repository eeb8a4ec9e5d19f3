"""Bringing N-Quads text into an Oxigraph as fast as it goes, in bounded memory.

Oxigraph's bulk loader, quickest on disk, keeps what it is given in memory until it is sorted, so
the text goes in parts; in memory its plain loader is quicker. Both work outside Python's lock, so
the next part is put together while one is loaded.
Part size, figures and what else was tried: `docs/decisions/0002-store.md`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Protocol

from pyoxigraph import RdfFormat

from coopgraph.errors import QuadsInvalid
from coopgraph.garbage import without_collecting

PART = 8 << 20
"""Bytes of text in a part: smaller is slower on disk, larger takes more memory for no gain."""


class Insert(Protocol):
    """`pyoxigraph.Store.load` or `bulk_load`."""

    def __call__(self, part: bytes, format: RdfFormat, /, *, lenient: bool) -> None:
        """Add the quads of a text."""


@contextmanager
def loading(insert: Insert, *, trusted: bool) -> Iterator[Loading]:
    """Load N-Quads with `insert`, as they are given; they are all there at the end of the block.

    Blank node labels hold within one part only, so there must be none. `trusted` text is not
    checked for well-formed IRIs and language tags, which saves a third of the time. Raises
    `QuadsInvalid`.
    """
    # Not in the thread: old answers must end where they began.
    with without_collecting(), ThreadPoolExecutor(max_workers=1) as thread:
        loading = Loading(insert, thread, trusted=trusted)
        yield loading
        loading.end()


class Loading:
    """Takes text in pieces of any length, and loads one part while the next is being given."""

    def __init__(self, insert: Insert, thread: ThreadPoolExecutor, *, trusted: bool) -> None:
        self._insert = insert
        self._thread = thread
        self._trusted = trusted
        self._digest = hashlib.sha256()
        self._pieces: list[str] = []
        self._size = 0
        self._under_way: Future[None] | None = None

    def __call__(self, texts: Iterable[str]) -> None:
        """Load pieces of text that make N-Quads when joined with those before and after."""
        for text in texts:
            self._pieces.append(text)
            self._size += len(text)
            if self._size >= PART:
                whole, newline, rest = "".join(self._pieces).rpartition("\n")
                self._begin((whole + newline).encode())
                self._pieces, self._size = [rest], len(rest)

    def end(self) -> None:
        """Load what is left; raises `QuadsInvalid`."""
        self._begin("".join(self._pieces).encode())
        self._wait()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text that was loaded, as hexadecimal digits."""
        return self._digest.hexdigest()

    def _begin(self, part: bytes) -> None:
        """Begin with a part when the one before is done: at most two exist at a time."""
        self._wait()
        self._under_way = self._thread.submit(self._load, part)

    def _wait(self) -> None:
        if self._under_way is not None:
            self._under_way.result()

    def _load(self, part: bytes) -> None:
        self._digest.update(part)
        try:
            self._insert(part, RdfFormat.N_QUADS, lenient=self._trusted)
        except SyntaxError as error:
            raise QuadsInvalid.of("store.quads", why=error.msg) from error
