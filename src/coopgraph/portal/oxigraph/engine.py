"""One Oxigraph server process that reads one built graph, and how to ask it."""

import asyncio
import signal
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

import anyio
import httpx

from coopgraph.portal.http.limits import Limits
from coopgraph.portal.oxigraph.answer_lines import ACCEPT, Lines, found_in
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.oxigraph.process import end, spawned, takes_connections, within_memory
from coopgraph.queries import Asking
from coopgraph.store.remote import Credentials, RemoteStore
from coopgraph.store.remote.retry import Patience
from coopgraph.store.shelf import HeldGeneration

_T = TypeVar("_T")
_GRACE = 5.0
"""Seconds beyond the limit after which nobody waits for an answer any more."""
_OWN_FAULT = (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGILL)
"""How a process ends by what it does itself, such as a stack that overflows."""


class EngineFailed(Exception):
    """The process ended, or did not begin to answer."""


class EngineAbsent(EngineFailed):
    """The process had ended before it was asked."""


@dataclass(frozen=True)
class Terms:
    """How an engine works: `seconds` for an answer, and how far it stands back for others."""

    seconds: float
    niceness: int = 0


class Engine:
    """A running process; make one with `started`."""

    def __init__(
        self, held: HeldGeneration, process: Process, port: int, limits: Limits, terms: Terms
    ) -> None:
        self.held = held
        self.url = f"http://127.0.0.1:{port}/query"
        self.overdue = 0
        """How many queries nobody waits for any more it may still be at."""
        self._process = process
        self._limits = limits
        self._terms = terms
        limitless = httpx.Timeout(None, connect=5.0)
        self._client = httpx.AsyncClient(timeout=limitless, trust_env=False, verify=False)
        self._asking = _asking(self.url, held, terms)
        self._at_work = self._failed = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._memory = asyncio.create_task(within_memory(process, limits.engine_bytes))

    @classmethod
    async def started(cls, held: HeldGeneration, limits: Limits, terms: Terms) -> "Engine":
        """Start a process and wait until it answers; raises `EngineFailed`."""
        try:
            process, port = await spawned(held.quads, int(terms.seconds + _GRACE), terms.niceness)
        except BaseException:
            held.release()
            raise
        engine = cls(held, process, port, limits, terms)
        try:
            if not await takes_connections(process, port):
                raise EngineFailed(f"the engine of {held.quads} does not start")
        except BaseException:
            await engine.stop()
            raise
        return engine

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.returncode is None

    def failed_alone(self) -> bool:
        """Count a caller who got no answer; say whether the process was at nothing else."""
        self._failed += 1
        return self._failed == 1 and not self._at_work and not self.overdue

    async def ended(self) -> None:
        """Wait until the process ends, for whatever reason."""
        await self._process.wait()

    async def was_overcome(self) -> bool:
        """Whether the process ended by what it was asked, not by somebody's signal."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE):
                within = await asyncio.shield(self._memory)
                return not within or -(self._process.returncode or 0) in _OWN_FAULT
        return False

    async def answer(self, asked: Asked) -> Lines:
        """Ask; raises `QueryRejected`, `EngineFailed`, or `TimeoutError` past the limit."""
        async with self._at_work_in_time():
            try:
                return await self._answer(asked)
            except httpx.ConnectError as error:
                raise EngineAbsent(str(error)) from error
            except httpx.TransportError as error:
                raise EngineFailed(str(error)) from error

    async def lend(self, work: Callable[[Asking], _T]) -> _T:
        """Let `work` ask as it likes, in a thread; raises what it raises, and `TimeoutError`."""
        async with self._at_work_in_time():
            return await anyio.to_thread.run_sync(work, self._asking, abandon_on_cancel=True)

    async def retire(self) -> None:
        """End once everyone has their answer, and no later than anyone may wait."""
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._terms.seconds + _GRACE):
                    await self._idle.wait()
        finally:
            await self.stop()

    async def stop(self) -> None:
        """End at once."""
        self._memory.cancel()
        await end(self._process)
        await self._client.aclose()
        self.held.release()

    @asynccontextmanager
    async def _at_work_in_time(self) -> AsyncIterator[None]:
        """Be at work for a while, no longer than the limit."""
        self._at_work += 1
        self._idle.clear()
        try:
            async with asyncio.timeout(self._terms.seconds):
                yield
        finally:
            self._at_work -= 1
            if not self._at_work:
                self._idle.set()

    async def _answer(self, asked: Asked) -> Lines:
        request = self._client.build_request(
            "POST",
            self.url,
            params={
                "default-graph-uri": asked.default_graphs,
                "named-graph-uri": asked.named_graphs,
            },
            content=asked.query.encode(),
            headers={"Content-Type": "application/sparql-query", "Accept": ACCEPT},
        )
        response = await self._client.send(request, stream=True)
        try:
            return await found_in(response, self._limits)
        finally:
            await response.aclose()


def _asking(url: str, held: HeldGeneration, terms: Terms) -> Asking:
    """Ask the library's questions over the same way, without credentials or second tries."""
    store = RemoteStore(
        url,
        timeout=int(terms.seconds + _GRACE),
        patience=Patience(tries=1),
        credentials=Credentials(),
    )
    return Asking(store, str(held.meta.get("base", "")))
