"""Running the application: one address, until SIGTERM or Ctrl-C."""

import os
import signal
import socket

import uvicorn

from coopgraph.errors import CoopgraphError
from coopgraph.portal.application import application
from coopgraph.portal.executable import oxigraph
from coopgraph.portal.limits import Limits
from coopgraph.store import Shelf

_LONGEST_HEAD = 64 << 10
"""Bytes of a request line with its headers: a query in an address must fit in."""


class AddressTaken(CoopgraphError):
    """The port cannot be listened on."""


def serve(shelf: Shelf, host: str, port: int, limits: Limits, *, quiet: bool = False) -> None:
    """Serve the graphs of a shelf, each new one once it is built; returns after SIGTERM.

    Raises `StoreMissing`, `EngineMissing`, `AddressTaken` before anything is started.
    """
    shelf.current()
    oxigraph()
    listening = _listening(host, port)
    config = uvicorn.Config(
        application(shelf, limits),
        log_level="warning" if quiet else "info",
        server_header=False,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        timeout_graceful_shutdown=int(limits.seconds) + 1,
        http="h11",
        ws="none",
    )
    signal.signal(signal.SIGTERM, _let_pass)
    os.environ["no_proxy"] = ",".join(filter(None, (os.environ.get("no_proxy"), "127.0.0.1")))
    uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        raise AddressTaken.of(
            "portal.address-taken", host=host, port=port, why=error.strerror or error
        ) from error


def _let_pass(signal_number: int, frame: object) -> None:
    """Take a signal that the server has obeyed already, and that it sends on."""
