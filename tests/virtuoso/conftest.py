"""Tests against a Virtuoso, for `make test-virtuoso` alone: it installs the server they need."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from coopgraph.store import EmbeddedStore
from coopgraph.store.remote import Credentials, RemoteStore
from coopgraph.store.remote.addresses import Addresses
from coopgraph.store.remote.graphs import Writing
from coopgraph.store.remote.pushing import LedgerNames, Pushing
from coopgraph.store.remote.pushing import Pushed as Outcome
from tests.built import Built
from tests.virtuoso.differences import KNOWN, KNOWN_OF_REAL
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

    def push(self, local: EmbeddedStore, base: str = BASE) -> Outcome:
        names = LedgerNames(base, default=f"{base}graph/agreed")
        return Pushing(
            local, RemoteStore(self.addresses.query), self.writing, self.addresses, names
        ).run()


@contextmanager
def running(folder: Path) -> Iterator[Virtuoso]:
    """Run a server that holds nothing yet."""
    with virtuoso_server(folder) as url, Writing(Credentials("dba", "dba")) as writing:
        query = f"{url}/sparql"
        addresses = Addresses(query, f"{url}/sparql-auth", f"{url}/sparql-graph-crud-auth")
        remote = RemoteStore(f"{query}?default-graph-uri={BASE}graph/agreed", timeout=120)
        yield Virtuoso(url, addresses, remote, writing)


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Virtuoso]:
    with running(tmp_path_factory.mktemp("virtuoso")) as server:
        yield server


@dataclass
class Pushed:
    """A graph here and there, and the questions that are known to differ."""

    here: EmbeddedStore
    there: RemoteStore
    everything: RemoteStore
    known: Mapping[str, str]


@pytest.fixture(scope="module", params=["small", "real"])
def pushed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Pushed]:
    """Each graph has a server of its own, which keeps the plans that it made for the questions."""
    built: Built = request.getfixturevalue(request.param)
    known = KNOWN if request.param == "small" else KNOWN_OF_REAL
    with running(tmp_path_factory.mktemp(request.param)) as server:
        server.push(built.store)
        everything = RemoteStore(server.addresses.query)
        yield Pushed(built.store, server.remote, everything, known)
