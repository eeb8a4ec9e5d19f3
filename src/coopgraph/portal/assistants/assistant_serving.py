"""Serving assistants: over standard input and output, or over streamable HTTP at `/mcp`.

HTTP is answered without sessions, each request by itself in JSON: nothing is sent unasked, so any
number of servers may stand behind one address. On loopback the SDK refuses other hosts and origins,
against DNS rebinding.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from urllib.parse import urlsplit

from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import (
    StreamableHTTPASGIApp,
    StreamableHTTPSessionManager,
)
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from coopgraph.portal.assistants.assistant_service import service_on
from coopgraph.portal.assistants.protocol_server import protocol_server
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import of_status
from coopgraph.portal.http.site import Site
from coopgraph.portal.serving import run_application
from coopgraph.store import Endpoint, Shelf

PATH = "/mcp"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve_over_pipes(graph: Shelf | Endpoint, limits: Limits, lang: str) -> None:
    """Answer whoever started this process until its end closes the pipe."""
    _check(graph)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="coopgraph: %(message)s")

    async def serving() -> None:
        server = protocol_server(service_on(graph, lang, limits))
        async with stdio_server() as (incoming, outgoing):
            await server.run(incoming, outgoing, server.create_initialization_options())

    asyncio.run(serving())


def serve_over_http(
    graph: Shelf | Endpoint, host: str, port: int, limits: Limits, site: Site, *, quiet: bool
) -> None:
    """Answer at `/mcp` until SIGTERM; raises `AddressTaken` before anything is started."""
    _check(graph)
    server = protocol_server(service_on(graph, site.lang, limits))
    app = application_at(server, limits, _security(host, site))
    run_application(app, host, port, limits, site, quiet=quiet)


def application_at(
    server: Server[None], limits: Limits, security: TransportSecuritySettings
) -> Starlette:
    """Return the application that answers at `/mcp`; nobody waits there for what is never sent."""
    sessions = StreamableHTTPSessionManager(
        server,
        json_response=True,
        stateless=True,
        max_request_body_size=limits.request_bytes,
        security_settings=security,
    )
    return Starlette(
        routes=[Route(PATH, StreamableHTTPASGIApp(sessions), methods=["POST"])],
        exception_handlers={HTTPException: of_status, 500: of_status},
        lifespan=lambda _: sessions.run(),
    )


def _check(graph: Shelf | Endpoint) -> None:
    """Raise StoreMissing at once if nothing was built; a server is asked when somebody asks."""
    if isinstance(graph, Shelf):
        graph.current()


def _security(host: str, site: Site) -> TransportSecuritySettings:
    """Let in who names this machine, or the public address; a server open to all names none."""
    public = urlsplit(site.address).netloc
    near = [f"[{name}]" if ":" in name else name for name in LOOPBACK]
    hosts = [*near, *(f"{name}:*" for name in near), *filter(None, [public])]
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=host in LOOPBACK,
        allowed_hosts=hosts,
        allowed_origins=[f"{scheme}://{name}" for scheme in ("http", "https") for name in hosts],
    )
