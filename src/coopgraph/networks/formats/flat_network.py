"""A network with plain attributes, texts and numbers: what NetworkX's own writers take."""

from __future__ import annotations

import networkx as nx

from coopgraph.networks.building.sides import weight_of
from coopgraph.networks.formats.flat_rows import flat_edge, flat_node

_OF_WHOLE = ("name", "as_of")


def flat_network(network: nx.Graph, lang: str) -> nx.Graph:
    """Give the same network, nodes by their IRIs, with nothing empty and nothing nested.

    `label` is the name in `lang`, `label_fr` and so on stand beside it; several values stand in one
    text, with `|` between them. Where the whole has no name or date, it has no such attribute.
    """
    whole = {name: network.graph.get(name) for name in _OF_WHOLE}
    flat = nx.Graph(**{name: str(value) for name, value in whole.items() if value})
    for key, node in network.nodes(data=True):
        row = {"label": node["labels"][lang], "iri": key} | flat_node(node)
        flat.add_node(key, **_filled(row))
    for one, other, tie in network.edges(data=True):
        row = {"label": tie["labels"][lang], "weight": weight_of(tie)} | flat_edge(tie)
        flat.add_edge(one, other, **_filled(row))
    return flat


def _filled(row: dict[str, str | float]) -> dict[str, str | float]:
    return {name: value for name, value in row.items() if value != ""}
