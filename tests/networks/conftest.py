"""Networks of the small world and of the published data, and networks from textbooks."""

import os
from collections.abc import Callable, Hashable, Iterable

import networkx as nx
import pytest

from coopgraph.networks import weave_partnerships
from coopgraph.networks.building.texts import Named
from coopgraph.queries import Asking
from tests.built import Built

Edges = Iterable[tuple[Hashable, Hashable]]


def two_mode(edges: Edges) -> nx.Graph:
    """Make a network of ours from pairs (node of side 0, node of side 1)."""
    sides = tuple(Named(side, side, side, side) for side in ("FR", "VN"))
    network = nx.Graph(sides=sides, name="partnerships", as_of="", roll_up=False, themes={})
    for pair in edges:
        for side, end in enumerate(pair):
            names = dict.fromkeys(("fr", "vi", "en"), str(end))
            network.add_node(
                str(end), bipartite=side, id=str(end), labels=names, themes=[], documents=[]
            )
        network.add_edge(*map(str, pair))
    return network


collect_ignore_glob = [] if "COOPGRAPH_TEST_READERS" in os.environ else ["test_other_readers.py"]


@pytest.fixture(scope="session")
def asking(small: Built) -> Asking:
    return Asking(small.store)


@pytest.fixture(scope="session")
def asking_real(real: Built) -> Asking:
    return Asking(real.store)


@pytest.fixture(scope="session")
def network(asking: Asking) -> nx.Graph:
    return weave_partnerships(asking)


@pytest.fixture(scope="session")
def network_real(asking_real: Asking) -> nx.Graph:
    return weave_partnerships(asking_real)


@pytest.fixture(scope="session")
def davis() -> nx.Graph:
    """Eighteen women and fourteen social events (Davis, Gardner & Gardner 1941)."""
    found = nx.davis_southern_women_graph()
    women = [key for key, side in found.nodes(data="bipartite") if side == 0]
    return two_mode((woman, event) for woman in women for event in found[woman])


@pytest.fixture(scope="session")
def random_network() -> Callable[[int, int, int, int], nx.Graph]:
    def draw(one: int, other: int, ties: int, seed: int) -> nx.Graph:
        found = nx.bipartite.gnmk_random_graph(one, other, ties, seed=seed)
        return two_mode((f"f{a}", f"v{b}") for a, b in found.edges)

    return draw
