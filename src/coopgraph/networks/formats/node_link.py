"""JSON node-link, as NetworkX, D3 and others read it: nothing is flattened."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx


def node_link(network: nx.Graph, lang: str) -> str:
    """Write a network; `id` is the IRI, `identifier` our id, `label` the name in `lang`."""
    whole = {
        "directed": False,
        "multigraph": False,
        "graph": {name: network.graph.get(name) for name in ("name", "as_of", "roll_up")},
        "nodes": [_described(node, lang) | {"id": key} for key, node in network.nodes(data=True)],
        "links": [
            _described(tie, lang) | {"source": one, "target": other}
            for one, other, tie in network.edges(data=True)
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _described(attributes: dict[str, Any], lang: str) -> dict[str, Any]:
    names = {"identifier": attributes["id"], "label": attributes["labels"][lang]}
    return names | {name: value for name, value in attributes.items() if name != "id"}
