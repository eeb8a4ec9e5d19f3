"""The pages as files in a folder, for any web server, below any path, or a disk."""

from __future__ import annotations

from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.portal.page.page import Page, PublicGraph
from coopgraph.portal.site.page_sources import AllPages
from coopgraph.replacing.checksums import write_checksums
from coopgraph.replacing.folders import whole_folder

MARK = ".coopgraph-site"
"""A file that says of a folder that it was written here, and may be replaced."""


class FolderNotOurs(CoopgraphError):
    """A folder holds something that a site would replace."""


def write_site(graph: PublicGraph, folder: Path) -> int:
    """Write every page into a folder, whole or not at all; return how many there are.

    Raises FolderNotOurs, before anything is made, if the folder holds other things, and FolderBusy.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise FolderNotOurs.of("portal.site.not-ours", folder=folder)
    pages = AllPages(graph)
    n = 0
    with whole_folder(folder, anew=True) as staged:
        for path in pages.paths():
            page = pages.page(path, {})
            assert page is not None, path  # a source makes what it lists
            _write(staged.folder, page)
            n += 1
        (staged.folder / MARK).touch()
        write_checksums(staged.folder)
    return n


def _write(folder: Path, page: Page) -> None:
    file = folder / page.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(page.body)
