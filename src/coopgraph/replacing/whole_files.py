"""Replacing a file in one step: whoever reads meanwhile sees the old one or the new one, whole."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from coopgraph.replacing.lock import FileLock

_UNFINISHED = re.compile(r"\..+\.[a-z0-9_]{8}")
"""`.catalog.ttl.x1y2z3a4`: what a file is called until it is whole."""


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write to, which takes the place of `path` if nothing goes wrong."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep(path.parent, path.name)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as output:
        unfinished = Path(output.name)
        try:
            fcntl.flock(output, fcntl.LOCK_EX)
            yield output
            output.flush()
            os.fsync(output.fileno())
            unfinished.chmod(0o644)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


def is_unfinished(name: str) -> bool:
    """Whether a file of this name is one that was never finished."""
    return _UNFINISHED.fullmatch(name) is not None


def sweep(folder: Path, name: str) -> None:
    """Remove what processes that are gone have left of a file called `name`."""
    for left in folder.glob(f".{_literally(name)}.????????"):
        with suppress(OSError):
            if is_unfinished(left.name) and (lock := FileLock.alone(left)):
                with lock:
                    left.unlink()


def sync(folder: Path) -> None:
    """Write to the disk which files a folder holds."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _literally(name: str) -> str:
    return re.sub(r"([\[*?])", r"[\1]", name)
