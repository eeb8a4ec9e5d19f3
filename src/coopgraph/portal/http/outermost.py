"""What is done around the whole application, so that no answer escapes it, not even a failure.

Headers for browsers of other sites and against misuse, compression, one line in the log for what
fails. CORS (https://fetch.spec.whatwg.org/#http-cors-protocol): anyone may read, nobody is known.
"""

import logging
import traceback
from typing import Any

from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from coopgraph.messages import say
from coopgraph.portal.http.addressed import NEAR, Addressed
from coopgraph.portal.http.problems import language_of, problem_response
from coopgraph.portal.http.request_rate import Rated, RequestRate
from coopgraph.portal.http.site import Site

HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
)
EXPOSED = ("X-Row-Limit", "X-Row-Limit-Reached", "ETag", "Link", "Retry-After", "Content-Language")
_SMALL = 1024
"""Bytes below which compressing costs more than it spares."""
log = logging.getLogger("coopgraph.portal")


def around(app: ASGIApp, site: Site, rate: RequestRate) -> ASGIApp:
    """Return an application with all that every answer needs."""
    open_to_all: Any = CORSMiddleware(
        GZipMiddleware(Rated(Failing(app), rate), minimum_size=_SMALL, compresslevel=5),
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST", "OPTIONS"],
        allow_headers=["*"],
        expose_headers=EXPOSED,
    )
    forwarded: Any = ProxyHeadersMiddleware(open_to_all, trusted_hosts=list(NEAR))
    return Addressed(Careful(forwarded), site)


class Careful:
    """Adds the headers that keep a browser from taking data for a page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and add to the answer what is not there yet."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name for name, _ in message["headers"]}
                extra = (header for header in HEADERS if header[0] not in there)
                message["headers"] = [*message["headers"], *extra]
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)


class Failing:
    """Makes a problem of whatever fails, and one line in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; answer 500 if nothing was answered when it failed."""
        has_begun = False

        async def sending(message: Message) -> None:
            nonlocal has_begun
            has_begun = has_begun or message["type"] == "http.response.start"
            await send(message)

        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, receive, sending)
        except Exception as error:
            log.error("%s", in_one_line(error))
            if has_begun:
                return  # answered already, or it stays without its end and uvicorn closes
            request = Request(scope)
            detail = say("portal.problem.status-500", language_of(request))
            await problem_response(request, 500, detail)(scope, receive, send)


def in_one_line(error: Exception) -> str:
    """Name an error and where it was raised."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return f"{text} ({place.filename}:{place.lineno})"
