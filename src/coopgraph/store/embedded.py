"""An Oxigraph inside this process, in memory or in a folder.

Reading costs little to open from a folder and nothing is shared between readers, so each command
opens its own. Oxigraph takes no time limit for a query and cannot be interrupted in one: whoever
needs a limit answers in a process that can be ended (`docs/decisions/0002-store.md`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

import pyoxigraph
from pyoxigraph import RdfFormat

from coopgraph.errors import QuadsInvalid, StoreBroken
from coopgraph.store.answers_queries import AnswersQueries
from coopgraph.store.dumping import dump_nquads, dump_trig, graph_lines

if TYPE_CHECKING:
    from coopgraph.store.loading import Loading


class EmbeddedStore(AnswersQueries):
    """A `Store` in this process; make one with `in_memory`, `on_disk` or `reading`.

    `meta` is what the builder of the graph said about it, `beside` the folder in which the builder
    may have put other files about it, None for a store that no builder finished.
    """

    def __init__(
        self,
        store: pyoxigraph.Store,
        meta: Mapping[str, Any] = MappingProxyType({}),
        on_close: Callable[[], None] = lambda: None,
    ) -> None:
        self.meta = meta
        self.beside: Path | None = None
        self._is_on_disk = True
        self._open: pyoxigraph.Store | None = store
        self._on_close = on_close

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty store that lasts as long as the process."""
        store = cls(pyoxigraph.Store())
        store._is_on_disk = False
        return store

    @classmethod
    def on_disk(cls, folder: Path) -> Self:
        """Open a store for reading and writing, or make it; one process at a time."""
        return cls(_opened(folder, pyoxigraph.Store))

    @classmethod
    def reading(cls, folder: Path, meta: Mapping[str, Any], on_close: Callable[[], None]) -> Self:
        """Open a store that nobody writes to; any number of processes may."""
        store = cls(_opened(folder, pyoxigraph.Store.read_only), meta, on_close)
        store.beside = folder.parent
        return store

    @property
    def _store(self) -> pyoxigraph.Store:
        if self._open is None:
            raise ValueError("this store is closed")
        return self._open

    @property
    def engine(self) -> pyoxigraph.Store:
        """The Oxigraph store itself, for libraries that speak to it."""
        return self._store

    def graph_names(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        return sorted(str(graph.value) for graph in self._store.named_graphs())

    def load(self, texts: Iterable[str], *, trusted: bool = False) -> str:
        """Add N-Quads text, in pieces of any length, and return its SHA-256.

        `trusted` text is not checked for well-formed IRIs. Raises `QuadsInvalid`, and may then
        have added a part.
        """
        with self.loading(trusted=trusted) as load:
            load(texts)
        return load.sha256

    def loading(self, *, trusted: bool = False) -> AbstractContextManager[Loading]:
        """Add N-Quads text as it is made, in a `with` block: `load(texts)`, as often as wanted."""
        from coopgraph.store.loading import loading  # threads and hashes: builders only

        insert = self._store.bulk_load if self._is_on_disk else self._store.load
        return loading(insert, trusted=trusted)

    def replace_graph(self, name: str, triples: str) -> None:
        """Replace the graph `name` by N-Triples text, all at once; no text, no graph.

        One update is one transaction: no reader of this store sees the graph half replaced.
        """
        update = f"DROP SILENT GRAPH <{name}>"
        if statements := " . ".join(_statements(triples)):
            update += f" ; INSERT DATA {{ GRAPH <{name}> {{ {statements} }} }}"
        self._store.update(update)

    def graph_lines(self, name: str | None) -> list[bytes]:
        """Return the triples of a graph (None: the default graph) as N-Triples lines, sorted."""
        return graph_lines(self._store, name)

    def dump_nquads(self, output: IO[bytes]) -> None:
        """Write every quad as a line of N-Quads, sorted."""
        dump_nquads(self._store, output)

    def dump_trig(self, output: IO[bytes], prefixes: Mapping[str, str]) -> None:
        """Write every graph as TriG, in order; `prefixes` (name → IRI) shorten IRIs."""
        dump_trig(self._store, output, prefixes)

    def __len__(self) -> int:
        """Count the quads; the whole store is read."""
        return len(self._store)

    def flush(self) -> None:
        """Write everything to the disk."""
        self._store.flush()

    def close(self) -> None:
        """Let go of files and locks. Answers not yet taken are lost."""
        self._open = None
        self._on_close()

    def __enter__(self) -> Self:
        """Use the store in a `with` block, which closes it."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the store."""
        self.close()


def _opened(folder: Path, opening: Callable[[str], pyoxigraph.Store]) -> pyoxigraph.Store:
    try:
        return opening(str(folder))
    except (OSError, RuntimeError) as error:
        raise StoreBroken.of("store.broken", folder=folder, why=error) from error


def _statements(triples: str) -> list[str]:
    """Check N-Triples text and return each triple without its final point."""
    try:
        return [str(quad.triple) for quad in pyoxigraph.parse(triples, RdfFormat.N_TRIPLES)]
    except SyntaxError as error:
        raise QuadsInvalid.of("store.quads", why=error.msg) from error
