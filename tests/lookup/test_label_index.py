"""The labels beside the graph are those of the graph, and are not needed."""

import pytest
from tests.built import Built

from coopgraph.lookup.label_index import FILE
from coopgraph.lookup.naming import all_names, names_of
from coopgraph.ontology.terms import coop, schema
from coopgraph.queries import Asking
from coopgraph.records.quads import iri
from coopgraph.store import EmbeddedStore, Shelf

UNKNOWN = "<https://example.org/nobody>"


@pytest.fixture
def asking(small: Built) -> Asking:
    return Asking(small.store)


@pytest.fixture
def without(small: Built) -> Asking:
    """The same graph as a folder of an older build gives it."""
    return Asking(EmbeddedStore(small.store.engine))


def test_they_lie_in_the_folder_of_the_graph(small: Built, asking: Asking) -> None:
    assert (small.shelf / Shelf(small.shelf).current() / FILE).exists()
    assert asking.label_index is not None


def test_they_say_what_the_graph_says_of_everything(asking: Asking, without: Asking) -> None:
    everything = all_names(without)
    assert asking.label_index is not None
    assert asking.label_index.labels(everything) == everything
    assert len(everything) > 500  # more than are looked up at once


def test_names_are_the_same_with_and_without_them(asking: Asking, without: Asking) -> None:
    assert without.label_index is None
    wanted = [*list(all_names(without))[::7], iri(coop.party), iri(schema.startDate), UNKNOWN]
    found = names_of(asking, wanted)
    assert found == names_of(without, wanted)
    assert iri(schema.startDate) in found  # named by the ontology room alone
    assert UNKNOWN not in found
