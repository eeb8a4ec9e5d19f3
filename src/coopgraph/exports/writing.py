"""Files of an export take the place of older ones in one step (`coopgraph.replacing`)."""

from coopgraph.replacing import replacing

__all__ = ["replacing"]
