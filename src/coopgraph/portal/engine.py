"""One Oxigraph server process that reads one built graph, and how to ask it.

It is started for loopback alone, on a free port, without our environment. Rows come as TSV and
triples as N-Triples: a row is a line there, so an answer can be cut after any row and stay whole.
"""

import asyncio
import socket
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

import anyio
import httpx

from coopgraph.portal.asked import Asked
from coopgraph.portal.executable import oxigraph
from coopgraph.portal.limits import Limits
from coopgraph.queries import Asking
from coopgraph.store.remote import Credentials, RemoteStore
from coopgraph.store.remote.patience import Patience
from coopgraph.store.shelf import Held

_T = TypeVar("_T")
_ACCEPT = "text/tab-separated-values, application/n-triples"
VERDICTS = (b"true", b"false")
"""All there is in the answer to an ASK."""
_PATIENCE = 30.0
_GRACE = 5.0


class EngineFailed(Exception):
    """The process ended, or did not begin to answer."""


class QueryRejected(Exception):
    """The engine cannot answer this query: `status` 400 (not SPARQL) or 500, and its text."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status, self.text = status, text


@dataclass(frozen=True)
class Found:
    """An answer as lines: `media_type` TSV (the first line names the variables) or N-Triples.

    `is_cut` if there was more than the limits allow.
    """

    media_type: str
    text: bytes
    is_cut: bool = False


class Engine:
    """A running process; make one with `started`."""

    def __init__(self, held: Held, process: Process, url: str, limits: Limits) -> None:
        self.held = held
        self.url = f"{url}/query"
        self._process = process
        self._limits = limits
        self._client = httpx.AsyncClient(timeout=httpx.Timeout(None, connect=5.0), trust_env=False)
        self._asking = Asking(
            RemoteStore(
                self.url,
                timeout=int(limits.seconds + _GRACE),
                patience=Patience(tries=1),
                credentials=Credentials(),
            ),
            str(held.meta.get("base", "")),
        )
        self._at_work = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @classmethod
    async def started(cls, held: Held, limits: Limits) -> "Engine":
        """Start a process and wait until it answers; raises `EngineFailed`."""
        port = _free_port()
        try:
            process = await _spawned(held, port, limits)
        except BaseException:
            held.release()
            raise
        engine = cls(held, process, f"http://127.0.0.1:{port}", limits)
        try:
            await engine._listening(port)
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
        if self.is_alive:
            self._process.terminate()
            try:
                async with asyncio.timeout(_GRACE):
                    await self._process.wait()
            except TimeoutError:
                self._process.kill()
                await self._process.wait()
        await self._client.aclose()
        self.held.release()

    async def _listening(self, port: int) -> None:
        """Wait until the process takes connections."""
        try:
            async with asyncio.timeout(_PATIENCE):
                while self.is_alive:
                    try:
                        _, writer = await asyncio.open_connection("127.0.0.1", port)
                    except OSError:
                        await asyncio.sleep(0.02)
                    else:
                        writer.close()
                        return
        except TimeoutError:
            pass
        raise EngineFailed(f"the engine of {self.held.quads} does not start")

    async def _answer(self, asked: Asked) -> Found:
        graphs = {
            "default-graph-uri": asked.default_graphs,
            "named-graph-uri": asked.named_graphs,
        }
        headers = {"Content-Type": "application/sparql-query", "Accept": _ACCEPT}
        content = asked.query.encode()
        request = self._client.build_request(
            "POST", self.url, params=graphs, content=content, headers=headers
        )
        response = await self._client.send(request, stream=True)
        try:
            if not response.is_success:
                text = (await response.aread()).decode("utf-8", errors="replace")
                raise QueryRejected(400 if response.status_code < 500 else 500, text)
            return await self._lines(response)
        finally:
            await response.aclose()

    async def _lines(self, response: httpx.Response) -> Found:
        """Read whole lines, as many as the limits allow."""
        media_type = response.headers["content-type"].partition(";")[0].strip()
        is_table = media_type == "text/tab-separated-values"
        most = self._limits.rows + is_table
        text = bytearray()
        lines = 0
        async for piece in response.aiter_bytes():
            text += piece
            lines += piece.count(b"\n")
            if lines > most or len(text) > self._limits.answer_bytes:
                return Found(media_type, _first_lines(bytes(text), most), is_cut=True)
        if (
            text and not text.endswith(b"\n") and bytes(text) not in VERDICTS
        ):  # the engine breaks off with a word of regret
            raise QueryRejected(500, bytes(text).rpartition(b"\n")[2].decode("utf-8", "replace"))
        return Found(media_type, bytes(text))


def _first_lines(text: bytes, most: int) -> bytes:
    """Return the first `most` lines, or all whole ones if there are fewer."""
    lines = text.split(b"\n", most)
    return b"".join(line + b"\n" for line in lines[:-1])


async def _spawned(held: Held, port: int, limits: Limits) -> Process:
    """Start the process; a signal to our group, such as that of Ctrl-C, does not reach it."""
    return await asyncio.create_subprocess_exec(
        str(oxigraph()),
        "serve-read-only",
        *("--location", str(held.quads)),
        *("--bind", f"127.0.0.1:{port}"),
        *("--timeout-s", str(int(limits.seconds + _GRACE))),
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        env={},
        start_new_session=True,
    )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
