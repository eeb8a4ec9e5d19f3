"""One built graph on disk: a numbered folder, whole from the moment it can be found.

000007/quads/        the Oxigraph database
000007/meta.json     what its builder says about it; written last
000007/names.sqlite  what things are called, and what else the builder puts beside the graph
000007/readers       an empty file on which every reader holds a lock
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopgraph.store.lock import FileLock

LAYOUT = 1
"""Number of this layout; a reader refuses another one."""


@dataclass(frozen=True)
class Generation:
    """The folder of one built graph."""

    folder: Path

    @property
    def quads(self) -> Path:
        """The folder of the database."""
        return self.folder / "quads"

    @property
    def readers(self) -> Path:
        """The file on which readers hold a lock."""
        return self.folder / "readers"

    def make(self, after: "Generation | None" = None) -> None:
        """Make the folder, empty, or with the quads of `after`, sharing its immutable files."""
        self.folder.mkdir()
        self.readers.touch()
        if after is not None:
            self.quads.mkdir()
            for file in after.quads.iterdir():
                _share(file, self.quads / file.name)

    def write_meta(self, meta: Mapping[str, Any]) -> None:
        """Write `meta`, JSON values, with the number of the layout."""
        text = json.dumps({"layout": LAYOUT, **meta}, ensure_ascii=False, indent=2, sort_keys=True)
        write_durably(self.folder / "meta.json", text + "\n")

    def meta(self) -> dict[str, Any]:
        """Read what the builder wrote; raises OSError or ValueError if it is not there."""
        meta = json.loads((self.folder / "meta.json").read_text(encoding="utf-8"))
        if not isinstance(meta, dict):
            raise ValueError("meta.json holds no object")
        return meta

    def remove(self) -> bool:
        """Remove the folder unless somebody reads it; say whether it is gone."""
        lock = FileLock.alone(self.readers)
        if lock is None:
            return False
        with lock:
            self.discard()
        return True

    def discard(self) -> None:
        """Remove the folder, as far as the system lets us; the next build tries again."""
        from shutil import rmtree  # with all its archives, for builders only

        rmtree(self.folder, ignore_errors=True)


def write_durably(path: Path, text: str) -> None:
    """Replace a file all at once, so that a crash leaves the old or the new one."""
    half = path.with_name(f".{path.name}.new")
    with half.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(half, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _share(file: Path, copy: Path) -> None:
    """Link what RocksDB never changes once written, its tables, and copy the rest."""
    if file.suffix == ".sst":
        os.link(file, copy)
    elif file.name != "LOCK" and not file.name.startswith("LOG"):
        copy.write_bytes(file.read_bytes())
