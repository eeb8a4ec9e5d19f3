"""One built graph on disk: a numbered folder, whole from the moment it can be found.

000007/quads/        the Oxigraph database
000007/SHA256SUMS    checksums of the database, written last
000007/meta.json     what its builder says about it
000007/names.sqlite  what things are called, and what else the builder puts beside the graph
000007/readers       an empty file on which every reader holds a lock
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopgraph.replacing import replacing
from coopgraph.replacing.checksums import write_checksums
from coopgraph.replacing.lock import FileLock

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

    def write_checksums(self) -> None:
        """Write the checksums of the database, once it is closed."""
        for name in ("LOCK", *(log.name for log in self.quads.glob("LOG*"))):
            (self.quads / name).unlink(missing_ok=True)  # they change with every reading
        write_checksums(self.folder)

    def write_meta(self, meta: Mapping[str, Any]) -> None:
        """Write `meta`, JSON values, with the number of the layout."""
        text = json.dumps({"layout": LAYOUT, **meta}, ensure_ascii=False, indent=2, sort_keys=True)
        with replacing(self.folder / "meta.json") as output:
            output.write(f"{text}\n".encode())

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


def _share(file: Path, copy: Path) -> None:
    """Link what RocksDB never changes once written, its tables, and copy the rest."""
    if file.suffix == ".sst":
        os.link(file, copy)
    elif file.name != "LOCK" and not file.name.startswith("LOG"):
        copy.write_bytes(file.read_bytes())
