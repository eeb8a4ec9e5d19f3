"""What NetworkX writes: GraphML 1.0, and JSON node-link as D3 and others read it too.

Specification of GraphML: http://graphml.graphdrawing.org/primer/graphml-primer.html
"""

from __future__ import annotations

import io
import json
from typing import Any

import networkx as nx

from coopgraph.networks.formats.flat_network import flat_network


def graphml(network: nx.Graph, lang: str) -> str:
    """Write a network as GraphML; `label` in `lang`, `label_fr` and so on beside it.

    The schema wants ids without slashes: a node has our id, its IRI is the attribute `iri`.
    """
    output = io.BytesIO()
    # not `write_graphml`, whose bytes depend on whether lxml happens to be installed
    nx.write_graphml_xml(_by_id(network, lang), output, edge_id_from_attribute="identifier")
    return output.getvalue().decode()


def _by_id(network: nx.Graph, lang: str) -> nx.Graph:
    """Give the flat network with our ids for its nodes, and its name for its id."""
    flat = flat_network(network, lang)
    named = nx.relabel_nodes(flat, {key: row["identifier"] for key, row in flat.nodes(data=True)})
    named.graph = {"id": str(network.graph.get("name", "network"))}
    return named


def node_link(network: nx.Graph, lang: str) -> str:
    """Write a network as JSON, nothing flattened: `id` is the IRI, `identifier` our id.

    `label` is the name in `lang`.
    """
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
