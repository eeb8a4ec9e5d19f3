"""A store at the other end of HTTP: whatever speaks the SPARQL 1.1 Protocol.

SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/) for questions and updates, SPARQL 1.1
Graph Store HTTP Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/) for whole graphs. Not
imported by `coopgraph.store` itself: what only reads a folder does not wait for an HTTP client.
"""

from coopgraph.store.remote.credentials import Credentials
from coopgraph.store.remote.failures import (
    EndpointMoved,
    EndpointNotSparql,
    EndpointRefused,
    EndpointUnreachable,
)
from coopgraph.store.remote.store import RemoteStore

__all__ = [
    "Credentials",
    "EndpointMoved",
    "EndpointNotSparql",
    "EndpointRefused",
    "EndpointUnreachable",
    "RemoteStore",
]
