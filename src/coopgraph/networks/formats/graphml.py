"""GraphML 1.0 (http://graphml.graphdrawing.org/primer/graphml-primer.html), written by NetworkX."""

from __future__ import annotations

import io

import networkx as nx

from coopgraph.networks.building.sides import weight_of
from coopgraph.networks.formats.flat_rows import flat_edge, flat_node


def graphml(network: nx.Graph, lang: str) -> str:
    """Write a network as GraphML; `label` in `lang`, `label_fr` and so on beside it.

    The schema wants ids without slashes: a node has our id, its IRI is the attribute `iri`.
    """
    output = io.BytesIO()
    # not `write_graphml`, whose bytes depend on whether lxml happens to be installed
    nx.write_graphml_xml(_flat(network, lang), output, edge_id_from_attribute="identifier")
    return output.getvalue().decode()


def _flat(network: nx.Graph, lang: str) -> nx.Graph:
    """Give the same network with what GraphML can hold: texts and numbers, nothing empty."""
    flat = nx.Graph(id=str(network.graph.get("name", "network")))
    for key, node in network.nodes(data=True):
        row = {"label": node["labels"][lang], "iri": key} | flat_node(node)
        flat.add_node(node["id"], **_filled(row))
    for one, other, tie in network.edges(data=True):
        row = {"label": tie["labels"][lang], "weight": weight_of(tie)} | flat_edge(tie)
        ends = (network.nodes[end]["id"] for end in (one, other))
        flat.add_edge(*ends, **_filled(row))
    return flat


def _filled(row: dict[str, str | float]) -> dict[str, str | float]:
    return {name: value for name, value in row.items() if value != ""}
