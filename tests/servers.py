"""Real servers on loopback, for tests that speak HTTP."""

import gc
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from coopgraph.portal.oxigraph.executable import oxigraph
from coopgraph.store.remote import RemoteStore

_PATIENCE = 15.0


@contextmanager
def no_collection() -> Iterator[None]:
    """Look for no garbage in threads of this process: answers must end where they began."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def oxigraph_server(location: Path | None = None) -> Iterator[str]:
    """Run an Oxigraph that can be written to; give its address without a final slash."""
    port = free_port()
    command = [str(oxigraph()), "serve", "--bind", f"127.0.0.1:{port}"]
    command += ["--location", str(location)] if location else []
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)


@contextmanager
def oxigraph_with(nquads: bytes) -> Iterator[RemoteStore]:
    """Run an Oxigraph that holds a graph; give it as a store."""
    with oxigraph_server() as url:
        kind = {"Content-Type": "application/n-quads"}
        httpx.post(f"{url}/store", content=nquads, headers=kind, timeout=120).raise_for_status()
        yield RemoteStore(f"{url}/query")


def wait_for(port: int, process: "subprocess.Popen[bytes]", patience: float = _PATIENCE) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        assert process.poll() is None, f"the server ended with {process.returncode}"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise AssertionError(f"nothing listens at port {port}")
