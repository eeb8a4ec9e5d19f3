"""Two-mode clustering: whether partners of partners become partners.

The network as a whole: Robins & Alexander 2004, "Small worlds among interlocking directors",
Computational and Mathematical Organization Theory 10, 69-94: four times the squares over the
three-paths. Each node: Latapy, Magnien & Del Vecchio 2008, "Basic notions for the analysis of large
two-mode networks", Social Networks 30, 31-48: mean overlap of its neighbourhood with those of the
nodes of its side with which it shares any.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.texts import Named, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.cycles import robins_alexander, shared, squares, three_paths
from coopgraph.networks.measures.degrees import side_named


@dataclass(frozen=True)
class Clustering:
    """One node: its clustering (0 to 1), with how many of its side it shares a partner."""

    node: Named
    side: Named
    clustering: float
    co_partners: int


def clustering(network: nx.Graph) -> Analysis[Clustering]:
    """Measure two-mode clustering, the most clustered first."""
    overlaps = _overlaps(network)
    rows = [
        Clustering(
            named(network, key),
            side_named(network, key),
            sum(of) / len(of) if of else 0.0,
            len(of),
        )
        for key, of in overlaps.items()
    ]
    rows.sort(key=lambda row: (-row.clustering, -row.co_partners, row.node.id))
    facts = {
        "robins_alexander": robins_alexander(network),
        "squares": squares(network),
        "three_paths": three_paths(network),
    }
    return Analysis("clustering", Clustering, tuple(rows), facts, (sentence("note.clustering"),))


def _overlaps(network: nx.Graph) -> dict[str, list[float]]:
    """Give, for each node, the overlap (Jaccard) with each node it shares any neighbour with."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for side in (0, 1):
        for (one, other), common in sorted(shared(network, side).items()):
            overlap = common / (network.degree(one) + network.degree(other) - common)
            found[one].append(overlap)
            found[other].append(overlap)
    return {key: found[key] for key in network}
