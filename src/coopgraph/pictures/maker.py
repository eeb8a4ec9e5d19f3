"""What makes a picture: asked for by name, `coopgraph draw map`, and found by entry point.

Another package adds one by an entry point of the group `coopgraph.pictures`, as ours are added in
`pyproject.toml`; docs/guide/extending.md shows how.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import networkx as nx

from coopgraph.doors import PICTURES_GROUP, Door
from coopgraph.messages.words import Words
from coopgraph.pictures.scene import Scene
from coopgraph.queries.asking import Asking


@dataclass(frozen=True)
class View:
    """What is to be seen: the filters were applied.

    `network` has authorities as nodes and partnerships as edges (`coopgraph.networks`), `scene` the
    same with names in three languages, happenings and documents, as plain JSON values; `asking`
    answers any further question of the library.
    """

    asking: Asking
    network: nx.Graph
    scene: Scene


class PictureMaker(Protocol):
    """Makes one page of what is to be seen."""

    @property
    def title(self) -> Words:
        """What it shows, in a few words: told by `draw --list`."""

    def page(self, view: View, language: str) -> str:
        """Write the whole HTML document, opening in a language (fr, vi or en).

        It loads nothing from elsewhere, and shows a sentence where there is nothing to see. The
        same view gives the same bytes.
        """


PICTURES: Door[PictureMaker] = Door(PICTURES_GROUP, PictureMaker)
