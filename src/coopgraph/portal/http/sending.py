"""Answers on their way to readers who may be slow: bounded in memory, sent piece by piece."""

import threading
from collections.abc import Mapping
from io import BytesIO

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from coopgraph.errors import CoopgraphError
from coopgraph.portal.http.problems import Problem

_PIECE = 64 << 10
"""Bytes handed to a connection at once; it takes the next when this one has nearly gone."""


class AnswerTooLarge(CoopgraphError):
    """An answer takes more room in the form asked for than one answer may."""


class Purse:
    """Bytes that answers may hold together, until the last of them is let go."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._lock = threading.Lock()

    def take(self, size: int) -> "Taken":
        """Take room for an answer; raises `Problem` 503 if there is not so much left."""
        with self._lock:
            if size > self._left and size > _PIECE:
                raise Problem(503, "full", {"Retry-After": "5"})
            self._left -= size
        return Taken(self, size)

    def give(self, size: int) -> None:
        """Give room back."""
        with self._lock:
            self._left += size


class Taken:
    """Room that is given back when nothing refers to it any more, whatever happened meanwhile."""

    def __init__(self, purse: Purse, size: int) -> None:
        self._purse, self._size = purse, size

    def __del__(self) -> None:
        """Give the room back."""
        self._purse.give(self._size)


class Bounded(BytesIO):
    """A file in memory that refuses to grow beyond `most` bytes; `is_full` tells that it did."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self.is_full = False

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Write, if there is room; raises `AnswerTooLarge`."""
        if self.tell() + len(data) > self._most:
            self.is_full = True
            raise self.error()
        return super().write(data)

    def error(self) -> AnswerTooLarge:
        """Return the error that says so."""
        return AnswerTooLarge.of("portal.problem.too-large", megabytes=self._most >> 20)


class InPieces(Response):
    """A response that leaves its connection time to send, so that little is held twice."""

    def __init__(
        self, content: bytes, headers: Mapping[str, str], media_type: str, taken: Taken | None
    ) -> None:
        super().__init__(content, 200, headers, media_type)
        self._taken = taken

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send the body piece by piece; the connection waits for its reader in between."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        if len(self.body) <= _PIECE:
            await send({"type": "http.response.body", "body": self.body, "more_body": False})
            return
        body = memoryview(self.body)
        for at in range(0, len(body), _PIECE):
            piece = bytes(body[at : at + _PIECE])
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
