"""Every node with all its measures in one table, as CSV (RFC 4180): a column a measure.

Measures are those of the analyses that tell of nodes one by one; the columns have their names
there (`docs/guide/networks.md`). What a measure does not tell of a node stays empty.
"""

from __future__ import annotations

from dataclasses import fields

import networkx as nx

from coopgraph.networks.formats.csv_tables import table
from coopgraph.networks.formats.flat_rows import Flat
from coopgraph.networks.measures.catalogue import analyse

OF_NODES = ("degree", "betweenness", "closeness", "hits", "cores", "clustering")
"""Analyses whose rows are nodes."""
_NUMBERS = ("int", "float")


def measures_csv(network: nx.Graph, lang: str) -> str:
    """Write the nodes: Id, Label, side, then their measures and the community they are in."""
    found: dict[str, Flat] = {}
    for name in OF_NODES:
        for row in analyse(network, name).rows:
            told = found.setdefault(row.node.id, {"side": row.side.said(lang)})
            measures = [it.name for it in fields(row) if it.type in _NUMBERS and it.name != "rank"]
            told |= {measure: _rounded(getattr(row, measure)) for measure in measures}
    for community in analyse(network, "communities").rows:
        for member in community.members:
            found.setdefault(member.id, {})["community"] = community.number
    return table(
        {"Id": node["id"], "Label": node["labels"][lang]} | found.get(node["id"], {})
        for _, node in network.nodes(data=True)
    )


def _rounded(value: float) -> float:
    return value if isinstance(value, int) else round(value, 6)
