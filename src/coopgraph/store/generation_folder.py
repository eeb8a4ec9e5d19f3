"""Making, completing and removing the folder of one built graph."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile, rmtree
from typing import Any

from coopgraph.replacing import checksums, replacing
from coopgraph.replacing.lock import FileLock
from coopgraph.store.generation import LAYOUT, Generation


def make(new: Generation, after: Generation | None = None) -> None:
    """Make the folder, empty, or with the quads of `after`, sharing its immutable files."""
    new.folder.mkdir()
    new.readers.touch()
    if after is not None:
        share_database(after.quads, new.quads)


def write_checksums(of: Generation) -> None:
    """Write the checksums of the database, once it is closed."""
    for name in ("LOCK", *(log.name for log in of.quads.glob("LOG*"))):
        (of.quads / name).unlink(missing_ok=True)  # they change with every reading
    checksums.write_checksums(of.folder)


def write_meta(of: Generation, meta: Mapping[str, Any]) -> None:
    """Write `meta`, JSON values, with the number of the layout."""
    write_json(of.folder / "meta.json", {"layout": LAYOUT, **meta})


def write_json(path: Path, content: Mapping[str, object]) -> None:
    """Write a JSON object, whole or not at all."""
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
    with replacing(path) as output:
        output.write(f"{text}\n".encode())


def remove(old: Generation) -> bool:
    """Remove the folder unless somebody reads it; say whether it is gone."""
    lock = FileLock.alone(old.readers)
    if lock is None:
        return False
    with lock:
        discard(old)
    return True


def discard(old: Generation) -> None:
    """Remove the folder, as far as the system lets us; the next build tries again."""
    rmtree(old.folder, ignore_errors=True)


def share_database(quads: Path, copy: Path) -> None:
    """Copy a database into a new folder without the bulk of it, as far as the system lets us.

    What RocksDB never changes once written, its tables, is linked, the rest copied.
    """
    copy.mkdir()
    for file in quads.iterdir():
        if file.suffix == ".sst":
            _link(file, copy / file.name)
        elif file.name != "LOCK" and not file.name.startswith("LOG"):
            (copy / file.name).write_bytes(file.read_bytes())


def _link(file: Path, copy: Path) -> None:
    try:
        os.link(file, copy)
    except OSError:  # another file system, or one without links
        copyfile(file, copy)
