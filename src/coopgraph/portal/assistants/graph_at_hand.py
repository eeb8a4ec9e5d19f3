"""The graph that tools ask: the current one of a shelf, or that of a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from typing import Protocol

from coopgraph.queries import Asking
from coopgraph.records.quads import read_literal
from coopgraph.store import Endpoint


class GraphAtHand:
    """A graph, and when documents were last read for it."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking

    @cached_property
    def read_until(self) -> str:
        """The last day on which a document was read (ISO 8601), "" if none says."""
        rows = list(self.asking.rows("dates-of-data"))
        return read_literal(rows[0]["read"]).value if rows and "read" in rows[0] else ""


class LendsGraph(Protocol):
    """Whatever lends a graph for the length of one answer."""

    def lend(self) -> AbstractContextManager[GraphAtHand]:
        """Lend it for a `with` block; raises what opening it raises."""
        ...

    def close(self) -> None:
        """Let it go once nobody reads it."""
        ...


class GraphOfServer:
    """Lends the graph that a SPARQL server answers on."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._store = endpoint.open()
        self._graph = GraphAtHand(Asking(self._store))

    @contextmanager
    def lend(self) -> Iterator[GraphAtHand]:
        """Lend the graph; nothing is held between two questions."""
        yield self._graph

    def close(self) -> None:
        """Let the store go."""
        self._store.close()
