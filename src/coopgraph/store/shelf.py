"""The folder in which the built graph lies, replaced as a whole by each build.

    .coopgraph/store/CURRENT     the number of the graph to read, replaced in one step
    .coopgraph/store/building    locked by whoever builds
    .coopgraph/store/000007/     a graph (see `generation`)

A reader takes the graph that CURRENT names and keeps it for as long as it likes. A build works in
a new folder and moves CURRENT at the end: whoever asks meanwhile, or after a crash, gets the last
whole graph. The one before it is kept until the next build, and longer while it is being read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from coopgraph.errors import StoreBroken
from coopgraph.store.embedded import EmbeddedStore
from coopgraph.store.generation import LAYOUT, broken, current, locked

if TYPE_CHECKING:
    from coopgraph.replacing.checksums import ChecksumVerdict
    from coopgraph.store.drafting import Draft

DEFAULT_FOLDER = Path(".coopgraph/store")


class HeldGeneration(NamedTuple):
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
        generation, lock = locked(self.folder)
        try:
            meta = generation.meta()
            if meta.get("layout") != LAYOUT:
                raise StoreBroken.of("store.newer", folder=self.folder)
            return HeldGeneration(
                generation.folder.name, generation.quads, meta, lock.release, lock.is_on
            )
        except (OSError, ValueError) as error:
            lock.release()
            raise broken(self.folder, error) from error
        except StoreBroken:
            lock.release()
            raise

    def current(self) -> str:
        """Return the name of the current graph; raises `StoreMissing` or `StoreBroken`."""
        return current(self.folder).folder.name

    def is_current(self, held: HeldGeneration) -> bool:
        """Whether no other graph is to be read, not even one of the same number in a new folder.

        Raises `StoreMissing` or `StoreBroken`.
        """
        found = current(self.folder)
        return found.folder.name == held.name and held.is_at(found.readers)

    def verified(self) -> ChecksumVerdict:
        """Compare the files of the current graph with the checksums from when it was built.

        Raises `StoreMissing` or `StoreBroken`.
        """
        from coopgraph.replacing.checksums import verified

        held = self.hold()
        try:
            return verified(held.quads.parent)
        finally:
            held.release()

    def draft(self, *, from_current: bool = False) -> AbstractContextManager[Draft]:
        """Build a graph; at the end of the `with` block it becomes the current one, all at once.

        If the block raises, the graph is thrown away and nothing changes. `from_current` starts
        from the current graph and its meta (`StoreMissing` if there is none) instead of an empty
        one, without copying the bulk of it. Raises `StoreBusy` while another process builds here.
        """
        from coopgraph.store.drafting import drafting  # checksums and whole files: builders only

        return drafting(self.folder, from_current=from_current)
