"""Two-mode betweenness and closeness: who lies between others, who is near to them.

Both are divided by the highest value that a node of its side can have (Borgatti & Everett 1997,
"Network analysis of 2-mode data", Social Networks 19, 243-269), so that French and Vietnamese
authorities compare. Betweenness after Freeman 1977. In a network of several components, closeness
is taken within the node's own and multiplied by the share of the network that it reaches (Wasserman
& Faust 1994, *Social Network Analysis*, page 201): a lone pair is not the nearest of all.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.sides import ranks, sides
from coopgraph.networks.building.texts import Named, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.degrees import side_named
from coopgraph.networks.measures.shortest_paths import LARGE, distances, pair_dependencies


@dataclass(frozen=True)
class Betweenness:
    """One node: the share of shortest paths that pass through it, 0 to 1, and its rank."""

    rank: float
    node: Named
    side: Named
    betweenness: float


@dataclass(frozen=True)
class Closeness:
    """One node: how near it is to all others, 0 to 1; how many it reaches; its rank."""

    rank: float
    node: Named
    side: Named
    closeness: float
    reached: int


def betweenness(network: nx.Graph, large: int = LARGE) -> Analysis[Betweenness]:
    """Measure two-mode betweenness of every node, the highest first."""
    scores = betweenness_scores(network, large)
    place = ranks(scores)
    rows = [
        Betweenness(place[key], named(network, key), side_named(network, key), scores[key])
        for key in sorted(network, key=lambda key: (place[key], key))
    ]
    notes = (sentence("note.betweenness"),)
    return Analysis("betweenness", Betweenness, tuple(rows), {}, notes)


def closeness(network: nx.Graph, large: int = LARGE) -> Analysis[Closeness]:
    """Measure two-mode closeness of every node, the highest first."""
    scores, lengths = closeness_scores(network, large), distances(network, large)
    place = ranks(scores)
    rows = [
        Closeness(
            place[key], named(network, key), side_named(network, key), scores[key], lengths[key][0]
        )
        for key in sorted(network, key=lambda key: (place[key], key))
    ]
    return Analysis("closeness", Closeness, tuple(rows), {}, (sentence("note.closeness"),))


def betweenness_scores(network: nx.Graph, large: int = LARGE) -> dict[str, float]:
    """Give node → two-mode betweenness, from 0 to 1."""
    one, other = map(len, sides(network))
    highest = (_highest_betweenness(one, other), _highest_betweenness(other, one))
    return {
        key: score / highest[network.nodes[key]["bipartite"]] if score else 0.0
        for key, score in pair_dependencies(network, large).items()
    }


def closeness_scores(network: nx.Graph, large: int = LARGE) -> dict[str, float]:
    """Give node → two-mode closeness, from 0 to 1."""
    lengths, scores = distances(network, large), dict.fromkeys(network, 0.0)
    for part in nx.connected_components(network):
        one, other = map(len, sides(network.subgraph(part)))
        lowest = (other + 2 * (one - 1), one + 2 * (other - 1))
        for key in part:
            reach, total = lengths[key]
            if total:
                near = lowest[network.nodes[key]["bipartite"]] / total
                scores[key] = near * reach / (len(network) - 1)
    return scores


def _highest_betweenness(own: int, other: int) -> float:
    """Give the highest betweenness that a node can have; `own` side of `own` nodes, 1997 p. 256."""
    if not own or not other:
        return 1.0
    s, t = divmod(own - 1, other)
    whole = other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)
    return whole / 2
