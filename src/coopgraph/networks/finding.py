"""Finding a node of a network by what a person calls it."""

from __future__ import annotations

from typing import Any

import networkx as nx

from coopgraph.networks.names import folded
from coopgraph.networks.scope import UnknownFilter


def find_node(network: nx.Graph, given: str) -> str:
    """Give the node with this IRI, id or name in any language, accents and case apart.

    Raises UnknownFilter if there is none, or several.
    """
    exact = [key for key, node in network.nodes(data=True) if given in (key, node["id"])]
    wanted = folded(given)
    found = exact or [key for key, node in network.nodes(data=True) if wanted in _names(node)]
    if len(found) > 1:
        ids = ", ".join(sorted(network.nodes[key]["id"] for key in found))
        raise UnknownFilter.of("networks.unknown.several", given=given, ids=ids)
    if not found:
        raise UnknownFilter.of("networks.unknown.authority", given=given)
    return str(found[0])


def _names(node: dict[str, Any]) -> set[str]:
    return {folded(name) for name in node["labels"].values()}
