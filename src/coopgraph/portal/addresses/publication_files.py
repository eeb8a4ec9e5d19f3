"""The publication that `coopgraph export` wrote, at the addresses that its catalogue promises."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from mimetypes import guess_type
from pathlib import Path

from coopgraph.exports.export import EXPORTS
from coopgraph.exports.release import hash_of, holds_another, holds_publication
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.replacing.checksums import CHECKSUMS, checksums_of
from coopgraph.store import EmbeddedStore

_FOR_FOLDERS = frozenset(("index.html", "README.md", CHECKSUMS))
"""Files that speak of the folder of a publication, which is not the whole of a site."""
_WELL_KNOWN, _VOID = ".well-known/void", "void.ttl"


class PublicationFiles:
    """The files of a publication, if there is one, and of this very graph."""

    def __init__(self, graph: PublicGraph) -> None:
        self._graph = graph

    def paths(self) -> Iterator[str]:
        """Give the names of the files, and where VoID is looked for (VoID, 7.2)."""
        yield from self._files
        if _VOID in self._files:
            yield _WELL_KNOWN

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Read a file that the checksums name: no other is given away."""
        file = _VOID if path == _WELL_KNOWN else path
        folder = self._graph.publication
        if folder is None or file not in self._files:
            return None
        return Page(path, (folder / file).read_bytes(), _media_type(file))

    @cached_property
    def _files(self) -> frozenset[str]:
        folder = self._graph.publication
        if folder is None or not _is_of(folder, self._graph):
            return frozenset()
        return frozenset(checksums_of(folder)) - _FOR_FOLDERS


def _is_of(folder: Path, graph: PublicGraph) -> bool:
    """Whether a folder holds the publication of a graph that lies here."""
    store = graph.asking.store
    if not isinstance(store, EmbeddedStore) or not holds_publication(folder):
        return False
    return not holds_another(folder, hash_of(store))


def _media_type(file: str) -> str:
    """Return the media type that the export of a file declares, else what its ending means."""
    products = (product for _, export in EXPORTS.all() for product in export.products)
    declared = {product.file: product.media_type for product in products}
    return declared.get(file) or guess_type(file)[0] or "application/octet-stream"
