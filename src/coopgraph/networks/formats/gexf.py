"""GEXF 1.3 (https://gexf.net/), with time: valid against the official schema, unlike most writers.

A tie has the spells in which it holds, a node those of its ties; what has no spell is always there.
No colours or shapes: the XML Schema of 1.3 cannot hold the `viz` elements that its RELAX NG twin
allows, and the attribute `side` tells the two sides apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx

from coopgraph.networks.building.sides import weight_of
from coopgraph.networks.formats.flat_rows import Flat, flat_edge, flat_node, spells_of_node

_SPACE = "http://gexf.net/1.3"


def gexf(network: nx.Graph, lang: str) -> str:
    """Write a network as GEXF; labels in `lang`, those of all languages as attributes."""
    root = ET.Element("gexf", {"xmlns": _SPACE, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = "coopgraph"
    ET.SubElement(meta, "description").text = str(network.graph.get("name", ""))
    settings = {"defaultedgetype": "undirected", "mode": "dynamic", "timeformat": "date"}
    graph = ET.SubElement(root, "graph", settings)
    nodes = {key: flat_node(node) for key, node in network.nodes(data=True)}
    edges = {(one, other): flat_edge(tie) for one, other, tie in network.edges(data=True)}
    _declare(graph, "node", nodes.values())
    _declare(graph, "edge", edges.values())
    _write_nodes(graph, network, nodes, lang)
    _write_edges(graph, network, edges, lang)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text.decode() + "\n"


def _write_nodes(graph: ET.Element, network: nx.Graph, flat: Mapping[str, Flat], lang: str) -> None:
    into = ET.SubElement(graph, "nodes", {"count": str(len(flat))})
    for key, node in network.nodes(data=True):
        label = _token(node["labels"][lang])
        element = ET.SubElement(into, "node", {"id": key, "label": label})
        _values(element, flat[key])
        _spells(element, spells_of_node(network, key))


def _write_edges(
    graph: ET.Element, network: nx.Graph, flat: Mapping[tuple[str, str], Flat], lang: str
) -> None:
    into = ET.SubElement(graph, "edges", {"count": str(len(flat))})
    for one, other, tie in network.edges(data=True):
        told = {
            "id": tie["id"],
            "source": one,
            "target": other,
            "label": _token(tie["labels"][lang]),
            "weight": str(weight_of(tie)),
        }
        element = ET.SubElement(into, "edge", told)
        _values(element, flat[one, other])
        _spells(element, tie.get("spells", []))


def _declare(graph: ET.Element, kind: str, rows: Iterable[Flat]) -> None:
    known: dict[str, Any] = {}
    for row in rows:
        known |= row
    into = ET.SubElement(graph, "attributes", {"class": kind, "mode": "static"})
    for name, value in known.items():
        kind_of = {int: "integer", float: "double"}.get(value.__class__, "string")
        ET.SubElement(into, "attribute", {"id": name, "title": name, "type": kind_of})


def _values(element: ET.Element, row: Flat) -> None:
    into = ET.SubElement(element, "attvalues")
    for name, value in row.items():
        if value != "":
            ET.SubElement(into, "attvalue", {"for": name, "value": str(value)})


def _spells(element: ET.Element, spells: list[tuple[str, str]]) -> None:
    if spells:
        into = ET.SubElement(element, "spells")
        for start, end in spells:
            ET.SubElement(into, "spell", {"start": start} | ({"end": end} if end else {}))


def _token(text: str) -> str:
    return " ".join(text.split())
