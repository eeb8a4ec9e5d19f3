"""From what goes wrong on the way to a remote store to one line that says what to do.

Status codes are those of RFC 9110; 400 and 500 as SPARQL 1.1 Protocol uses them (section 2.1.6).
"""

import ast
import socket
from http.client import HTTPException
from urllib.error import HTTPError, URLError

from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from coopgraph.errors import CoopgraphError, QueryFailed, QueryInvalid, QueryTooSlow
from coopgraph.store.syntax import query_invalid

_LONGEST = 200
_REFUSED = (401, 403, 407)
_NOT_SPARQL = (404, 405, 406, 410, 415, 501)
_BUSY = (429, 503)
_TOO_SLOW = (408, 504)
_SORT_TOO_LONG = "Error SR319"
"""Virtuoso: a row of a sort without LIMIT has at most some 4,000 characters."""
_SLOW_WORDS = ("timeout", "time out", "timed out")


class SortTooLong(QueryFailed):
    """The server sorts rows on disk, where its own limit holds no text as long as one of these."""


class EndpointUnreachable(CoopgraphError):
    """No server answers at this address."""


class EndpointRefused(CoopgraphError):
    """The server answers, but will not do this for us (now)."""


class EndpointMoved(CoopgraphError):
    """The server has moved to another address, at which it is to be asked."""


class EndpointNotSparql(CoopgraphError):
    """Something answers at this address, but not in SPARQL 1.1 Protocol."""


def explained(error: BaseException, url: str, seconds: float, query: str = "") -> CoopgraphError:
    """Return the error to raise for `error`, met while asking `url` for at most `seconds`."""
    if isinstance(error, SPARQLWrapperException):
        return of_status(_status(error), _reply(error), url, query)
    if isinstance(error, HTTPError):
        return of_status(error.code, error.read(), url, query)
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, (TimeoutError, socket.timeout)):
        return QueryTooSlow.of("remote.slow", url=url, seconds=f"{seconds:g}")
    return EndpointUnreachable.of("remote.unreachable", url=url, why=in_one_line(str(cause)))


CAUGHT = (SPARQLWrapperException, HTTPException, OSError, ValueError)
"""What asking over HTTP may raise; `URLError`, `HTTPError` and time-outs are kinds of `OSError`."""


def of_status(status: int, reply: bytes, url: str, query: str = "") -> CoopgraphError:
    """Return the error that a status code and its text mean."""
    why = in_one_line(reply.decode("utf-8", errors="replace"))
    if status in _REFUSED:
        return EndpointRefused.of("remote.refused", url=url, status=status)
    if status in _BUSY:
        return EndpointRefused.of("remote.busy", url=url, status=status)
    if status in _NOT_SPARQL:
        return EndpointNotSparql.of("remote.not-sparql", url=url, why=f"HTTP {status}")
    if status in _TOO_SLOW or (status >= 500 and any(word in why.lower() for word in _SLOW_WORDS)):
        return QueryTooSlow.of("remote.slow-there", url=url, status=status)
    if status == 400 and query:
        return _of_syntax(reply.decode("utf-8", errors="replace").strip(), query)
    kind = SortTooLong if _SORT_TOO_LONG in why else QueryFailed
    return kind.of("remote.failed", url=url, status=status, why=why)


def in_one_line(text: str) -> str:
    """Return the beginning of a text, without line breaks."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _of_syntax(reply: str, query: str) -> QueryInvalid:
    """Read the place in the query where the server, if it is an Oxigraph, found the mistake."""
    if reply.startswith("error at "):
        return query_invalid(SyntaxError(reply), query)
    return QueryInvalid.of("store.query.invalid", why=in_one_line(reply) or "HTTP 400")


def _status(error: SPARQLWrapperException) -> int:
    """Find the status code behind an error of SPARQLWrapper, which tells only its kind."""
    behind = error.__context__
    return behind.code if isinstance(behind, HTTPError) else 500


def _reply(error: SPARQLWrapperException) -> bytes:
    """Find the server's text in an error of SPARQLWrapper, which quotes it as Python does."""
    _, _, quoted = str(error).partition("Response:\n")
    try:
        reply = ast.literal_eval(quoted)
    except (SyntaxError, ValueError):
        return quoted.encode()
    return reply if isinstance(reply, bytes) else quoted.encode()
