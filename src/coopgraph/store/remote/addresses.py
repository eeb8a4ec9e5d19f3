"""Where one server takes questions, updates and whole graphs: three addresses, often one known.

Engines agree on the protocol, not on the addresses; those of the well-known ones are tried.
"""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from coopgraph.store.remote.failures import EndpointNotSparql
from coopgraph.store.remote.graphs import Writing

_GRAPH_STORES = ("store", "data", "rdf-graphs/service", "sparql-graph-crud-auth")
"""Beside the query address: Oxigraph, Jena Fuseki, RDF4J and GraphDB, Virtuoso."""
_PUTS_WHOLE = "Oxigraph/"
"""Takes in a PUT entirely or not at all, in half the time of a MOVE: it needs no updates."""
_UPDATES = {"query": "update"}
"""The update address by the end of the query address: Oxigraph, Jena Fuseki."""


@dataclass(frozen=True)
class Addresses:
    """`update` or `graphs` may be None, not both."""

    query: str
    update: str | None = None
    graphs: str | None = None

    def completed(self, writing: Writing) -> "Addresses":
        """Find where to write if only the query address is known; raises `EndpointNotSparql`."""
        if self.update or self.graphs:
            return self
        near = urlunsplit(urlsplit(self.query)._replace(query="", fragment=""))
        head, slash, last = near.rpartition("/")
        update = f"{head}{slash}{_UPDATES[last]}" if last in _UPDATES else None
        for path in _GRAPH_STORES:
            graphs = urljoin(near, path)
            server = writing.graph_store_at(graphs)
            if server is not None:
                is_whole = server.startswith(_PUTS_WHOLE)
                return Addresses(self.query, None if is_whole else update, graphs)
        raise EndpointNotSparql.of("remote.no-addresses", url=self.query)
