"""What a build publishes: the dumps of the whole graph, its first picture, and checksums.

Once `export` has made a whole publication, a build with another graph leaves it as it is: half of
it would be of one graph, half of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports import write_dumps
from coopgraph.exports.reading_back import read_back
from coopgraph.exports.release import hash_of, holds_another, holds_publication
from coopgraph.pictures import write_network
from coopgraph.records import Iris
from coopgraph.replacing.checksums import write_checksums
from coopgraph.store import EmbeddedStore


def publish(store: EmbeddedStore, folder: Path, iris: Iris) -> Iterator[Path]:
    """Write the published files of a graph into a folder, and give their paths.

    None, if the folder holds the publication of another graph.
    """
    if holds_publication(folder) and holds_another(folder, hash_of(store)):
        return
    for dump in write_dumps(store, folder, iris):
        yield read_back(dump, len(store))
    picture = folder / "network.html"
    write_network(store, picture, iris)
    yield picture
    yield write_checksums(folder)
