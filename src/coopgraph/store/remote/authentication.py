"""Showing a server who we are, in the way that it accepts (RFC 7617, RFC 7616, RFC 6750)."""

from collections.abc import Generator

import httpx

from coopgraph.store.remote.credentials import Credentials


class Showing(httpx.Auth):
    """Shows the credentials: as they are, or as a digest to a server that asks for one.

    Virtuoso refuses the first without a word, and asks for the second only who shows nothing.
    """

    def __init__(self, credentials: Credentials) -> None:
        self._header = credentials.header
        self._digest = httpx.DigestAuth(credentials.user, credentials.password)
        self._asks_for_digest = False

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send a request with what the server is known to accept."""
        if self._header and not self._asks_for_digest:
            request.headers["Authorization"] = self._header
            response = yield request
            asked = response.headers.get("WWW-Authenticate", "digest").lower()
            self._asks_for_digest = response.status_code == 401 and asked.startswith("digest")
        if self._asks_for_digest:
            request.headers.pop("Authorization", None)
            yield from self._digest.auth_flow(request)
        elif not self._header:
            yield request
