"""Every question of the library has the same answer in memory, on disk and over HTTP.

As its file stands, with the examples; and where the question knows time, at a date and rolled up.
"""

from collections.abc import Iterator

import pytest

from coopgraph.queries.library import bound_query, query_paths
from coopgraph.store import EmbeddedStore
from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.queries.everywhere import answer, several, wordings
from tests.servers import oxigraph_with


@pytest.fixture(scope="module")
def in_memory(small: Built) -> Iterator[EmbeddedStore]:
    with small.in_memory() as store:
        yield store


@pytest.fixture(scope="module")
def over_http(small: Built) -> Iterator[RemoteStore]:
    with oxigraph_with(small.nquads()) as store:
        yield store


@pytest.mark.parametrize("name", query_paths())
def test_same_answer_everywhere(
    name: str, small: Built, in_memory: EmbeddedStore, over_http: RemoteStore
) -> None:
    lists = several(name)
    for query in wordings(name):
        on_disk = answer(small.store, query, lists)
        assert answer(in_memory, query, lists) == on_disk
        assert answer(over_http, query, lists) == on_disk


def test_the_answers_are_answers(small: Built) -> None:
    """Most questions find something in the small world, so that the above compares something."""
    found = [name for name in query_paths() if answer(small.store, bound_query(name), {})]
    assert len(found) > len(query_paths()) / 2
