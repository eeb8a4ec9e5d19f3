"""Counting the small patterns of two-mode networks: squares and three-paths.

A square is two authorities of one side that share two of the other: the smallest closed pattern,
for triangles cannot exist.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import networkx as nx

from coopgraph.networks.building.sides import sides

NodePair = tuple[str, str]


def shared(network: nx.Graph, side: int) -> Counter[NodePair]:
    """Count, for each pair of one side that shares any, how many of the other side it shares."""
    pairs: Counter[NodePair] = Counter()
    for key in sides(network)[1 - side]:
        pairs.update(combinations(sorted(network[key]), 2))
    return pairs


def squares(network: nx.Graph) -> int:
    """Count the squares."""
    return sum(n * (n - 1) // 2 for n in shared(network, 0).values())


def three_paths(network: nx.Graph) -> int:
    """Count the paths of three ties."""
    return sum(
        (network.degree(one) - 1) * (network.degree(other) - 1) for one, other in network.edges
    )


def robins_alexander(network: nx.Graph) -> float:
    """Give the share of three-paths that are closed to a square, 0 if there is none."""
    paths = three_paths(network)
    return 4 * squares(network) / paths if paths else 0.0
