"""What a request to the endpoint asks for, whichever way of SPARQL 1.1 Protocol it takes.

The engine gets the query that was looked at here, and nothing else of the request.
"""

import asyncio
from collections.abc import Mapping
from email.message import Message
from urllib.parse import parse_qsl

import anyio
from starlette.requests import Request

from coopgraph.iri_syntax import is_iri
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem, check_language
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.sparql.description_asked import is_of_description
from coopgraph.portal.sparql.federation import has_service
from coopgraph.portal.sparql.formats import accepted_by
from coopgraph.portal.sparql.nesting import DEEPEST, is_too_deep

_FORM = "application/x-www-form-urlencoded"
_DIRECT = "application/sparql-query"
_UPDATE = "application/sparql-update"
_MARK = "\ufeff"
"""Begins files of some editors, and is no part of the query."""


async def asked_by(request: Request, limits: Limits) -> tuple[Asked | None, list[str]]:
    """Read a request, with the media types that it accepts.

    None if it asks nothing, so that the service may describe itself. Raises `Problem`: 400 not of
    the protocol or nested too deeply, 403 an update or a SERVICE, 408 too slow to arrive, 413 too
    long, 415 neither a form nor a query.
    """
    check_language(request)
    parameters = _parameters(str(request.url.query))
    direct = None
    if request.method == "POST":
        direct = await _posted(request, parameters, limits)
    if "update" in parameters:
        raise Problem(403, "update")
    queries = parameters.get("query", []) if direct is None else [direct]
    default, named = (_graphs(parameters, f"{kind}-graph-uri") for kind in ("default", "named"))
    accepted = accepted_by(request, parameters.get("format", ()))
    if not queries and request.method != "POST":
        return None, accepted
    if len(queries) != 1 or (direct is not None and "query" in parameters):
        raise Problem(400, "one-query")
    query = await harmless(queries[0])
    of_description = not default and not named and is_of_description(query)
    return Asked(query, default, named, of_description), accepted


async def harmless(query: str) -> str:
    """Return the query to be asked; raises `Problem`: 403 with a SERVICE, 400 nested too deeply."""
    query = query.removeprefix(_MARK)
    if has_service(query):
        raise Problem(403, "service")
    if await anyio.to_thread.run_sync(is_too_deep, query):
        raise Problem(400, "too-deep", depth=DEEPEST)
    return query


def _graphs(parameters: Mapping[str, list[str]], name: str) -> tuple[str, ...]:
    """Read names of graphs; some clients send the parameter empty, and mean that there is none."""
    graphs = tuple(filter(None, parameters.get(name, ())))
    for graph in graphs:
        if not is_iri(graph):
            raise Problem(400, "graph", name=name, found=graph)
    return graphs


async def _posted(request: Request, parameters: dict[str, list[str]], limits: Limits) -> str | None:
    """Read the body: add the parameters of a form, or return the query that it is."""
    kind, charset = _content_type(request.headers)
    if kind == _UPDATE:
        raise Problem(403, "update")
    if kind not in (_FORM, _DIRECT):
        raise Problem(415, "content-type", found=kind or "–")
    if charset != "utf-8":
        raise Problem(415, "charset", found=charset)
    text = _decoded(await body_of(request, limits))
    if kind == _DIRECT:
        return text
    for name, values in _parameters(text).items():
        parameters.setdefault(name, []).extend(values)
    return None


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


def _content_type(headers: Mapping[str, str]) -> tuple[str, str]:
    """Return the media type and the character set of a body."""
    said = headers.get("content-type", "")
    if not said:
        return "", "utf-8"
    message = Message()
    message["Content-Type"] = said
    return message.get_content_type(), (message.get_content_charset() or "utf-8").lower()


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "not-utf-8") from None


def _parameters(text: str) -> dict[str, list[str]]:
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
