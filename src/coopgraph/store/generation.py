"""One built graph on disk: a numbered folder, whole from the moment it can be found.

000007/quads/        the Oxigraph database
000007/SHA256SUMS    checksums of the database, written last
000007/meta.json     what its builder says about it, in short, for every reader
000007/report.json   what the build reported
000007/tables.json   from which tables it was built, and how many rows each had
000007/*.sqlite      what things are called, and what else the builder puts beside the graph
000007/readers       an empty file on which every reader holds a lock

What a server makes of it for itself lies in hidden files beside these, and goes with the folder.
`CURRENT`, beside the folders, holds the number of the one to read.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from coopgraph.errors import StoreBroken, StoreMissing
from coopgraph.replacing.lock import FileLock

LAYOUT = 1
"""Number of this layout; a reader refuses another one."""

NUMBER = re.compile(rb"[0-9]{1,18}")
"""What a folder is called."""
_TRIES = 5


class Generation(NamedTuple):
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

    def meta(self) -> dict[str, Any]:
        """Read what the builder wrote; raises OSError or ValueError if it is not there."""
        meta = json.loads((self.folder / "meta.json").read_text(encoding="utf-8"))
        if not isinstance(meta, dict):
            raise ValueError("meta.json holds no object")
        return meta


def pointer(folder: Path) -> Path:
    """Return the file that names the current graph of a folder."""
    return folder / "CURRENT"


def current(folder: Path) -> Generation:
    """Return the current graph of a folder; raises `StoreMissing` or `StoreBroken`."""
    try:
        name = pointer(folder).read_bytes().strip()
    except FileNotFoundError:
        raise StoreMissing.of("store.missing", folder=folder) from None
    except OSError as error:
        raise broken(folder, f"CURRENT: {error.strerror}") from error
    if not NUMBER.fullmatch(name):
        raise broken(folder, "CURRENT")
    return Generation(folder / name.decode("ascii"))


def locked(folder: Path) -> tuple[Generation, FileLock]:
    """Find the current graph and hold it; look again if it was removed in between."""
    for _ in range(_TRIES):
        generation = current(folder)
        try:
            lock = FileLock.shared(generation.readers)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise broken(folder, f"{generation.folder.name}: {error.strerror}") from error
        if generation.quads.is_dir():
            return generation, lock
        lock.release()
    raise broken(folder, generation.folder.name)


def broken(folder: Path, why: object) -> StoreBroken:
    """Return the error of a folder that holds no graph that can be read."""
    return StoreBroken.of("store.broken", folder=folder, why=why)
