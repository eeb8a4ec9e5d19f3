"""The three pictures of the whole graph, as pages: `pictures/network.html#lang=vi`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from threading import Lock

from coopgraph.messages import LANGUAGES
from coopgraph.pictures.drawing import draw
from coopgraph.portal.page.page import Page, Parameters, PublicGraph

PICTURES_SHOWN = ("network", "map", "timeline")
_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def picture_path(kind: str) -> str:
    """Return where a picture stands, in all languages."""
    return f"pictures/{kind}.html"


class PicturePages:
    """The pictures of one graph."""

    def __init__(self, graph: PublicGraph) -> None:
        self._graph = graph
        self._drawn: dict[str, Page] = {}
        self._lock = Lock()

    def paths(self) -> Iterator[str]:
        """Give one path a picture."""
        return map(picture_path, PICTURES_SHOWN)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Draw a picture; its scripts stand in it, and its policy names each by its digest."""
        kind = next((kind for kind in PICTURES_SHOWN if path == picture_path(kind)), "")
        if not kind:
            return None
        with self._lock:
            if kind not in self._drawn:
                self._drawn[kind] = self._draw(path, kind)
            return self._drawn[kind]

    def _draw(self, path: str, kind: str) -> Page:
        html = draw(self._graph.asking, kind, language=LANGUAGES[0]).html
        (policy,) = _POLICY.findall(html)
        return Page(path, html.encode(), policy=unescape(policy))
