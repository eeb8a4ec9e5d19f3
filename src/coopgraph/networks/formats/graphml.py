"""GraphML 1.0 (http://graphml.graphdrawing.org/primer/graphml-primer.html)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx

from coopgraph.networks.building.sides import weight_of
from coopgraph.networks.formats.flat_rows import Flat, flat_edge, flat_node

_SPACE = "http://graphml.graphdrawing.org/xmlns"


def graphml(network: nx.Graph, lang: str) -> str:
    """Write a network as GraphML; `label` in `lang`, `label_fr` and so on beside it."""
    root = ET.Element("graphml", {"xmlns": _SPACE})
    nodes = {
        key: {"label": node["labels"][lang]} | flat_node(node)
        for key, node in network.nodes(data=True)
    }
    edges = {
        (one, other): {"label": tie["labels"][lang], "weight": weight_of(tie)} | flat_edge(tie)
        for one, other, tie in network.edges(data=True)
    }
    _declare(root, "node", nodes.values())
    _declare(root, "edge", edges.values())
    name = str(network.graph.get("name", "network"))
    graph = ET.SubElement(root, "graph", {"id": name, "edgedefault": "undirected"})
    for key, row in nodes.items():
        _values(ET.SubElement(graph, "node", {"id": key}), "node", row)
    for (one, other), row in edges.items():
        element = ET.SubElement(graph, "edge", {"source": one, "target": other})
        element.set("id", str(row["identifier"]))
        _values(element, "edge", row)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _declare(root: ET.Element, kind: str, rows: Iterable[Flat]) -> None:
    known: dict[str, Any] = {}
    for row in rows:
        known |= row
    for name, value in known.items():
        kind_of = {int: "int", float: "double"}.get(value.__class__, "string")
        told = {"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": kind_of}
        ET.SubElement(root, "key", told)


def _values(element: ET.Element, kind: str, row: Flat) -> None:
    for name, value in row.items():
        if value != "":
            ET.SubElement(element, "data", {"key": f"{kind}-{name}"}).text = str(value)
