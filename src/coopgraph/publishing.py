"""What a build publishes: the dumps of the whole graph, its first picture, and checksums."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports import write_dumps
from coopgraph.pictures import write_network
from coopgraph.records import Iris
from coopgraph.replacing.checksums import write_checksums
from coopgraph.store import EmbeddedStore


def publish(store: EmbeddedStore, folder: Path, iris: Iris) -> Iterator[Path]:
    """Write the published files of a graph into a folder, and give their paths."""
    yield from write_dumps(store, folder, iris)
    picture = folder / "network.html"
    write_network(store, picture, iris)
    yield picture
    yield write_checksums(folder)
