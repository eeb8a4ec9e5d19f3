"""The engine that answers now, replaced without anyone noticing.

A new one takes its place when it ended by itself, when a newer graph was built, and when it was
late: Oxigraph does not always stop a query in time, so a query that takes too long costs its whole
process. The old one ends when everybody else has got their answer from it. What an engine could
not finish because it ended is asked once more of the next: questions change nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from coopgraph.errors import CoopgraphError, QueryTooSlow
from coopgraph.portal.asked import Asked
from coopgraph.portal.engine import Engine, EngineFailed
from coopgraph.portal.found import Found
from coopgraph.portal.limits import Limits
from coopgraph.portal.problems import Problem
from coopgraph.queries import Asking
from coopgraph.store import Shelf
from coopgraph.store.remote import EndpointUnreachable

_T = TypeVar("_T")
_LOOK_EVERY = 1.0
_REST = 0.5
"""Seconds between two starts, so that what cannot run does not run in circles."""
log = logging.getLogger("coopgraph.portal")


class Engines:
    """Keeps one engine at work on the current graph of a shelf; use it in an `async with` block."""

    def __init__(self, shelf: Shelf, limits: Limits) -> None:
        self.limits = limits
        self._shelf = shelf
        self._engine: Engine | None = None
        self._changing = asyncio.Lock()
        self._slots = asyncio.Semaphore(limits.at_once)
        self._leaving: set[asyncio.Task[None]] = set()
        self._watch: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Engines":
        """Start the first engine; raises what the shelf or the engine raises."""
        self._engine = await Engine.started(self._shelf.hold(), self.limits)
        self._watch = asyncio.create_task(self._watching())
        return self

    async def __aexit__(self, *_: object) -> None:
        """End all engines."""
        assert self._watch is not None
        self._watch.cancel()
        for task in (*self._leaving, self._watch):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        if self._engine is not None:
            await self._engine.stop()

    @property
    def engine(self) -> Engine:
        """The engine to ask now."""
        assert self._engine is not None
        return self._engine

    async def answer(self, asked: Asked) -> Found:
        """Ask the engine at work; raises `Problem` 503, 504 or `QueryRejected`."""
        return await self._done(lambda engine: engine.answer(asked))

    async def lend(self, work: Callable[[Asking], _T]) -> _T:
        """Let `work` ask the engine at work; raises `Problem` 503, 504 or what `work` raises."""
        return await self._done(lambda engine: engine.lend(work))

    async def replace(self, old: Engine) -> None:
        """Put a new engine in the place of `old`, unless that was done already."""
        async with self._changing:
            if self._engine is not old:
                return
            new = await Engine.started(self._shelf.hold(), self.limits)
            self._engine = new
        self._leave(old)

    async def _take_slot(self) -> None:
        try:
            async with asyncio.timeout(self.limits.queue_seconds):
                await self._slots.acquire()
        except TimeoutError:
            raise Problem(503, "busy", {"Retry-After": "5"}) from None

    async def _done(self, work: Callable[[Engine], Awaitable[_T]]) -> _T:
        """Have something done by the engine at work, or by the next if it fails."""
        await self._take_slot()
        try:
            for _ in range(2):
                engine = self.engine
                try:
                    return await work(engine)
                except (TimeoutError, QueryTooSlow):
                    await self._replace_late(engine)
                    raise Problem(504, "slow", seconds=f"{self.limits.seconds:g}") from None
                except (EngineFailed, EndpointUnreachable):
                    await self._replace_late(engine)
            raise Problem(503, "engine", {"Retry-After": "5"})
        finally:
            self._slots.release()

    async def _replace_late(self, engine: Engine) -> None:
        try:
            await self.replace(engine)
        except (EngineFailed, CoopgraphError) as error:
            log.error("%s", error)

    async def _watching(self) -> None:
        """Look every second whether a newer graph was built, and at once when an engine ends."""
        while True:
            engine = self.engine
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_EVERY):
                    await engine.ended()
            try:
                if not engine.is_alive or self._shelf.current() != engine.held.name:
                    await self.replace(engine)
            except (EngineFailed, CoopgraphError, OSError) as error:
                log.error("%s", error)
                await asyncio.sleep(_REST)

    def _leave(self, old: Engine) -> None:
        task = asyncio.create_task(old.retire())
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)
