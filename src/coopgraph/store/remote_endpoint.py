"""A remote store by its address, to be opened like the folder of a `Shelf`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from coopgraph.store.remote import RemoteStore


class Endpoint(NamedTuple):
    """The query address of a server that speaks SPARQL 1.1 Protocol."""

    url: str
    timeout: int = 60
    """Seconds without a sign of the server."""

    def open(self) -> RemoteStore:
        """Return the store; nothing is sent yet.

        Credentials, and the base of the IRIs if it is not ours, come from the environment.
        """
        from coopgraph import iri_syntax
        from coopgraph.store.remote import RemoteStore  # only who goes there pays for HTTP

        store = RemoteStore(self.url, timeout=self.timeout)
        if base := os.environ.get("COOPGRAPH_BASE"):
            store.meta = {"base": iri_syntax.base(base, "COOPGRAPH_BASE")}
        return store
