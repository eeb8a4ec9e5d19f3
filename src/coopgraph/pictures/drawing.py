"""Drawing a picture of a graph: weave the network, set the scene, place it, write the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopgraph.errors import CoopgraphError
from coopgraph.messages import LANGUAGES
from coopgraph.messages.words import Words
from coopgraph.networks.building.partnership_network import weave_partnerships
from coopgraph.pictures.bipartite_layout import lay_out
from coopgraph.pictures.maker import PICTURES, View
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
    """Draw `network`, `map`, `timeline` or what a package brings, as `weave_partnerships` filters.

    Raises UnknownPicture, and `networks.scope.UnknownFilter` for a filter that does not exist.
    """
    if kind_of_picture not in PICTURES.names:
        known = ", ".join(PICTURES.names)
        raise UnknownPicture.of("pictures.unknown", given=kind_of_picture, known=known)
    network = weave_partnerships(asking, as_of, roll_up, theme, kind, country)
    view = View(asking, network, set_scene(asking, network))
    return Picture(kind_of_picture, PICTURES.open(kind_of_picture).page(view, language))


def write_network(store: Store, path: Path, _iris: Iris) -> Path:
    """Draw the whole network of a graph into a file; `iris` are those of its publisher."""
    return draw(Asking(store), "network").write(path)


_Parts = tuple[dict[str, Any], tuple[str, ...]]


@dataclass(frozen=True)
class OwnPicture:
    """A page that our own scripts draw; `parts` gives what they need beside the scene."""

    kind: str
    parts: Callable[[View], _Parts]

    @property
    def title(self) -> Words:
        """What it shows."""
        return Words.said(f"pictures.{self.kind}.title")

    def page(self, view: View, language: str) -> str:
        """Write the page, its words, look, code and data inside."""
        parts, libraries = self.parts(view)
        asked = {name: view.network.graph[name] for name in ("as_of", "roll_up")}
        return page(self.kind, view.scene.as_object() | parts | asked, language, libraries)


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


NETWORK = OwnPicture("network", lambda view: network_parts(view.scene))
MAP = OwnPicture("map", lambda view: (atlas(view.asking, view.scene.authorities), ()))
TIMELINE = OwnPicture("timeline", lambda _view: ({}, ()))
