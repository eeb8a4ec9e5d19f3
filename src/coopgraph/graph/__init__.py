"""The graph in Python: `coopgraph.open()` and what one asks of it."""

from coopgraph.graph.opened import Graph, open_graph

__all__ = ["Graph", "open_graph"]
