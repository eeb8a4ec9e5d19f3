"""Building the next graph of a folder, and moving it into place: what a `Shelf` does for builders.

Whoever only reads never loads this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from coopgraph.errors import StoreBroken, StoreBusy, StoreMissing
from coopgraph.replacing import replacing
from coopgraph.replacing.lock import FileLock
from coopgraph.replacing.whole_files import sync
from coopgraph.store.embedded import EmbeddedStore
from coopgraph.store.generation import NUMBER, Generation, broken, current, pointer
from coopgraph.store.generation_folder import (
    discard,
    make,
    remove,
    write_checksums,
    write_json,
    write_meta,
)
from coopgraph.store.loading import Loading


class Draft:
    """A graph being built: its store, writable, and what will be said about it.

    `meta` takes JSON values. `sha256` of the text loaded is added; so is `quads`, how many there
    are, unless the builder says so itself: counting reads the whole store. Every reader reads
    `meta`; what the builder writes into `folder` lies beside the graph, and appears and goes with
    it.
    """

    def __init__(self, store: EmbeddedStore, meta: dict[str, Any], folder: Path) -> None:
        self.folder = folder
        self.store = store
        self.meta = meta

    def add(self, name: str, content: Mapping[str, object]) -> None:
        """Write JSON into a file beside the graph."""
        write_json(self.folder / name, content)

    def load(self, texts: Iterable[str], *, trusted: bool = False) -> None:
        """Add N-Quads text; see `EmbeddedStore.load`."""
        with self.loading(trusted=trusted) as load:
            load(texts)

    @contextmanager
    def loading(self, *, trusted: bool = False) -> Iterator[Loading]:
        """Add N-Quads text as it is made; see `EmbeddedStore.loading`."""
        with self.store.loading(trusted=trusted) as load:
            yield load
        self.meta["sha256"] = load.sha256


@contextmanager
def drafting(folder: Path, *, from_current: bool) -> Iterator[Draft]:
    """Build a graph in a folder; see `Shelf.draft`."""
    folder.mkdir(parents=True, exist_ok=True)
    with _building(folder):
        before = current(folder) if from_current else _before(folder)
        new = Generation(folder / f"{_last_number(folder) + 1:06}")
        try:
            make(new, after=before if from_current else None)
            with EmbeddedStore.on_disk(new.quads) as store:
                meta = _kept(before, folder) if before and from_current else {}
                draft = Draft(store, meta, new.folder)
                yield draft
                if "quads" not in draft.meta:
                    draft.meta["quads"] = len(store)
                store.flush()
            write_meta(new, draft.meta)
            write_checksums(new)
        except BaseException:
            discard(new)
            raise
        with replacing(pointer(folder)) as output:
            output.write(f"{new.folder.name}\n".encode())
        sync(folder)
        _clean(folder, keep=(before, new))


def write_generation(
    folder: Path, texts: Iterable[str], meta: Mapping[str, Any], *, trusted: bool = False
) -> None:
    """Replace the graph of `folder` by N-Quads text; see `Shelf.draft` and `Draft.load`."""
    with drafting(folder, from_current=False) as draft:
        draft.meta.update(meta)
        draft.load(texts, trusted=trusted)


def _before(folder: Path) -> Generation | None:
    """Return the current graph to keep beside the next one; a broken pointer keeps none."""
    try:
        return current(folder)
    except (StoreMissing, StoreBroken):
        return None


def _kept(before: Generation, folder: Path) -> dict[str, Any]:
    """Return what stays true of a graph when it is changed."""
    try:
        meta = before.meta()
    except (OSError, ValueError) as error:
        raise broken(folder, error) from error
    return {key: value for key, value in meta.items() if key not in ("quads", "sha256")}


def _building(folder: Path) -> FileLock:
    path = folder / "building"
    lock = FileLock.alone(path)
    if lock is None:
        raise StoreBusy.of("store.busy", folder=folder, process=FileLock.signer(path))
    lock.sign()
    return lock


def _numbered(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if NUMBER.fullmatch(path.name.encode())]


def _last_number(folder: Path) -> int:
    return max((int(path.name) for path in _numbered(folder)), default=0)


def _clean(folder: Path, keep: tuple[Generation | None, ...]) -> None:
    """Remove what older builds, and builds that died, have left and nobody reads."""
    for path in _numbered(folder):
        if Generation(path) not in keep:
            remove(Generation(path))
