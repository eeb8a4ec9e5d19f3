"""The whole graph as one file for pages that ask it themselves: N-Quads, gzip."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from io import BytesIO

from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.store import EmbeddedStore

PATH = "data/graph.nq.gz"
_MEDIA_TYPE = "application/gzip"


class WholeGraph:
    """The file, where the graph lies here; the pages of a remote store ask its own endpoint."""

    def __init__(self, graph: PublicGraph) -> None:
        self._store = graph.asking.store

    def paths(self) -> Iterator[str]:
        """Give its path, if there is one."""
        yield from [PATH] if isinstance(self._store, EmbeddedStore) else []

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Write the graph; the same graph gives the same bytes."""
        if path != PATH or not isinstance(self._store, EmbeddedStore):
            return None
        text = BytesIO()
        self._store.dump_nquads(text)
        return Page(path, gzip.compress(text.getvalue(), mtime=0), _MEDIA_TYPE)
