"""rdflib, by its own engine, gives every question the rows that Oxigraph gives."""

from collections import Counter

import pyoxigraph
import pytest
import rdflib
from rdflib.query import Result
from rdflib.term import Literal, Node

from coopgraph.queries import Asking
from tests.built import Built
from tests.queries.asked import EVERY, Asked
from tests.queries.everywhere import Found, answer, rows_found, several

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@pytest.fixture(scope="session")
def in_rdflib(small: Built) -> rdflib.Dataset:
    """The small world in rdflib's memory, where no Oxigraph answers."""
    copy = rdflib.Dataset()
    copy.parse(data=small.nquads(), format="nquads")
    return copy


@pytest.mark.parametrize("asked", EVERY, ids=lambda asked: asked.label)
def test_the_rows_of_oxigraph(asked: Asked, asking: Asking, in_rdflib: rdflib.Dataset) -> None:
    query = asking.prepare(asked.question, lang="en", **asked.values).query
    lists = several(asked.question)
    found = _found(in_rdflib.query(query), lists)
    assert found == answer(asking.store, query, lists)


def _found(result: Result, lists: dict[str, str]) -> Found:
    if result.type == "SELECT":
        names = [str(name) for name in result.vars or ()]
        return rows_found(names, (map(_text, row) for row in result), lists)
    return Counter((" ".join(map(_text, triple)),) for triple in result)


def _text(term: Node | None) -> str:
    """Write a term as Oxigraph does."""
    if isinstance(term, Literal):
        kind = pyoxigraph.NamedNode(str(term.datatype)) if term.datatype else None
        return str(pyoxigraph.Literal(str(term), language=term.language, datatype=kind))
    return "None" if term is None else f"<{term}>"
