"""What only the whole graph can show, as findings."""

from coopgraph.checking.shapes import check_graph

__all__ = ["check_graph"]
