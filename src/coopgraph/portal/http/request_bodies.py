"""The body of a request: read within its limits, its media type, its parameters as a form has them.

Specification: URL-encoded forms, <https://url.spec.whatwg.org/#application/x-www-form-urlencoded>.
"""

import asyncio
from collections.abc import Mapping
from email.message import Message
from urllib.parse import parse_qsl

from starlette.requests import Request

from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem

FORM = "application/x-www-form-urlencoded"


async def body_of(request: Request, limits: Limits) -> bytes:
    """Read a body, no further and no longer than it may take."""
    try:
        async with asyncio.timeout(limits.request_seconds):
            return await _read(request, limits.request_bytes)
    except TimeoutError:
        seconds = f"{limits.request_seconds:g}"
        raise Problem(408, "slow-request", {"Connection": "close"}, seconds=seconds) from None


async def _read(request: Request, most_bytes: int) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most_bytes:
            raise Problem(413, "too-long", bytes=most_bytes)
    return bytes(body)


def content_type(headers: Mapping[str, str]) -> tuple[str, str]:
    """Return the media type and the character set of a body, in lower case."""
    said = headers.get("content-type", "")
    if not said:
        return "", "utf-8"
    message = Message()
    message["Content-Type"] = said
    return message.get_content_type(), (message.get_content_charset() or "utf-8").lower()


def decoded(body: bytes) -> str:
    """Return the text of a body; raises `Problem` 400 if it is not UTF-8."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "not-utf-8") from None


def form_parameters(text: str) -> dict[str, list[str]]:
    """Return all values of each parameter of a form; raises `Problem` 400 for what is no form."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except UnicodeDecodeError:
        raise Problem(400, "not-utf-8") from None
    except ValueError:
        raise Problem(400, "one-query") from None
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found
