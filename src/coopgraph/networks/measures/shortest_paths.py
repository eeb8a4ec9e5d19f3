"""Shortest paths of all nodes, by the library that suits the size of the network.

NetworkX where that is quick; from `LARGE` nodes on, rustworkx (https://www.rustworkx.org/), which
is compiled and parallel. Both give the same numbers within `TOLERANCE` (relative): sums of floats
are taken in another order. Betweenness after Brandes 2001, "A faster algorithm for betweenness
centrality", Journal of Mathematical Sociology 25, 163-177.
"""

from __future__ import annotations

from typing import Any

import networkx as nx

LARGE = 300
"""Number of nodes from which rustworkx is used."""

TOLERANCE = 1e-9


def draws(network: nx.Graph, most: int) -> int:
    """Say how many random networks to draw: `most`, and of large ones fewer, but at least ten."""
    return most if len(network) < LARGE else max(10, most * LARGE // len(network))


def pair_dependencies(network: nx.Graph, large: int = LARGE) -> dict[str, float]:
    """Sum, for each node, the share of shortest paths through it, over all pairs of others."""
    if len(network) < large:
        found: dict[str, float] = nx.betweenness_centrality(network, normalized=False)
        return found
    import rustworkx as rx

    graph, keys = _compiled(network)
    scores = rx.graph_betweenness_centrality(graph, normalized=False)
    return {key: scores[place] for place, key in enumerate(keys)}


def distances(network: nx.Graph, large: int = LARGE) -> dict[str, tuple[int, int]]:
    """Give, for each node, how many others it reaches and the sum of its distances to them."""
    if len(network) < large:
        lengths = nx.all_pairs_shortest_path_length(network)
        return {key: (len(to) - 1, sum(to.values())) for key, to in lengths}
    import rustworkx as rx

    graph, keys = _compiled(network)
    closeness = rx.closeness_centrality(graph, wf_improved=False)
    reach = {place: len(part) - 1 for part in rx.connected_components(graph) for place in part}
    return {
        key: (reach[place], round(reach[place] / closeness[place]) if closeness[place] else 0)
        for place, key in enumerate(keys)
    }


def _compiled(network: nx.Graph) -> tuple[Any, list[str]]:
    import rustworkx as rx

    keys = list(network)
    place = {key: n for n, key in enumerate(keys)}
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(keys)
    graph.add_edges_from_no_data([(place[one], place[other]) for one, other in network.edges])
    return graph, keys
