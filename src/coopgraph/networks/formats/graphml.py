"""GraphML 1.0 (http://graphml.graphdrawing.org/primer/graphml-primer.html), written by NetworkX."""

from __future__ import annotations

import io

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
