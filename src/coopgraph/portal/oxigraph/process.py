"""Starting the Oxigraph server: for loopback alone, on a free port, without our environment.

It has a stack so large that no query of the length that we let through overflows it, unless nested
(`nesting`), and is ended when it takes more memory than it may. Linux counts only the part of a
stack that is used, but a limit of the system (RLIMIT_AS, RLIMIT_DATA) all of it: so we look.
"""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import DEVNULL, Process
from contextlib import suppress
from pathlib import Path

from coopgraph.portal.oxigraph import launching
from coopgraph.portal.oxigraph.executable import oxigraph
from coopgraph.portal.oxigraph.memory import held_by

_PATIENCE = 30.0
_GRACE = 5.0
_STACK = 512 << 20
"""Bytes for each thread; 256 KiB of `1+1+…` need 150 MB, and objects in a row a little more."""
_LOOK_EVERY = 0.05
"""Seconds between two looks at the memory: it grows by some 50 MB meanwhile, at most."""


async def spawned(quads: Path, seconds: int, niceness: int) -> tuple[Process, int]:
    """Start a server of a database for reading, and return it with its port.

    It ends queries after `seconds` as far as it can. A signal to our group, such as that of Ctrl-C,
    does not reach it; our end ends it. `niceness` is how far it stands back for others.
    """
    port = _free_port()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-S", launching.__file__),
        *(str(os.getpid()), str(niceness)),
        *(str(oxigraph()), "serve-read-only"),
        *("--location", str(quads)),
        *("--bind", f"127.0.0.1:{port}"),
        *("--timeout-s", str(seconds)),
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        env={"RUST_MIN_STACK": str(_STACK)},
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


async def within_memory(process: Process, most_bytes: int) -> bool:
    """Wait until the process ends; end it, and return False, once it holds more memory."""
    while process.returncode is None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_EVERY):
                await process.wait()
        if process.returncode is None and held_by(process.pid) > most_bytes:
            process.kill()
            await process.wait()
            return False
    return True


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
