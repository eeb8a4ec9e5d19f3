"""The address as the caller wrote it, also behind another server or as a proxy sends it on.

`X-Forwarded-Host` is believed of this machine alone; -Proto and -For by uvicorn, of the same. A
target that is a whole address is taken apart (RFC 9112, section 3.2.2).
"""

from urllib.parse import unquote, urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from coopgraph.portal.http.site import IN_SCOPE, Site

NEAR = ("127.0.0.1", "::1")
"""Whom we believe what they say of the caller."""


class Addressed:
    """Puts into the scope of a request which address the caller wrote, and how we are called."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] == "http":
            scope = {**_forwarded(_absolute(scope)), IN_SCOPE: self._site}
        await self._app(scope, receive, send)


def _absolute(scope: Scope) -> Scope:
    target = scope["raw_path"].decode("latin-1")
    if not target.lower().startswith(("http://", "https://")):
        return scope
    try:
        parts = urlsplit(target)
    except ValueError:
        return scope
    path, host = parts.path or "/", parts.netloc.rpartition("@")[2]
    return {
        **scope,
        "path": unquote(path),
        "raw_path": path.encode("latin-1"),
        "headers": _with(scope, b"host", host.encode("latin-1")),
    }


def _forwarded(scope: Scope) -> Scope:
    host = dict(scope["headers"]).get(b"x-forwarded-host", b"").partition(b",")[0].strip()
    if not host or not scope["client"] or scope["client"][0] not in NEAR:
        return scope
    return {**scope, "headers": _with(scope, b"host", host)}


def _with(scope: Scope, name: bytes, value: bytes) -> list[tuple[bytes, bytes]]:
    return [*((n, v) for n, v in scope["headers"] if n != name), (name, value)]
