"""Headers that every answer carries: for browsers of other sites, and against misuse.

CORS (https://fetch.spec.whatwg.org/#http-cors-protocol): anyone may read, nobody is known here.
"""

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
)


class Careful:
    """Adds the headers that keep a browser from taking data for a page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and add to the answer what is not there yet."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name for name, _ in message["headers"]}
                extra = (header for header in _HEADERS if header[0] not in there)
                message["headers"] = [*message["headers"], *extra]
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)


MIDDLEWARE = [
    Middleware(Careful),
    Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST", "OPTIONS"],
        allow_headers=["Accept", "Accept-Language", "Content-Type", "If-None-Match"],
        expose_headers=["X-Row-Limit", "X-Row-Limit-Reached", "ETag", "Link"],
    ),
]
