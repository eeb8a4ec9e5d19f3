"""Tests against a Virtuoso, for `make test-virtuoso` alone: it installs the server they need."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pytest

from coopgraph.store import EmbeddedStore
from coopgraph.store.remote import Credentials, RemoteStore
from coopgraph.store.remote.addresses import Addresses
from coopgraph.store.remote.graphs import Writing
from coopgraph.store.remote.pushing import LedgerNames, Pushed, Pushing
from tests.built import Built
from tests.virtuoso.server import virtuoso_server

collect_ignore_glob = [] if "COOPGRAPH_TEST_VIRTUOSO" in os.environ else ["test_*.py"]
BASE = "https://w3id.org/coopgraph/"


@dataclass
class Virtuoso:
    """A server to push to; `remote` asks it with the agreed view as its default graph."""

    url: str
    addresses: Addresses
    remote: RemoteStore
    writing: Writing

    def push(self, local: EmbeddedStore, base: str = BASE) -> Pushed:
        names = LedgerNames(base, default=f"{base}graph/agreed")
        return Pushing(
            local, RemoteStore(self.addresses.query), self.writing, self.addresses, names
        ).run()


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Virtuoso]:
    credentials = Credentials("dba", "dba")
    with (
        virtuoso_server(tmp_path_factory.mktemp("virtuoso")) as url,
        Writing(credentials) as writing,
    ):
        query = f"{url}/sparql"
        addresses = Addresses(query, f"{url}/sparql-auth", f"{url}/sparql-graph-crud-auth")
        remote = RemoteStore(f"{query}?default-graph-uri={BASE}graph/agreed", timeout=120)
        yield Virtuoso(url, addresses, remote, writing)


@pytest.fixture(scope="session")
def here(small: Built) -> EmbeddedStore:
    """The small world in memory."""
    output = BytesIO()
    small.store.dump_nquads(output)
    store = EmbeddedStore.in_memory()
    store.load([output.getvalue().decode()])
    return store
