"""How many requests one client may make, so that it leaves the server to others (RFC 6585, 4).

The generic cell rate algorithm (ITU-T I.371, annex A): of each client one number is kept, the
moment by which all it has asked for so far would be spent at the steady rate.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address
from math import ceil

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from coopgraph.messages import say
from coopgraph.portal.http.problems import language_of, problem_response

_MOST = 10_000
"""Clients that are remembered; of more, those that asked last."""
_SPAN = 60.0
"""Seconds whose requests may all come at once."""
_ROUNDING = 0.001
"""Seconds by which a minute of requests may miss a minute, since floats do not add up exactly."""
_UNNAMED = "?"
"""All whom a server in front names by no address, together."""


class RequestRate:
    """Counts the requests of each client: so many `a_minute`, 0 for any number."""

    def __init__(
        self, a_minute: int, most: int = _MOST, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.a_minute = a_minute
        self._most, self._clock = most, clock
        self._spent: OrderedDict[str, float] = OrderedDict()

    def wait_of(self, client: str) -> int:
        """Count a request; return 0, or uncounted the seconds until the client may ask again."""
        if not self.a_minute or not client:
            return 0
        each, now = _SPAN / self.a_minute, self._clock()
        spent = max(now, self._spent.get(client, now)) + each
        if spent - now > _SPAN + _ROUNDING:
            return ceil(spent - now - _SPAN)
        self._spent[client] = spent
        self._spent.move_to_end(client)
        if len(self._spent) > self._most:
            self._spent.popitem(last=False)
        return 0


class Rated:
    """Answers 429 to clients that ask too often."""

    def __init__(self, app: ASGIApp, rate: RequestRate) -> None:
        self._app, self._rate = app, rate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it before anything is done for it."""
        wait = self._rate.wait_of(client_of(scope)) if scope["type"] == "http" else 0
        if not wait:
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        lang, told = language_of(request), {"n": self._rate.a_minute, "seconds": wait}
        detail = say("portal.problem.rate", lang, **told)
        refused = problem_response(request, 429, detail, {"Retry-After": str(wait)})
        await refused(scope, receive, send)


def client_of(scope: Scope) -> str:
    """Return whom the requests of a connection count for; "" for this machine, which is trusted.

    An IPv4 address, or the network (/64) of an IPv6 address, for it is the least that one
    subscriber gets (RFC 6177).
    """
    try:
        address = ip_address(scope["client"][0] if scope.get("client") else "::1")
    except ValueError:
        return _UNNAMED
    address = getattr(address, "ipv4_mapped", None) or address
    if address.is_loopback:
        return ""
    return str(address) if address.version == 4 else f"{int(address) >> 64:x}"
