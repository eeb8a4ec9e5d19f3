"""Nodes and edges as CSV (RFC 4180), with the column names that Gephi looks for.

R reads them with `igraph::graph_from_data_frame(edges, directed = FALSE, vertices = nodes)`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import networkx as nx

from coopgraph.networks.building.sides import weight_of
from coopgraph.networks.formats.flat_rows import Flat, flat_edge, flat_node


def nodes_csv(network: nx.Graph, lang: str) -> str:
    """Write the nodes: Id, Label, then their attributes."""
    return table(
        {"Id": key, "Label": node["labels"][lang]} | flat_node(node)
        for key, node in network.nodes(data=True)
    )


def edges_csv(network: nx.Graph, lang: str) -> str:
    """Write the edges: Source, Target, Type, Weight, Label, then their attributes."""
    return table(
        {"Source": one, "Target": other, "Type": "Undirected", "Weight": weight_of(tie)}
        | {"Label": tie["labels"][lang]}
        | flat_edge(tie)
        for one, other, tie in network.edges(data=True)
    )


def table(rows: Iterable[Flat]) -> str:
    """Write rows as CSV; the columns are those of any row, in the order of the first."""
    known = list(rows)
    columns = list(dict.fromkeys(name for row in known for name in row))
    output = io.StringIO()
    writer = csv.DictWriter(output, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(known)
    return output.getvalue()
