"""Pages kept once they were made: a graph that is served never changes."""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from threading import Lock

from coopgraph.portal.addresses.iri_answers import IriAnswers
from coopgraph.portal.page.page import Page, PageSource, Parameters, PublicGraph
from coopgraph.portal.site.page_sources import AllPages
from coopgraph.queries import Asking

_MOST = 64 << 20
"""Bytes that kept pages take together."""
_SHARE = 8
"""What part of that one page may take; larger ones are made each time."""
_Key = tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]


class KeptPages:
    """Pages of a source; those asked for latest are kept, up to `most` bytes."""

    def __init__(self, source: PageSource, graph: PublicGraph, most: int = _MOST) -> None:
        self.graph = graph
        self._source, self._most = source, most
        self._kept: OrderedDict[_Key, Page] = OrderedDict()
        self._held = 0
        self._lock = Lock()

    @cached_property
    def iris(self) -> IriAnswers:
        """What is answered at the IRIs of the graph."""
        return IriAnswers(self.graph.asking, self.page)

    def page(self, path: str, parameters: Parameters) -> Page | None:
        """Give a page, made now or before."""
        key = (path, tuple(sorted(parameters.items())))
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        page = self._source.page(path, parameters)
        if page is not None:
            self._keep(key, page)
        return page

    def _keep(self, key: _Key, page: Page) -> None:
        with self._lock:
            if key in self._kept or len(page.body) > self._most // _SHARE:
                return
            self._kept[key] = page
            self._held += len(page.body)
            while self._held > self._most:
                self._held -= len(self._kept.popitem(last=False)[1].body)


def kept_pages(asking: Asking, address: str = "", publication: Path | None = None) -> KeptPages:
    """Return all pages of a graph, public at `address`; "" for the base of its IRIs.

    `publication` is as in `PublicGraph`.
    """
    graph = PublicGraph(asking, address or asking.iris.base, publication)
    return KeptPages(AllPages(graph), graph)
