"""Drawing a picture of a graph: weave the network, set the scene, place it, write the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx

from coopgraph.errors import CoopgraphError
from coopgraph.messages import LANGUAGES
from coopgraph.networks.building.partnership_network import weave_partnerships
from coopgraph.pictures.bipartite_layout import lay_out
from coopgraph.pictures.map_data import atlas
from coopgraph.pictures.picture import Picture, page
from coopgraph.pictures.scene import Scene, set_scene
from coopgraph.pictures.vis_network import library, vis_network
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import Iris
from coopgraph.store import Store


class UnknownPicture(CoopgraphError):
    """There is no such picture."""


def draw(
    asking: Asking,
    kind_of_picture: str,
    *,
    as_of: str | None = None,
    roll_up: bool = False,
    theme: str | None = None,
    kind: str | None = None,
    country: str | None = None,
    language: str = LANGUAGES[0],
) -> Picture:
    """Draw `network`, `map` or `timeline`; the other arguments are those of `weave_partnerships`.

    Raises UnknownPicture, and `networks.scope.UnknownFilter` for a filter that does not exist.
    """
    if kind_of_picture not in PICTURES:
        known = ", ".join(PICTURES)
        raise UnknownPicture.of("pictures.unknown", given=kind_of_picture, known=known)
    network = weave_partnerships(asking, as_of, roll_up, theme, kind, country)
    scene = set_scene(asking, network)
    parts, libraries = PICTURES[kind_of_picture](asking, network, scene)
    whole = scene.as_object() | parts | {"as_of": network.graph["as_of"], "roll_up": roll_up}
    return Picture(kind_of_picture, page(kind_of_picture, whole, language, libraries))


def write_network(store: Store, path: Path, _iris: Iris) -> Path:
    """Draw the whole network of a graph into a file; `iris` are those of its publisher."""
    return draw(Asking(store), "network").write(path)


_Parts = tuple[dict[str, Any], tuple[str, ...]]


def _network(_asking: Asking, _network: nx.Graph, scene: Scene) -> _Parts:
    return network_parts(scene)


def network_parts(scene: Scene) -> _Parts:
    """Lay out the network of a scene; give what vis-network takes, and vis-network itself."""
    shores: dict[str, list[str]] = {"FR": [], "VN": []}
    for authority in scene.authorities:
        shores[authority["country"]].append(authority["id"])
    partners: dict[str, set[str]] = {authority["id"]: set() for authority in scene.authorities}
    for partnership in scene.partnerships:
        one, other = partnership["parties"]
        partners[one].add(other)
        partners[other].add(one)
    places = lay_out(shores["FR"], shores["VN"], partners)
    return {"vis": vis_network(scene.authorities, scene.partnerships, places)}, (library(),)


def _map(asking: Asking, _network: nx.Graph, scene: Scene) -> _Parts:
    return atlas(asking, scene.authorities), ()


def _timeline(_asking: Asking, _network: nx.Graph, _scene: Scene) -> _Parts:
    return {}, ()


PICTURES: dict[str, Callable[[Asking, nx.Graph, Scene], _Parts]] = {
    "network": _network,
    "map": _map,
    "timeline": _timeline,
}
"""Picture → what it adds to the scene, and the libraries of its page."""
