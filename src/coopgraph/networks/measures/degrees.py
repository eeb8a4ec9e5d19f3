"""Degree and strength: with how many an authority is linked, and how strongly.

Degree is divided by the size of the other side (Borgatti & Everett 1997, "Network analysis of
2-mode data", Social Networks 19, 243-269). Strength is the sum of the weights of its edges (Barrat
et al. 2004, "The architecture of complex weighted networks", PNAS 101, 3747-3752).
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.sides import sides, weight_of
from coopgraph.networks.building.texts import Named, named, sentence
from coopgraph.networks.measures.analysis import Analysis


@dataclass(frozen=True)
class Degree:
    """One node: its links, their share of all possible ones, the sum of their weights."""

    node: Named
    side: Named
    links: int
    share: float
    strength: float


def degrees(network: nx.Graph) -> Analysis[Degree]:
    """Measure degree and strength of every node, the most linked first."""
    other_size = [len(side) for side in reversed(sides(network))]
    rows = [_degree(network, key, other_size) for key in network]
    rows.sort(key=lambda row: (-row.links, -row.strength, row.node.id))
    facts = {
        "nodes": len(rows),
        "edges": network.number_of_edges(),
        "density": density(network),
        "mean_links": 2 * network.number_of_edges() / len(rows) if rows else 0.0,
    }
    return Analysis("degree", Degree, tuple(rows), facts, (sentence("note.degree"),))


def density(network: nx.Graph) -> float:
    """Give the share of possible links between the two sides that exist."""
    one, other = map(len, sides(network))
    return network.number_of_edges() / (one * other) if one and other else 0.0


def side_named(network: nx.Graph, key: str) -> Named:
    """Name the side of a node, such as France or the themes."""
    side: Named = network.graph["sides"][network.nodes[key]["bipartite"]]
    return side


def _degree(network: nx.Graph, key: str, other_size: list[int]) -> Degree:
    links = network.degree(key)
    size = other_size[network.nodes[key]["bipartite"]]
    strength = sum(weight_of(edge) for *_, edge in network.edges(key, data=True))
    return Degree(
        named(network, key),
        side_named(network, key),
        links,
        links / size if size else 0.0,
        round(strength, 2),
    )
