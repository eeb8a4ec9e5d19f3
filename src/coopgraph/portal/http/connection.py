"""One connection to the server, bounded in what it may hold and for how long.

Whoever opens connections and asks nothing, sends a head byte by byte, or does not take the answer,
is let go; and where there are too many connections, the one that has waited longest for nothing
makes room for a new one. HTTP/1.1 (RFC 9112) leaves all of that to the server, section 9.
"""

import asyncio
import json
import time
from http import HTTPStatus
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from coopgraph.portal.http.outermost import HEADERS
from coopgraph.portal.http.problems import MEDIA_TYPE

LONGEST_HEAD = 272 << 10
"""Bytes of a request line with its headers: an address of 256 KiB with a query must fit in."""

HEAD_SECONDS = 10.0
"""For a whole request head, from the opening of the connection or the last answer."""
STALL_SECONDS = 15.0
"""For taking a piece of the answer (about 48 KiB beyond what the system holds)."""
SLOWEST = 32 << 10
"""Bytes a second that a reader takes at least, once it has been slow for STALL_SECONDS."""
_LINGER = 1.0
"""Seconds in which who sends nonsense can read why it is refused (RFC 9112, section 9.6)."""
_LOW, _HIGH = 16 << 10, 64 << 10


class Connection(H11Protocol):
    """A connection that does not wait for ever; `most` of them are open at once."""

    most = 512

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.idle_since: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._stall: asyncio.TimerHandle | None = None
        self._slow_since, self._taken = 0.0, 0
        self._is_refused = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection in, and let another go if there are too many."""
        super().connection_made(transport)
        transport.set_write_buffer_limits(_HIGH, _LOW)
        self._note_idleness()
        if len(self.connections) > self.most:
            self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        for timer in (self._timer, self._stall):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Answer what has arrived whole."""
        super().handle_events()
        self._note_idleness()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._slow_since, self._taken = 0.0, 0
        self._note_idleness()

    def pause_writing(self) -> None:
        """Give the reader a while to take what was sent."""
        super().pause_writing()
        self._slow_since = self._slow_since or time.monotonic()
        self._stall = self.loop.call_later(STALL_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on, unless the reader is slower than anybody needs to be."""
        if self._stall is not None:
            self._stall.cancel()
        super().resume_writing()
        self._taken += _HIGH - _LOW
        spent = time.monotonic() - self._slow_since
        if self._slow_since and spent > STALL_SECONDS and self._taken < SLOWEST * spent:
            self.transport.abort()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, or too long a head, with the headers of every answer."""
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.close()
            return
        is_long = len(self.conn.trailing_data[0]) >= LONGEST_HEAD
        status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE if is_long else HTTPStatus.BAD_REQUEST
        told = {"type": "about:blank", "title": status.phrase, "status": status, "detail": msg}
        body = f"{json.dumps(told)}\n"
        headers = [
            *HEADERS,
            (b"access-control-allow-origin", b"*"),
            (b"content-type", MEDIA_TYPE.encode()),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        start = h11.Response(status_code=status, headers=headers, reason=status.phrase.encode())
        for event in (start, h11.Data(data=body.encode()), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self._is_refused = True
        self.transport.write_eof()  # to close at once would take the answer back from who sends
        self.loop.call_later(_LINGER, self.transport.close)

    def data_received(self, data: bytes) -> None:
        """Take what arrives, unless there is nothing more to say to it."""
        if not self._is_refused:
            super().data_received(data)

    def _note_idleness(self) -> None:
        """Keep the time since when no request is under way, and let go after HEAD_SECONDS."""
        idle = self.cycle is None or self.cycle.response_complete
        if idle == (self.idle_since is not None):
            return
        self.idle_since = time.monotonic() if idle else None
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self.loop.call_later(HEAD_SECONDS, self.transport.abort) if idle else None

    def _make_room(self) -> None:
        """Let go whoever has waited longest for nothing; if all are at work, the newcomer."""
        idle = [c for c in self.connections if isinstance(c, Connection) and c.idle_since]
        oldest = min(idle, key=lambda connection: connection.idle_since or 0.0, default=self)
        self.connections.discard(oldest)
        oldest.transport.abort()
