"""The partnership network: French and Vietnamese authorities, an edge where they are partners.

Two modes, as in Borgatti & Everett, "Network analysis of 2-mode data", Social Networks 19 (1997):
`bipartite` is 0 for France and 1 for Vietnam, and no edge joins two of the same side.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Any

import networkx as nx

from coopgraph.networks.building.answer_terms import theme_names
from coopgraph.networks.building.authority_nodes import SIDES, authority_nodes
from coopgraph.networks.building.edges import called_by_ends, edge_of
from coopgraph.networks.building.scope import Scope
from coopgraph.networks.building.texts import concept_named
from coopgraph.networks.building.ties import Thread, read_threads
from coopgraph.queries.asking import Asking


def weave_partnerships(
    asking: Asking,
    as_of: str | None = None,
    roll_up: bool = False,
    theme: str | None = None,
    kind: str | None = None,
    country: str | None = None,
) -> nx.Graph:
    """Weave the partnership network; nodes are the IRIs of authorities.

    Node attributes: those of `authority_nodes`, and `bipartite`, `themes`, `documents` (ids).
    Edge attributes: those of `edges.edge_of`. Where several partnerships join the same two
    authorities (rolled up), the edge holds them all and is called by the two. A partnership of
    which nothing is dated is left out at a date. Raises `scope.UnknownFilter`.
    """
    scope = Scope(as_of, roll_up, theme, kind, country)
    threads = read_threads(asking, scope)
    nodes = authority_nodes(asking, {node for thread in threads for node in thread.nodes})
    countries = tuple(concept_named("countries", code) for code in SIDES)
    network = nx.Graph(name="partnerships", as_of=scope.day, roll_up=roll_up, sides=countries)
    edges = _edges(threads, nodes)
    for key in sorted({end for pair in edges for end in pair}):
        network.add_node(key, **nodes[key])
    for (french, vietnamese), bundle in sorted(edges.items()):
        edge = edge_of(bundle, scope.day)
        if roll_up:  # a pair of today: one partnership may be several, and several one
            edge |= called_by_ends((nodes[french], nodes[vietnamese]))
        network.add_edge(french, vietnamese, **edge)
    _gather(network)
    network.graph["themes"] = theme_names(asking)
    return network


def _edges(
    threads: list[Thread], nodes: dict[str, dict[str, Any]]
) -> dict[tuple[str, str], list[Thread]]:
    """Bundle the threads by the two authorities they join, the French one first."""
    bundles: defaultdict[tuple[str, str], list[Thread]] = defaultdict(list)
    for thread in threads:
        for pair in combinations(sorted(node for node in thread.nodes if node in nodes), 2):
            one, other = sorted(pair, key=lambda key: nodes[key]["bipartite"])
            if nodes[one]["bipartite"] != nodes[other]["bipartite"]:
                bundles[one, other].append(thread)
    return bundles


def _gather(network: nx.Graph) -> None:
    """Give each node the themes and documents of its edges."""
    for _, node in network.nodes(data=True):
        node["themes"], node["documents"] = [], []
    for *ends, edge in network.edges(data=True):
        for end in ends:
            for what in ("themes", "documents"):
                known = network.nodes[end][what]
                known.extend(value for value in edge[what] if value not in known)
    for _, node in network.nodes(data=True):
        node["themes"].sort()
        node["documents"].sort()
