"""Bringing N-Quads text into an Oxigraph as fast as it goes, in bounded memory.

Oxigraph's bulk loader, quickest on disk, keeps what it is given in memory until it is sorted, so
the text goes in parts; in memory its plain loader is quicker. Both work outside Python's lock, so
the next part is put together while one is loaded.
Part size, figures and what else was tried: `docs/decisions/0002-store.md`.
"""

import gc
import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Protocol

from pyoxigraph import RdfFormat

from coopgraph.errors import QuadsInvalid

PART = 8 << 20
"""Bytes of text in a part: smaller is slower on disk, larger takes more memory for no gain."""


class Insert(Protocol):
    """`pyoxigraph.Store.load` or `bulk_load`."""

    def __call__(self, part: bytes, format: RdfFormat, /, *, lenient: bool) -> None:
        """Add the quads of a text."""


def load_parts(insert: Insert, texts: Iterable[str], *, trusted: bool) -> str:
    """Load N-Quads with `insert` and return the SHA-256 of the text, as hexadecimal digits.

    `texts`: pieces of any length that make N-Quads when joined. Blank node labels hold within one
    part only, so there must be none. `trusted` text is not checked for well-formed IRIs and
    language tags, which saves a third of the time. Raises `QuadsInvalid`.
    """
    digest = hashlib.sha256()

    def load(part: bytes) -> None:
        digest.update(part)
        try:
            insert(part, RdfFormat.N_QUADS, lenient=trusted)
        except SyntaxError as error:
            raise QuadsInvalid.of("store.quads", why=error.msg) from error

    _overlap(load, _parts(texts))
    return digest.hexdigest()


def _overlap(work: Callable[[bytes], None], parts: Iterable[bytes]) -> None:
    """Do `work` on one part while the next is being made; at most two exist at a time."""
    with _no_collection(), ThreadPoolExecutor(max_workers=1) as thread:
        under_way: Future[None] | None = None
        for part in parts:
            if under_way is not None:
                under_way.result()
            under_way = thread.submit(work, part)
        if under_way is not None:
            under_way.result()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep Python from looking for garbage in the thread: old answers must end where they began."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _parts(texts: Iterable[str]) -> Iterator[bytes]:
    """Join pieces of text into parts of whole lines."""
    pieces: list[str] = []
    size = 0
    for text in texts:
        pieces.append(text)
        size += len(text)
        if size >= PART:
            whole, newline, rest = "".join(pieces).rpartition("\n")
            yield (whole + newline).encode()
            pieces, size = [rest], len(rest)
    yield "".join(pieces).encode()
