"""NetworkX and rustworkx give the same; the sizes of two-mode networks are drawn at random."""

from collections import Counter
from collections.abc import Callable
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopgraph.networks.measures.betweenness import betweenness_scores, closeness_scores
from coopgraph.networks.measures.rewiring import shuffled
from coopgraph.networks.measures.shortest_paths import (
    LARGE,
    TOLERANCE,
    distances,
    pair_dependencies,
)
from tests.networks.conftest import two_mode

Draw = Callable[[int, int, int, int], nx.Graph]

pairs = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda p: (f"f{p[0]}", f"v{p[1]}"))
networks = st.lists(pairs, min_size=1, max_size=40, unique=True).map(two_mode)


@settings(max_examples=60, deadline=None)
@given(networks)
def test_both_engines_agree(network: nx.Graph) -> None:
    assert pair_dependencies(network, large=0) == pytest.approx(
        pair_dependencies(network, large=999), rel=TOLERANCE
    )
    assert distances(network, large=0) == distances(network, large=999)


@settings(max_examples=60, deadline=None)
@given(networks)
def test_scores_lie_between_nothing_and_one(network: nx.Graph) -> None:
    for scores in (betweenness_scores(network), closeness_scores(network)):
        assert all(-1e-12 <= score <= 1 + 1e-12 for score in scores.values())


@settings(max_examples=60, deadline=None)
@given(networks, st.integers(0, 99))
def test_chance_keeps_every_number_of_partners(network: nx.Graph, seed: int) -> None:
    for random in shuffled(network, seed, 3):
        assert dict(random.degree) == dict(network.degree)
        assert set(random.nodes(data="bipartite")) == set(network.nodes(data="bipartite"))


def test_chance_reaches_every_network_alike() -> None:
    """Three couples can pair in six ways: each comes up about as often."""
    couples = two_mode([("a", "x"), ("b", "y"), ("c", "z")])
    seen = Counter(frozenset(map(frozenset, random.edges)) for random in shuffled(couples, 1, 3000))
    assert len(seen) == 6
    assert min(seen.values()) > 0.8 * 3000 / 6


def test_large_networks_use_the_fast_engine_with_the_same_numbers(random_network: Draw) -> None:
    network = random_network(LARGE, LARGE, 3 * LARGE, 7)
    assert len(network) > LARGE
    fast, slow = betweenness_scores(network), betweenness_scores(network, large=10**9)
    assert fast == pytest.approx(slow, rel=TOLERANCE, abs=1e-15)
    assert closeness_scores(network) == pytest.approx(
        closeness_scores(network, large=10**9), rel=TOLERANCE
    )


def test_the_order_of_nodes_does_not_matter(random_network: Draw) -> None:
    network = random_network(20, 20, 60, 3)
    keys = list(network)
    Random(5).shuffle(keys)
    other = nx.Graph(**network.graph)
    other.add_nodes_from((key, network.nodes[key]) for key in keys)
    other.add_edges_from(reversed(list(network.edges)))
    assert betweenness_scores(other) == pytest.approx(betweenness_scores(network))
