"""Loading and changing quads, on every store."""

import gc
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopgraph.errors import QuadsInvalid, StoreBroken
from coopgraph.store import EmbeddedStore, loading
from tests.store.conftest import QUADS

GRAPH = "http://example.org/graph/a"
ALL_OF_GRAPH = f"SELECT ?s ?p ?o {{ GRAPH <{GRAPH}> {{ ?s ?p ?o }} }}"


def test_graphs_are_named_in_order(store: EmbeddedStore) -> None:
    assert store.graph_names() == ["http://example.org/graph/a", "http://example.org/graph/b"]
    assert len(store) == 5


def test_a_graph_is_replaced_and_the_others_stay(store: EmbeddedStore) -> None:
    store.replace_graph(GRAPH, '<http://example.org/x> <http://example.org/y> "é\\n\\u00e9" .\n')
    (row,) = store.select(ALL_OF_GRAPH)
    assert row["o"].value == "é\né"
    assert len(store) == 4


def test_a_graph_replaced_by_nothing_is_gone(store: EmbeddedStore) -> None:
    store.replace_graph(GRAPH, "")
    assert store.graph_names() == ["http://example.org/graph/b"]


def test_a_wrong_graph_replaces_nothing(store: EmbeddedStore) -> None:
    for wrong in ("<http://example.org/x> <a b> <c> .", "<x:x> <x:x> <x:x> } } ; CLEAR ALL #"):
        with pytest.raises(QuadsInvalid):
            store.replace_graph(GRAPH, wrong)
    assert len(store) == 5


def test_wrong_quads_are_refused(empty: EmbeddedStore) -> None:
    with pytest.raises(QuadsInvalid):
        empty.load(["<http://example.org/a b> <http://example.org/p> <http://example.org/o> .\n"])
    assert len(empty) == 0


def test_loading_nothing_is_nothing(empty: EmbeddedStore) -> None:
    empty.load([])
    assert len(empty) == 0


def test_a_failing_source_of_text_is_not_swallowed(empty: EmbeddedStore) -> None:
    def texts() -> Iterator[str]:
        yield QUADS
        raise OSError("the table is gone")

    with pytest.raises(OSError, match="gone"):
        empty.load(texts())


@given(cuts=st.lists(st.integers(0, len(QUADS)), max_size=12), part=st.integers(1, 400))
def test_the_cuts_between_pieces_do_not_matter(cuts: list[int], part: int) -> None:
    ends = [0, *sorted(cuts), len(QUADS)]
    pieces = [QUADS[a:b] for a, b in itertools.pairwise(ends)]
    whole, cut = EmbeddedStore.in_memory(), EmbeddedStore.in_memory()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "PART", part)
        digest = cut.load(pieces)
    assert digest == whole.load([QUADS])
    everything = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g ?p ?o"
    assert [list(row) for row in cut.select(everything)] == [
        list(row) for row in whole.select(everything)
    ]


def test_a_closed_store_answers_nothing(store: EmbeddedStore) -> None:
    store.close()
    with pytest.raises(ValueError, match="closed"):
        store.ask("ASK {}")


def test_a_folder_that_is_no_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreBroken, match="coopgraph build"):
        EmbeddedStore.reading(tmp_path, meta={}, on_close=lambda: None)


def test_no_garbage_is_collected_while_a_thread_loads(empty: EmbeddedStore) -> None:
    """Oxigraph's answers may end only in the thread where they began, not in the loading one."""
    states: list[bool] = []

    def texts() -> Iterator[str]:
        for _ in range(2):
            states.append(gc.isenabled())
            yield QUADS

    empty.load(texts())
    assert states == [False, False]
    assert gc.isenabled()
