"""All networks by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import networkx as nx

from coopgraph.networks.building.other_networks import weave_actors, weave_editions, weave_themes
from coopgraph.networks.building.partnership_network import weave_partnerships
from coopgraph.queries.asking import Asking

Network: TypeAlias = nx.Graph
"""What is woven: a NetworkX graph, its nodes on two sides (`bipartite`)."""

NETWORKS: dict[str, Callable[..., Network]] = {
    "partnerships": weave_partnerships,
    "themes": weave_themes,
    "editions": weave_editions,
    "actors": weave_actors,
}


def weave(asking: Asking, name: str = "partnerships", **scope: Any) -> Network:
    """Weave a network; `scope` as for `weave_partnerships`. Raises KeyError for other names."""
    return NETWORKS[name](asking, **scope)
