"""k-cores: the dense heart of a network.

A node is of core k if it lies in a part where everyone has at least k links inside that part
(Seidman 1983, "Network structure and minimum degree", Social Networks 5, 269-287), found by the
algorithm of Batagelj & Zaveršnik 2003.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.texts import Named, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.degrees import side_named


@dataclass(frozen=True)
class KCore:
    """One node and the highest core it belongs to."""

    node: Named
    side: Named
    core: int
    links: int


def cores(network: nx.Graph) -> Analysis[KCore]:
    """Find the core of every node, the innermost first."""
    found = nx.core_number(network)
    keys = sorted(network, key=lambda key: (-found[key], -network.degree(key), key))
    rows = tuple(
        KCore(named(network, key), side_named(network, key), found[key], network.degree(key))
        for key in keys
    )
    innermost = max(found.values(), default=0)
    facts = {
        "innermost": innermost,
        "innermost_nodes": sum(1 for core in found.values() if core == innermost),
    }
    return Analysis("cores", KCore, rows, facts, (sentence("note.cores"),))
