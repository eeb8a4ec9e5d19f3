"""Running the application: one address, until SIGTERM or Ctrl-C."""

import logging
import os
import resource
import signal
import socket

import uvicorn
from starlette.types import ASGIApp

from coopgraph.errors import CoopgraphError
from coopgraph.portal.application import application
from coopgraph.portal.http.connection import LONGEST_HEAD, Connection
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.outermost import around
from coopgraph.portal.http.quiet_log import Sparing
from coopgraph.portal.http.request_rate import RequestRate
from coopgraph.portal.http.site import Site
from coopgraph.portal.oxigraph.executable import oxigraph
from coopgraph.store import Shelf

_MOST_FILES = 4096
_BACKLOG = 512
"""Connections that wait to be taken in."""


class AddressTaken(CoopgraphError):
    """The port cannot be listened on."""


def serve(
    shelf: Shelf, host: str, port: int, limits: Limits, site: Site, *, quiet: bool = False
) -> None:
    """Serve the graphs of a shelf, each new one once it is built; returns after SIGTERM.

    Raises `StoreMissing`, `EngineMissing`, `AddressTaken` before anything is started.
    """
    shelf.current()
    oxigraph()
    app = application(shelf, limits, site.address, site.publication)
    run_application(app, host, port, limits, site, quiet=quiet)


def run_application(
    app: ASGIApp, host: str, port: int, limits: Limits, site: Site, *, quiet: bool
) -> None:
    """Run an application until SIGTERM; raises `AddressTaken` before it is started."""
    listening = _listening(host, port)
    config = uvicorn.Config(
        around(app, site, RequestRate(limits.requests_a_minute)),
        log_level="warning" if quiet else "info",
        server_header=False,
        proxy_headers=False,  # `around` reads them
        h11_max_incomplete_event_size=LONGEST_HEAD,
        timeout_graceful_shutdown=int(limits.seconds) + 1,
        http=Connection,
        ws="none",
    )
    _bound_connections()
    for name in ("uvicorn.error", "asyncio", "coopgraph.portal"):
        logging.getLogger(name).addFilter(Sparing())
    signal.signal(signal.SIGTERM, _let_pass)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, _end)
    os.environ["no_proxy"] = ",".join(filter(None, (os.environ.get("no_proxy"), "127.0.0.1")))
    uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Listen; asyncio sends without delay (TCP_NODELAY) only where the protocol is named."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(_BACKLOG)
        return listening
    except (OSError, TypeError, UnicodeError) as error:  # a name that no host can have
        listening.close()
        why = getattr(error, "strerror", None) or error
        raise AddressTaken.of("portal.address-taken", host=host, port=port, why=why) from error


def _bound_connections() -> None:
    """Let as many files be open as the system lets us, and leave half of them to others."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, _MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft = wanted
    Connection.most = min(Connection.most, soft // 2) if soft > 0 else Connection.most


def _end(_signal_number: int, _frame: object) -> None:
    """Take the closing of the terminal for SIGTERM."""
    os.kill(os.getpid(), signal.SIGTERM)


def _let_pass(signal_number: int, frame: object) -> None:
    """Take a signal that the server has obeyed already, and that it sends on."""
