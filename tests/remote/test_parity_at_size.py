"""The real graph in memory, on disk and behind an Oxigraph gives the same answers and pictures."""

from collections.abc import Iterator

import pytest

from coopgraph.queries.library import query_paths
from coopgraph.store import EmbeddedStore
from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.queries.everywhere import answer, several, wordings
from tests.remote.drawn_alike import assert_drawn_alike
from tests.servers import oxigraph_with


@pytest.fixture(scope="module")
def in_memory(real: Built) -> Iterator[EmbeddedStore]:
    with real.in_memory() as store:
        yield store


@pytest.fixture(scope="module")
def over_http(real: Built) -> Iterator[RemoteStore]:
    with oxigraph_with(real.nquads()) as store:
        yield store


@pytest.mark.parametrize("name", query_paths())
def test_same_answer_everywhere(
    name: str, real: Built, in_memory: EmbeddedStore, over_http: RemoteStore
) -> None:
    for query in wordings(name):
        on_disk = answer(real.store, query, several(name))
        assert answer(in_memory, query, several(name)) == on_disk
        assert answer(over_http, query, several(name)) == on_disk


def test_networks_and_pictures_are_the_same(
    real: Built, in_memory: EmbeddedStore, over_http: RemoteStore
) -> None:
    assert_drawn_alike(real.store, in_memory)
    assert_drawn_alike(real.store, over_http)
