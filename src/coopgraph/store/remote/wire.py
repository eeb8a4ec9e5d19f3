"""One question over the wire: built and sent by SPARQLWrapper, again if the server is busy."""

from dataclasses import dataclass, field, replace
from http.client import HTTPResponse
from urllib.error import HTTPError
from urllib.parse import parse_qsl, quote, urljoin, urlsplit, urlunsplit

from SPARQLWrapper import GET, JSON, POST, SELECT, SPARQLWrapper

from coopgraph.iri_syntax import is_web_address, web_address, without_password
from coopgraph.store.remote.credentials import Credentials
from coopgraph.store.remote.failures import CAUGHT, EndpointMoved, explained
from coopgraph.store.remote.retry import BUSY, Patience
from coopgraph.version import __version__

USER_AGENT = f"coopgraph/{__version__}"
_MOVED, _MOST_MOVES = (307, 308), 5
_LONGEST_IN_URL = 2000
"""Characters of a query that still goes into an address; many servers refuse 8000 in all."""


@dataclass(frozen=True)
class Wire:
    """The way to the query address of a server.

    Parameters in the address go with every question: `…/sparql?default-graph-uri=…`.
    `timeout`: seconds without a sign of the server.
    """

    url: str
    timeout: int = 60
    patience: Patience = field(default_factory=Patience)
    credentials: Credentials = field(default_factory=Credentials.of_environment)

    def __post_init__(self) -> None:
        """Refuse any address but one of HTTP, such as that of a file, and one with a password."""
        web_address(self.url, "--endpoint")

    def send(self, query: str, accept: str) -> HTTPResponse:
        """Ask, and return the server's answer once it begins; raises a `CoopgraphError`.

        A server that has moved (307, 308) is followed with the query, but not with credentials.
        """
        wire = self
        for _ in range(_MOST_MOVES):
            try:
                return wire._sent(query, accept)
            except HTTPError as moved:
                wire = replace(wire, url=self._moved_to(moved.headers.get("Location", "")))
        raise EndpointMoved.of("remote.moved", url=self.url, to=wire.url)

    def _sent(self, query: str, accept: str) -> HTTPResponse:
        """Ask at this address; raises `HTTPError` if the server has moved."""
        request = self._request(query, accept)
        waits = self.patience.waits()
        while True:
            try:
                response = request.query().response
                assert isinstance(response, HTTPResponse)
                self._check_kept(request, response)
                return response
            except CAUGHT as error:
                if isinstance(error, HTTPError) and error.code in _MOVED:
                    raise
                wait = next(waits, None) if _is_busy(error) else None
                if wait is None or not wait.before_retry(_retry_after(error)):
                    raise explained(error, self.url, self.timeout, query) from error

    def _moved_to(self, location: str) -> str:
        """Return the address to which the server leads; raises `EndpointMoved` with credentials."""
        to = urljoin(self.url, location)
        is_same = urlsplit(to).netloc == urlsplit(self.url).netloc
        if not location or not is_web_address(to) or (self.credentials.header and not is_same):
            raise EndpointMoved.of("remote.moved", url=self.url, to=without_password(to))
        return to

    def _check_kept(self, request: SPARQLWrapper, response: HTTPResponse) -> None:
        """Notice that a POST was answered elsewhere: for 301, 302 and 303 it lost its query."""
        sent, found = urlsplit(self.url), urlsplit(response.geturl())
        if request.method == POST and sent[:3] != found[:3]:
            to = without_password(response.geturl())
            raise EndpointMoved.of("remote.moved", url=self.url, to=to)

    def _request(self, query: str, accept: str) -> SPARQLWrapper:
        parts = urlsplit(self.url)
        request = SPARQLWrapper(urlunsplit(parts._replace(query="")), agent=USER_AGENT)
        for name, value in parse_qsl(parts.query):
            request.addParameter(name, value)
        request.setQuery(query)
        request.queryType = SELECT  # whatever word its comments begin with, it is no update
        request.setMethod(GET if len(quote(query)) <= _LONGEST_IN_URL else POST)
        request.setReturnFormat(JSON)
        request.setOnlyConneg(True)
        request.addCustomHttpHeader("Accept", accept)
        request.setTimeout(self.timeout)
        if self.credentials.header:
            request.addCustomHttpHeader("Authorization", self.credentials.header)
        return request


def _is_busy(error: BaseException) -> bool:
    return isinstance(error, HTTPError) and error.code in BUSY


def _retry_after(error: BaseException) -> str | None:
    return error.headers.get("Retry-After") if isinstance(error, HTTPError) else None
