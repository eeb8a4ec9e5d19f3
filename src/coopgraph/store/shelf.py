"""The folder in which the built graph lies, replaced as a whole by each build.

    .coopgraph/store/CURRENT     the number of the graph to read, replaced in one step
    .coopgraph/store/building    locked by whoever builds
    .coopgraph/store/000007/     a graph (see `generation`)

A reader takes the graph that CURRENT names and keeps it for as long as it likes. A build works in
a new folder and moves CURRENT at the end: whoever asks meanwhile, or after a crash, gets the last
whole graph. The one before it is kept until the next build, and longer while it is being read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopgraph.errors import StoreBroken, StoreBusy, StoreMissing
from coopgraph.replacing import replacing
from coopgraph.replacing.checksums import ChecksumVerdict, verified
from coopgraph.replacing.lock import FileLock
from coopgraph.replacing.whole_files import sync
from coopgraph.store.embedded import EmbeddedStore
from coopgraph.store.generation import LAYOUT, Generation

if TYPE_CHECKING:
    from coopgraph.store.loading import Loading

DEFAULT_FOLDER = Path(".coopgraph/store")
_TRIES = 5
_NUMBER = re.compile(rb"[0-9]{1,18}")


class Draft:
    """A graph being built: its store, writable, and what will be said about it.

    `meta` takes JSON values. `sha256` of the text loaded is added; so is `quads`, how many there
    are, unless the builder says so itself: counting reads the whole store. What the builder writes
    into `folder` lies beside the graph, and appears and goes with it.
    """

    def __init__(self, store: EmbeddedStore, meta: dict[str, Any], folder: Path) -> None:
        self.folder = folder
        self.store = store
        self.meta = meta

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


@dataclass(frozen=True)
class HeldGeneration:
    """A graph that no build removes before `release`, for another process to read."""

    name: str
    quads: Path
    meta: Mapping[str, Any]
    release: Callable[[], None]
    is_at: Callable[[Path], bool]
    """Whether a file is still the one on which it is held."""


class Shelf:
    """The graphs of one folder. Making a `Shelf` touches nothing."""

    def __init__(self, folder: Path = DEFAULT_FOLDER) -> None:
        self.folder = folder

    def open(self) -> EmbeddedStore:
        """Open the current graph for reading; close it, or use it in a `with` block.

        Raises `StoreMissing` if none was built, `StoreBroken` if it cannot be read.
        """
        held = self.hold()
        try:
            return EmbeddedStore.reading(held.quads, held.meta, held.release)
        except BaseException:
            held.release()
            raise

    def hold(self) -> HeldGeneration:
        """Hold the current graph; raises `StoreMissing` or `StoreBroken`."""
        generation, lock = self._locked()
        try:
            meta = generation.meta()
            if meta.get("layout") != LAYOUT:
                raise StoreBroken.of("store.newer", folder=self.folder)
            return HeldGeneration(
                generation.folder.name, generation.quads, meta, lock.release, lock.is_on
            )
        except (OSError, ValueError) as error:
            lock.release()
            raise self._broken(error) from error
        except StoreBroken:
            lock.release()
            raise

    def current(self) -> str:
        """Return the name of the current graph; raises `StoreMissing` or `StoreBroken`."""
        return self._current().folder.name

    def is_current(self, held: HeldGeneration) -> bool:
        """Whether no other graph is to be read, not even one of the same number in a new folder.

        Raises `StoreMissing` or `StoreBroken`.
        """
        current = self._current()
        return current.folder.name == held.name and held.is_at(current.readers)

    def verified(self) -> ChecksumVerdict:
        """Compare the files of the current graph with the checksums from when it was built.

        Raises `StoreMissing` or `StoreBroken`.
        """
        held = self.hold()
        try:
            return verified(held.quads.parent)
        finally:
            held.release()

    @contextmanager
    def draft(self, *, from_current: bool = False) -> Iterator[Draft]:
        """Build a graph; at the end of the `with` block it becomes the current one, all at once.

        If the block raises, the graph is thrown away and nothing changes. `from_current` starts
        from the current graph and its meta (`StoreMissing` if there is none) instead of an empty
        one, without copying the bulk of it. Raises `StoreBusy` while another process builds here.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._building():
            before = self._current() if from_current else self._before()
            new = Generation(self.folder / f"{self._last_number() + 1:06}")
            try:
                new.make(after=before if from_current else None)
                with EmbeddedStore.on_disk(new.quads) as store:
                    meta = self._kept(before) if before and from_current else {}
                    draft = Draft(store, meta, new.folder)
                    yield draft
                    if "quads" not in draft.meta:
                        draft.meta["quads"] = len(store)
                    store.flush()
                new.write_meta(draft.meta)
                new.write_checksums()
            except BaseException:
                new.discard()
                raise
            with replacing(self._pointer) as output:
                output.write(f"{new.folder.name}\n".encode())
            sync(self.folder)
            self._clean(keep=(before, new))

    @property
    def _pointer(self) -> Path:
        return self.folder / "CURRENT"

    def _current(self) -> Generation:
        try:
            name = self._pointer.read_bytes().strip()
        except FileNotFoundError:
            raise StoreMissing.of("store.missing", folder=self.folder) from None
        except OSError as error:
            raise self._broken(f"CURRENT: {error.strerror}") from error
        if not _NUMBER.fullmatch(name):
            raise self._broken("CURRENT")
        return Generation(self.folder / name.decode("ascii"))

    def _before(self) -> Generation | None:
        """Return the current graph to keep beside the next one; a broken pointer keeps none."""
        try:
            return self._current()
        except (StoreMissing, StoreBroken):
            return None

    def _locked(self) -> tuple[Generation, FileLock]:
        """Find the current graph and hold it; look again if it was removed in between."""
        for _ in range(_TRIES):
            generation = self._current()
            try:
                lock = FileLock.shared(generation.readers)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise self._broken(f"{generation.folder.name}: {error.strerror}") from error
            if generation.quads.is_dir():
                return generation, lock
            lock.release()
        raise self._broken(generation.folder.name)

    def _kept(self, before: Generation) -> dict[str, Any]:
        """Return what stays true of a graph when it is changed."""
        try:
            meta = before.meta()
        except (OSError, ValueError) as error:
            raise self._broken(error) from error
        return {key: value for key, value in meta.items() if key not in ("quads", "sha256")}

    def _broken(self, why: object) -> StoreBroken:
        return StoreBroken.of("store.broken", folder=self.folder, why=why)

    def _building(self) -> FileLock:
        path = self.folder / "building"
        lock = FileLock.alone(path)
        if lock is None:
            raise StoreBusy.of("store.busy", folder=self.folder, process=FileLock.signer(path))
        lock.sign()
        return lock

    def _numbered(self) -> list[Path]:
        return [path for path in self.folder.iterdir() if _NUMBER.fullmatch(path.name.encode())]

    def _last_number(self) -> int:
        return max((int(path.name) for path in self._numbered()), default=0)

    def _clean(self, keep: tuple[Generation | None, ...]) -> None:
        """Remove what older builds, and builds that died, have left and nobody reads."""
        for path in self._numbered():
            if Generation(path) not in keep:
                Generation(path).remove()


def write_generation(
    folder: Path, texts: Iterable[str], meta: Mapping[str, Any], *, trusted: bool = False
) -> None:
    """Replace the graph of `folder` by N-Quads text; see `Shelf.draft` and `Draft.load`."""
    with Shelf(folder).draft() as draft:
        draft.meta.update(meta)
        draft.load(texts, trusted=trusted)
