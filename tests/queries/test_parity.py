"""Every question gives the same rows, in the same order, in memory and on disk."""

from collections.abc import Iterator

import pytest

from coopgraph.queries import Asking
from coopgraph.store import EmbeddedStore
from tests.built import Built
from tests.queries.asked import EVERY, Asked
from tests.queries.snapshots import answered


@pytest.fixture(scope="module")
def in_memory(small: Built) -> Iterator[EmbeddedStore]:
    with small.in_memory() as store:
        yield store


@pytest.mark.parametrize("asked", EVERY, ids=lambda asked: asked.label)
def test_in_memory_as_on_disk(asked: Asked, asking: Asking, in_memory: EmbeddedStore) -> None:
    on_disk, remembered = answered(asked, asking), answered(asked, Asking(in_memory))
    assert on_disk.columns == remembered.columns
    if on_disk.question.is_for_people:
        assert [*on_disk] == [*remembered]
    else:
        assert sorted(map(str, on_disk)) == sorted(map(str, remembered))
