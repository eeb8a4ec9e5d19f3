"""Places for so many queries, and the engine that answers them, replaced without anyone noticing.

A new engine takes its place when it ended, when a newer graph was built, and when queries that
nobody waits for any more keep it busy: Oxigraph does not always stop a query in time, so one that
takes too long costs its whole process. The old one ends when everybody else has got their answer.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

import anyio

from coopgraph.errors import CoopgraphError, QueryTooSlow
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.oxigraph.engine import Engine, EngineAbsent, EngineFailed, Terms
from coopgraph.store import Shelf
from coopgraph.store.remote import EndpointUnreachable
from coopgraph.store.shelf import HeldGeneration

_T = TypeVar("_T")
_LOOK_EVERY = 1.0
_REST = 0.5
"""Seconds between two starts, so that what cannot run does not run in circles."""
log = logging.getLogger("coopgraph.portal")


class Late(Exception):
    """The query did not end within the time of this lane."""


class Ended(Exception):
    """The engine ended while it was at work on the query: `by` it, if nobody else was there."""

    def __init__(self, *, by_it: bool) -> None:
        super().__init__()
        self.by_it = by_it


class Lane:
    """Keeps an engine at work on the current graph of a shelf, from the first query on.

    `overdue` queries that nobody waits for any more may keep it busy before it is replaced.
    `prepare` makes of the graph what the engine reads.
    """

    def __init__(
        self,
        shelf: Shelf,
        limits: Limits,
        terms: Terms,
        places: int,
        overdue: int = 1,
        prepare: Callable[[HeldGeneration], HeldGeneration] | None = None,
    ) -> None:
        self._shelf, self._limits, self._terms, self._overdue = shelf, limits, terms, overdue
        self._prepare = prepare
        self._engine: Engine | None = None
        self._changing = asyncio.Lock()
        self._places = asyncio.Semaphore(places)
        self._leaving: set[asyncio.Task[None]] = set()
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> Engine:
        """Return the engine at work, started if there is none yet; raises what starting raises."""
        async with self._changing:
            if self._engine is None:
                self._engine = await self._new()
                self._watch = asyncio.create_task(self._watching())
            return self._engine

    @property
    def base(self) -> str:
        """The base of the IRIs in the graph at hand, "" if nothing says it."""
        return str(self._engine.held.meta.get("base", "")) if self._engine else ""

    async def stop(self) -> None:
        """End all engines."""
        for task in (*self._leaving, *filter(None, [self._watch])):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        if self._engine is not None:
            await self._engine.stop()

    async def done(self, work: Callable[[Engine], Awaitable[_T]]) -> _T:
        """Have something done by the engine at work.

        Raises `Late`, `Ended`, `Problem` 503 without a place or an engine, and what `work` raises.
        """
        async with self._place():
            for _ in range(2):
                engine = await self._at_work()
                try:
                    return await work(engine)
                except (TimeoutError, QueryTooSlow):
                    await self._count_overdue(engine)
                    raise Late from None
                except EngineAbsent:
                    await self._replace(engine)
                except (EngineFailed, EndpointUnreachable):
                    alone = engine.failed_alone()
                    by_it = alone and await engine.was_overcome()
                    await self._replace(engine)
                    raise Ended(by_it=by_it) from None
            raise Problem(503, "engine", {"Retry-After": "5"})

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._limits.queue_seconds):
                await self._places.acquire()
        except TimeoutError:
            raise Problem(503, "busy", {"Retry-After": "5"}) from None
        try:
            yield
        finally:
            self._places.release()

    async def _at_work(self) -> Engine:
        try:
            return await self.start()
        except (EngineFailed, CoopgraphError, OSError) as error:
            log.error("%s", error)
            raise Problem(503, "engine", {"Retry-After": "5"}) from None

    async def _new(self) -> Engine:
        held = self._shelf.hold()
        if self._prepare is not None:
            held = await anyio.to_thread.run_sync(self._prepare, held)
        return await Engine.started(held, self._limits, self._terms)

    async def _count_overdue(self, engine: Engine) -> None:
        engine.overdue += 1
        if engine.overdue >= self._overdue:
            await self._replace(engine)

    async def _replace(self, old: Engine) -> None:
        """Put a new engine in the place of `old`; if none starts, say so in the log."""
        try:
            await self._replaced(old)
        except (EngineFailed, CoopgraphError, OSError) as error:
            log.error("%s", error)

    async def _replaced(self, old: Engine) -> None:
        async with self._changing:
            if self._engine is not old:
                return
            self._engine = await self._new()
        task = asyncio.create_task(old.retire())
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)

    async def _watching(self) -> None:
        """Look every second whether a newer graph was built, and at once when an engine ends."""
        while engine := self._engine:
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_EVERY):
                    await engine.ended()
            try:
                if not engine.is_alive or not self._shelf.is_current(engine.held):
                    await self._replaced(engine)
            except (EngineFailed, CoopgraphError, OSError) as error:
                log.error("%s", error)
                await asyncio.sleep(_REST)
