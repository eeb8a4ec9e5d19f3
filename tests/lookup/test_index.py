"""The index beside the graph, and the one that is made where there is none."""

import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from tests.built import Built

from coopgraph.errors import AnswerCut
from coopgraph.lookup.index import FILE, NameIndex
from coopgraph.lookup.index_filling import index_of_graph
from coopgraph.queries import Asking
from coopgraph.store import Shelf


class Cutting:
    """Answers like a store that ends every answer after so many rows and does not say so."""

    def __init__(self, asking: Asking, most: int) -> None:
        self._asking, self._most = asking, most

    def rows(self, question: str, **parameters: Any) -> Iterator[dict[str, str]]:
        return islice(self._asking.rows(question, **parameters), self._most)


def opened(folder: Path) -> NameIndex:
    index = NameIndex.opened(folder)
    assert index is not None
    return index


def test_an_index_of_an_older_layout_is_made_anew(small: Built, tmp_path: Path) -> None:
    copied = tmp_path / FILE
    copied.write_bytes((small.shelf / Shelf(small.shelf).current() / FILE).read_bytes())
    assert list(opened(tmp_path))
    with sqlite3.connect(copied) as connection:
        connection.execute("PRAGMA user_version = 1")
    assert NameIndex.opened(tmp_path) is None


def test_the_index_lies_in_the_folder_of_the_graph(small: Built) -> None:
    current = Shelf(small.shelf).current()
    assert (small.shelf / current / FILE).exists()


@pytest.mark.parametrize("most", [10_000, 700, 60])
def test_a_cut_answer_is_never_taken_for_whole(small: Built, most: int) -> None:
    asking = Asking(small.store)
    beside = opened(small.shelf / Shelf(small.shelf).current())
    assert list(index_of_graph(Cutting(asking, most), asking.iris)) == list(beside)


def test_the_published_graph_gives_the_same_index_through_a_cutting_server(real: Built) -> None:
    asking = Asking(real.store)
    beside = opened(real.shelf / Shelf(real.shelf).current())
    assert list(index_of_graph(Cutting(asking, 500), asking.iris)) == list(beside)


def test_a_server_that_cannot_name_one_thing_is_told(small: Built) -> None:
    asking = Asking(small.store)
    with pytest.raises(AnswerCut):
        index_of_graph(Cutting(asking, 3), asking.iris)
