"""The graph that is matched with, opened in this process, and lent to a few callers at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio

from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.site.opened_graph import OpenedGraph
from coopgraph.queries import Asking
from coopgraph.reconciling.reconciler import Reconciler
from coopgraph.store import Shelf

_T = TypeVar("_T")


class MatchedGraph:
    """One graph: who asks it, and who matches names with its things."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        self.reconciler = Reconciler(asking)


class LentGraph:
    """Lends the current graph of a shelf; what is done with it is bounded by what is asked."""

    def __init__(self, shelf: Shelf, limits: Limits) -> None:
        self._opened = OpenedGraph(shelf, MatchedGraph)
        self._limits = limits
        self._places = anyio.CapacityLimiter(limits.at_once)

    async def lend(self, work: Callable[[MatchedGraph], _T]) -> _T:
        """Let `work` use the graph in a thread; raises `Problem` 503 if too many do already."""
        try:
            with anyio.fail_after(self._limits.queue_seconds):
                await self._places.acquire_on_behalf_of(work)
        except TimeoutError:
            raise Problem(503, "busy", {"Retry-After": "5"}) from None
        try:
            return await anyio.to_thread.run_sync(self._done, work)
        finally:
            self._places.release_on_behalf_of(work)

    def close(self) -> None:
        """Let the graph go once nobody uses it."""
        self._opened.close()

    def _done(self, work: Callable[[MatchedGraph], _T]) -> _T:
        with self._opened.lend() as graph:
            return work(graph)
