"""Finding a node of a network by what a person calls it."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from coopgraph.lookup.naming import id_of
from coopgraph.networks.building.scope import UnknownFilter
from coopgraph.queries.asking import Asking
from coopgraph.queries.choosing import identify
from coopgraph.records.quads import Term

_NOTIONS = ("authority", "edition", "theme", "actor")
"""What the nodes of our networks are."""


def find_node(network: nx.Graph, given: str, asking: Asking) -> str:
    """Give the node of a network that an IRI, an id or a name means in its graph.

    Of several bodies of one name, one that alone is in the network is meant; one that is not in it
    stands for the one that took over from it. Raises UnknownFilter if there is none, or several.
    """
    finder = asking.finder
    meant = identify(asking, given, _NOTIONS)
    if not meant:
        found = finder.find(given, _NOTIONS, str(network.graph.get("as_of", "")))
        meant = [m.thing for m in found.meanings]
        past = [body.thing for m in found.meanings for body in m.past]
        meant = meant if _there(network, meant) else [*past, *meant]
    nodes = _there(network, meant) or _there(network, finder.led_to(meant))
    if len(nodes) > 1:
        ids = ", ".join(sorted(network.nodes[key]["id"] for key in nodes))
        raise UnknownFilter.of("networks.unknown.several", given=given, ids=ids)
    if not nodes:
        raise UnknownFilter.of("networks.unknown.authority", given=given)
    return nodes[0]


def _there(network: nx.Graph, things: Iterable[Term]) -> list[str]:
    """Give the nodes that are some things; the key of a node is its IRI, or its id."""
    keys = {key for thing in things for key in (thing[1:-1], id_of(thing))}
    return sorted(key for key in keys if key in network)
