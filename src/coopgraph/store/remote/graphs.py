"""Writing to a remote store: whole graphs by Graph Store Protocol, or by SPARQL Update.

Every request can be sent twice without harm, so a busy server is asked again.
"""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import httpx

from coopgraph.store.remote.authentication import Showing
from coopgraph.store.remote.credentials import Credentials
from coopgraph.store.remote.failures import explained, of_status
from coopgraph.store.remote.retry import BUSY, Patience
from coopgraph.store.remote.wire import USER_AGENT

_CONNECT = 30.0
"""Seconds to reach a server; to take in a graph of a million triples it may need minutes."""
_PIECE = 1000
"""Triples in one INSERT DATA: some engines compile each, and refuse many."""


class Writing:
    """An HTTP client that writes; use it in a `with` block.

    Raises `EndpointUnreachable`, `EndpointRefused`, `EndpointNotSparql`, `QueryFailed`.
    """

    def __init__(
        self,
        credentials: Credentials,
        timeout: float = 3600,
        patience: Patience | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._timeout = timeout
        self._patience = patience or Patience()
        self._client = httpx.Client(
            auth=Showing(credentials),
            timeout=httpx.Timeout(timeout, connect=_CONNECT),
            headers={"User-Agent": USER_AGENT},
            transport=transport,
        )

    def put(self, graph_store: str, graph: str | None, triples: bytes) -> None:
        """Replace a graph (None: the default graph) by N-Triples, which are Turtle too."""
        self._send(
            "PUT",
            graph_store,
            params=_graph(graph),
            content=triples,
            headers={"Content-Type": "text/turtle"},
        )

    def delete(self, graph_store: str, graph: str) -> None:
        """Remove a graph; one that is not there may be removed."""
        self._send("DELETE", graph_store, params=_graph(graph), also=(404,))

    def graph_store_at(self, url: str) -> str | None:
        """Name the software of the Graph Store at an address ("" if unnamed); None: none there.

        One that asks for a password is one.
        """
        try:
            found = self._client.head(url, params=_graph(None))
        except httpx.TransportError as error:
            raise explained(error, url, self._timeout) from error
        is_there = found.is_success or found.status_code in (401, 403)
        return found.headers.get("Server", "") if is_there else None

    def update(self, url: str, text: str) -> None:
        """Carry out a SPARQL Update."""
        self._send(
            "POST",
            url,
            content=text.encode(),
            headers={"Content-Type": "application/sparql-update"},
        )

    def insert(self, url: str, graph: str, lines: Iterable[str]) -> None:
        """Add N-Triples, a line each, to a graph, in as many updates as it takes."""
        for piece in _pieces(lines):
            self.update(url, inserting(graph, piece))

    def replace(self, url: str, graph: str, triples: str) -> None:
        """Replace a graph in one update; no triples, no graph."""
        text = f"DROP SILENT GRAPH <{graph}>"
        if lines := triples.splitlines():
            text += f" ;\n{inserting(graph, lines)}"
        self.update(url, text)

    def __enter__(self) -> Self:
        """Keep connections open for the `with` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close them."""
        self._client.close()

    def _send(
        self,
        method: str,
        url: str,
        *,
        content: bytes = b"",
        headers: dict[str, str] | None = None,
        params: dict[str, str] | None = None,
        also: tuple[int, ...] = (),
    ) -> None:
        """Send a request until the server is not busy; raise an error unless it obeys."""
        request = self._client.build_request(
            method, url, content=content, headers=headers, params=params
        )
        waits = self._patience.waits()
        while True:
            response = self._once(request, url)
            if response.is_success or response.status_code in also:
                return
            wait = next(waits, None) if response.status_code in BUSY else None
            if wait is None or not wait.before_retry(response.headers.get("Retry-After")):
                raise of_status(response.status_code, response.content, url)

    def _once(self, request: httpx.Request, url: str) -> httpx.Response:
        try:
            return self._client.send(request)
        except httpx.TimeoutException as error:
            raise explained(TimeoutError(), url, self._timeout) from error
        except httpx.TransportError as error:
            raise explained(error, url, self._timeout) from error


def _graph(graph: str | None) -> dict[str, str]:
    return {"default": ""} if graph is None else {"graph": graph}


def inserting(graph: str, lines: Iterable[str]) -> str:
    """Word the update that adds N-Triples lines to a graph."""
    text = "\n".join(lines)
    return f"INSERT DATA {{ GRAPH <{graph}> {{\n{text}\n}} }}"


def _pieces(lines: Iterable[str]) -> Iterator[list[str]]:
    piece: list[str] = []
    for line in lines:
        piece.append(line)
        if len(piece) == _PIECE:
            yield piece
            piece = []
    if piece:
        yield piece
