"""JSON node-link, as NetworkX, D3 and others read it: nothing is flattened."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx


def node_link(network: nx.Graph, lang: str) -> str:
    """Write a network; `id` is the IRI, `identifier` our id, `label` the name in `lang`."""
    told = nx.Graph(**{name: network.graph.get(name) for name in ("name", "as_of", "roll_up")})
    told.add_nodes_from((key, _described(node, lang)) for key, node in network.nodes(data=True))
    told.add_edges_from(
        (one, other, _described(tie, lang)) for one, other, tie in network.edges(data=True)
    )
    whole = nx.node_link_data(told, edges="links")
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _described(attributes: dict[str, Any], lang: str) -> dict[str, Any]:
    names = {"identifier": attributes["id"], "label": attributes["labels"][lang]}
    return names | {name: value for name, value in attributes.items() if name != "id"}
