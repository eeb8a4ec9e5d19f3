"""The network as vis-network draws it, told to it by pyvis, whose remote links are mended.

pyvis 0.3.2 makes pages that fetch Bootstrap, and often vis-network itself, from other servers in
each of its modes. Here it makes the nodes, the edges and the options only; the page takes
vis-network (Apache-2.0 or MIT) from the files that pyvis installs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

from coopgraph.pictures.bipartite_layout import Spot

SHAPES = {"FR": "dot", "VN": "diamond"}
CURVED_UP_TO = 1500
"""Edges up to which they are drawn as curves; straight ones are several times faster."""
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "dragNodes": False,
        "keyboard": False,
        "tooltipDelay": 3600000,
    },
    "nodes": {"font": {"size": 0}, "borderWidth": 1.5, "chosen": False},
    "edges": {"chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}


@cache
def library() -> str:
    """Read the JavaScript of vis-network from the installed pyvis."""
    import pyvis

    text = (Path(pyvis.__file__).parent / _LIBRARY).read_text(encoding="utf-8")
    return "\n".join(line for line in text.split("\n") if not line.startswith("//# source"))


def vis_network(
    authorities: Sequence[Mapping[str, Any]],
    partnerships: Sequence[Mapping[str, Any]],
    places: Mapping[str, Spot],
) -> dict[str, Any]:
    """Give `nodes`, `edges` and `options` as vis-network takes them; physics is off."""
    from pyvis.network import Network

    network = Network(directed=True)  # undirected, pyvis compares each edge with all others
    network.node_ids = _Ids()
    most = max((authority["partners"] for authority in authorities), default=1)
    for authority in authorities:
        x, y = places[authority["id"]]
        shape, size = SHAPES[authority["country"]], _size(authority["partners"], most)
        network.add_node(authority["id"], label=" ", shape=shape, x=x, y=y, size=size)
    is_curved = len(partnerships) <= CURVED_UP_TO
    heaviest = max((partnership["weight"] for partnership in partnerships), default=1)
    for partnership in partnerships:
        width = _width(partnership["weight"], heaviest)
        network.add_edge(*partnership["parties"], id=partnership["id"], width=width)
    network.set_options(json.dumps(_options(is_curved)))
    nodes, edges, *_, options = network.get_network_data()
    return {
        "nodes": [{key: node[key] for key in ("id", "shape", "x", "y", "size")} for node in nodes],
        "edges": [{key: edge[key] for key in ("id", "from", "to", "width")} for edge in edges],
        "options": json.loads(options) if isinstance(options, str) else options,
    }


class _Ids(dict[str, None]):
    """The ids that pyvis keeps in a list and searches from end to end for each node and edge."""

    def append(self, id: str) -> None:
        self[id] = None


def _options(is_curved: bool) -> dict[str, Any]:
    curve = {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.55}
    options = json.loads(json.dumps(_OPTIONS))
    options["edges"]["smooth"] = {"enabled": True, **curve} if is_curved else False
    for part in ("hideEdgesOnZoom", "hideEdgesOnDrag"):
        options["interaction"][part] = not is_curved
    options["interaction"]["hover"] = is_curved
    return dict(options)


def _size(value: float, most: float) -> float:
    return round(4.5 + 8.5 * sqrt(value / most), 1)


def _width(weight: float, heaviest: float) -> float:
    return round(1 + 5 * sqrt(weight / heaviest), 1)
