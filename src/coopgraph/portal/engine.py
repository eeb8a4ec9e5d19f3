"""One Oxigraph server process that reads one built graph, and how to ask it."""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

import anyio
import httpx

from coopgraph.portal.asked import Asked
from coopgraph.portal.found import ACCEPT, Found, found_in
from coopgraph.portal.limits import Limits
from coopgraph.portal.process import end, spawned, takes_connections
from coopgraph.queries import Asking
from coopgraph.store.remote import Credentials, RemoteStore
from coopgraph.store.remote.patience import Patience
from coopgraph.store.shelf import Held

_T = TypeVar("_T")
_GRACE = 5.0
"""Seconds beyond the limit after which nobody waits for an answer any more."""


class EngineFailed(Exception):
    """The process ended, or did not begin to answer."""


class Engine:
    """A running process; make one with `started`."""

    def __init__(self, held: Held, process: Process, port: int, limits: Limits) -> None:
        self.held = held
        self.url = f"http://127.0.0.1:{port}/query"
        self._process = process
        self._limits = limits
        limitless = httpx.Timeout(None, connect=5.0)
        self._client = httpx.AsyncClient(timeout=limitless, trust_env=False, verify=False)
        self._asking = _asking(self.url, held, limits)
        self._at_work = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @classmethod
    async def started(cls, held: Held, limits: Limits) -> "Engine":
        """Start a process and wait until it answers; raises `EngineFailed`."""
        try:
            process, port = await spawned(held.quads, int(limits.seconds + _GRACE))
        except BaseException:
            held.release()
            raise
        engine = cls(held, process, port, limits)
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

    async def ended(self) -> None:
        """Wait until the process ends, for whatever reason."""
        await self._process.wait()

    async def answer(self, asked: Asked) -> Found:
        """Ask; raises `QueryRejected`, `EngineFailed`, or `TimeoutError` past the limit."""
        async with self._at_work_in_time():
            try:
                return await self._answer(asked)
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
                async with asyncio.timeout(self._limits.seconds + _GRACE):
                    await self._idle.wait()
        finally:
            await self.stop()

    async def stop(self) -> None:
        """End at once."""
        await end(self._process)
        await self._client.aclose()
        self.held.release()

    @asynccontextmanager
    async def _at_work_in_time(self) -> AsyncIterator[None]:
        """Be at work for a while, no longer than the limit."""
        self._at_work += 1
        self._idle.clear()
        try:
            async with asyncio.timeout(self._limits.seconds):
                yield
        finally:
            self._at_work -= 1
            if not self._at_work:
                self._idle.set()

    async def _answer(self, asked: Asked) -> Found:
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


def _asking(url: str, held: Held, limits: Limits) -> Asking:
    """Ask the library's questions over the same way, without credentials or second tries."""
    store = RemoteStore(
        url,
        timeout=int(limits.seconds + _GRACE),
        patience=Patience(tries=1),
        credentials=Credentials(),
    )
    return Asking(store, str(held.meta.get("base", "")))
