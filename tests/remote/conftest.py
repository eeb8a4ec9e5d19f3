"""An Oxigraph server for the tests of this room, emptied for each."""

import os
from collections.abc import Iterator

import httpx
import pytest

from coopgraph.store.remote import RemoteStore
from tests.servers import oxigraph_server

collect_ignore_glob = [] if "COOPGRAPH_TEST_STORES" in os.environ else ["test_*_at_size.py"]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with oxigraph_server() as url:
        yield url


@pytest.fixture(scope="session")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=60) as client:
        yield client


@pytest.fixture
def url(server: str, client: httpx.Client) -> str:
    """The address of a server that holds nothing."""
    client.post(
        f"{server}/update",
        content="CLEAR ALL",
        headers={"Content-Type": "application/sparql-update"},
    ).raise_for_status()
    return server


@pytest.fixture
def remote(url: str) -> RemoteStore:
    return RemoteStore(f"{url}/query", update=f"{url}/update")
