"""Starting the Oxigraph server: for loopback alone, on a free port, without our environment."""

import asyncio
import socket
from asyncio.subprocess import DEVNULL, Process
from contextlib import suppress
from pathlib import Path

from coopgraph.portal.executable import oxigraph

_PATIENCE = 30.0
_GRACE = 5.0


async def spawned(quads: Path, seconds: int) -> tuple[Process, int]:
    """Start a server of a database for reading, and return it with its port.

    It ends queries after `seconds` as far as it can. A signal to our group, such as that of Ctrl-C,
    does not reach it.
    """
    port = _free_port()
    process = await asyncio.create_subprocess_exec(
        str(oxigraph()),
        "serve-read-only",
        *("--location", str(quads)),
        *("--bind", f"127.0.0.1:{port}"),
        *("--timeout-s", str(seconds)),
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        env={},
        start_new_session=True,
    )
    return process, port


async def takes_connections(process: Process, port: int) -> bool:
    """Wait until the process takes connections; False if it ends before, or never does."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            while process.returncode is None:
                with suppress(OSError):
                    _, writer = await asyncio.open_connection("127.0.0.1", port)
                    writer.close()
                    return True
                await asyncio.sleep(0.02)
    return False


async def end(process: Process) -> None:
    """End a process, gently if it lets us."""
    if process.returncode is None:
        process.terminate()
        try:
            async with asyncio.timeout(_GRACE):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
