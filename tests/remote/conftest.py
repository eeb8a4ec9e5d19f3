"""An Oxigraph server for the tests of this room, emptied for each."""

from collections.abc import Iterator

import httpx
import pytest

from coopgraph.store.remote import RemoteStore
from tests.servers import oxigraph_server


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with oxigraph_server() as url:
        yield url


@pytest.fixture
def url(server: str) -> str:
    """The address of a server that holds nothing."""
    httpx.post(
        f"{server}/update",
        content="CLEAR ALL",
        headers={"Content-Type": "application/sparql-update"},
    ).raise_for_status()
    return server


@pytest.fixture
def remote(url: str) -> RemoteStore:
    return RemoteStore(f"{url}/query", update=f"{url}/update")
