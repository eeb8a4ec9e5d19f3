"""Networks for other programs: GEXF, GraphML, CSV and JSON; the same network, the same bytes."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx

from coopgraph.networks.formats.csv_tables import edges_csv, nodes_csv
from coopgraph.networks.formats.gexf import gexf
from coopgraph.networks.formats.measured_nodes import measures_csv
from coopgraph.networks.formats.written_by_networkx import graphml, node_link

__all__ = ["FORMATS", "export", "gexf", "graphml", "node_link"]

FORMATS: dict[str, dict[str, Callable[[nx.Graph, str], str]]] = {
    "gexf": {".gexf": gexf},
    "graphml": {".graphml": graphml},
    "csv": {"-nodes.csv": nodes_csv, "-edges.csv": edges_csv, "-measures.csv": measures_csv},
    "json": {".json": node_link},
}
"""Format → ending of each file → its writer (network, language of the labels)."""


def export(network: nx.Graph, format: str, lang: str) -> dict[str, str]:
    """Write a network; gives ending of the file name → text. Raises KeyError for other formats."""
    return {ending: write(network, lang) for ending, write in FORMATS[format].items()}
