"""Pictures of the graph: network, map of two countries, timeline, one self-contained file each.

A page holds its data, its words in three languages, its look and its code; it asks the network for
nothing, which its Content Security Policy (https://www.w3.org/TR/CSP3/) enforces. What the page
does is plain JavaScript in `page/`, shared by the three pictures.
"""

from coopgraph.pictures.drawing import draw, write_network
from coopgraph.pictures.maker import PICTURES, PictureMaker, View
from coopgraph.pictures.picture import Picture

__all__ = ["PICTURES", "Picture", "PictureMaker", "View", "draw", "write_network"]
