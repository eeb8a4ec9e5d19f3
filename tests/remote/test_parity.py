"""Every question of the library has the same answer in memory, on disk and over HTTP.

As its file stands, with the examples; and where the question knows time, at a date and rolled up.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pytest

from coopgraph.queries.library import bound_query, query_paths
from coopgraph.queries.question import question
from coopgraph.store import Answers, EmbeddedStore, Statements, Store
from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.servers import oxigraph_with

THEN = '"2010-12-31"^^<http://www.w3.org/2001/XMLSchema#date>'


@pytest.fixture(scope="module")
def nquads(small: Built) -> bytes:
    output = BytesIO()
    small.store.dump_nquads(output)
    return output.getvalue()


@pytest.fixture(scope="module")
def in_memory(nquads: bytes) -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    store.load([nquads.decode()])
    return store


@pytest.fixture(scope="module")
def over_http(nquads: bytes) -> Iterator[RemoteStore]:
    with oxigraph_with(nquads) as store:
        yield store


def _asked(name: str) -> list[str]:
    """Word a question as it stands, and at the times that it knows."""
    asked = question(name)
    times = [("asOf", THEN, asked.as_of), ("rollUp", "true", asked.roll_up)]
    return [
        bound_query(name),
        *(bound_query(name, **{time: [term]}) for time, term, is_known in times if is_known),
    ]


def _answer(store: Store, query: str, lists: dict[str, str]) -> Counter[tuple[str, ...]]:
    """Find the rows or triples, in no order; a list in a cell is sorted, for it has none."""
    answer = store.query(query)
    if isinstance(answer, Answers):
        names = answer.variables
        return Counter(
            tuple(_cell(str(term), lists.get(name)) for name, term in zip(names, row, strict=True))
            for row in answer
        )
    if isinstance(answer, Statements):
        return Counter((str(triple),) for triple in answer)
    return Counter([(str(bool(answer)),)])


def _cell(term: str, separator: str | None) -> str:
    if separator is None or not term.startswith('"'):
        return term
    return str(sorted(term.rpartition('"')[0][1:].split(separator)))


@pytest.mark.parametrize("name", query_paths())
def test_same_answer_everywhere(
    name: str, small: Built, in_memory: EmbeddedStore, over_http: RemoteStore
) -> None:
    lists = dict(question(name).lists)
    for query in _asked(name):
        on_disk = _answer(small.store, query, lists)
        assert _answer(in_memory, query, lists) == on_disk
        assert _answer(over_http, query, lists) == on_disk


def test_the_answers_are_answers(small: Built) -> None:
    """Most questions find something in the small world, so that the above compares something."""
    found = [name for name in query_paths() if _answer(small.store, bound_query(name), {})]
    assert len(found) > len(query_paths()) / 2
