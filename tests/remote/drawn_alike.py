"""Networks and pictures of one store against those of another, down to the last byte."""

from typing import Any

import networkx as nx

from coopgraph.networks import weave_partnerships
from coopgraph.pictures import draw
from coopgraph.queries.asking import Asking
from coopgraph.store import Store

TIMES: list[dict[str, Any]] = [{}, {"roll_up": True}, {"as_of": "2010"}]


def assert_drawn_alike(here: Store, there: Store, digits: int = 4) -> None:
    """Compare the network at several times, places to so many digits, and every picture."""
    one, other = Asking(here), Asking(there)
    for time in TIMES:
        expected = _told(weave_partnerships(one, **time), digits)
        assert expected[1]
        assert _told(weave_partnerships(other, **time), digits) == expected, time
    for picture in ("network", "map", "timeline"):
        drawn = [draw(asking, picture, language="fr") for asking in (one, other)]
        assert drawn[0].html == drawn[1].html, picture


def _told(network: nx.Graph, digits: int) -> tuple[dict[Any, Any], dict[Any, Any]]:
    nodes = {
        node: {key: round(v, digits) if isinstance(v, float) else v for key, v in said.items()}
        for node, said in network.nodes(data=True)
    }
    return nodes, {frozenset(ends): said for *ends, said in network.edges(data=True)}
