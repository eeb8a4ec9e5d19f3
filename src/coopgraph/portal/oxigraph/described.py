"""The graph with what describes it in its default graph, for queries that speak of that.

When they start, editors look in the default graph of an endpoint for examples
(`sh:SPARQLExecutable`), prefixes (`sh:declare`) and figures (VoID). The agreed view holds none of
them, and its figures stay exact: so they are put into a copy that shares the files of the graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from coopgraph.records import DEFAULT_BASE, Iris
from coopgraph.replacing import replacing
from coopgraph.store import EmbeddedStore
from coopgraph.store.generation_folder import share_database
from coopgraph.store.shelf import HeldGeneration

_DESCRIPTION = ".description.nt"
_COPY = ".described-"


def with_description(held: HeldGeneration) -> HeldGeneration:
    """Return the same graph, described; releasing it releases what was held, and removes the copy.

    The first time that takes as long as counting all triples some four times. Raises OSError.
    """
    try:
        folder = _new_folder(held.quads.parent)
    except BaseException:
        held.release()
        raise

    def release() -> None:
        rmtree(folder, ignore_errors=True)
        held.release()

    try:
        quads = folder / "quads"
        share_database(held.quads, quads)
        with EmbeddedStore.on_disk(quads) as store:
            store.load([_description(store, held).decode()])
            store.flush()
    except BaseException:
        release()
        raise
    return held._replace(quads=quads, release=release)


def _new_folder(beside: Path) -> Path:
    try:
        return Path(mkdtemp(prefix=_COPY, dir=beside))
    except OSError:  # a store that only others may write to
        return Path(mkdtemp(prefix=f"coopgraph{_COPY}"))


def _description(store: EmbeddedStore, held: HeldGeneration) -> bytes:
    """Return the description as N-Triples: as it was written before, or else made now."""
    kept = held.quads.parent / _DESCRIPTION
    with suppress(OSError):
        return kept.read_bytes()
    text = b"".join(_lines(store, held))
    with suppress(OSError), replacing(kept) as output:
        output.write(text)
    return text


def _lines(store: EmbeddedStore, held: HeldGeneration) -> Iterator[bytes]:
    from coopgraph.exports.catalogue.void import void_description
    from coopgraph.exports.release import release_of
    from coopgraph.exports.things import Things

    iris = Iris(held.meta.get("base", DEFAULT_BASE))
    hashed = held.meta.get("sha256", ""), held.meta.get("quads", 0)
    release = release_of(store, iris, held.quads.parent, hashed=hashed)
    yield from void_description(Things(store), release).lines()
    yield from store.graph_lines(iris.queries_graph[1:-1])
