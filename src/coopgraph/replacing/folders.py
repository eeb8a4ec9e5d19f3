"""Replacing a folder as a whole: made beside, with what stays of the old one, and moved into place.

    exports/           what readers see: the last whole publication
    .exports.new/      the next one; files that stay the same are shared (hard links)
    .exports.lock      held by whoever makes it, gone when it is made

A reader who has opened a file keeps it. Whoever is killed leaves `exports/` as it was.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.replacing.checksums import CHECKSUMS
from coopgraph.replacing.exchange import exchange, restored
from coopgraph.replacing.lock import FileLock
from coopgraph.replacing.whole_files import is_unfinished, sync

_NEXT = ".next"
"""How names begin that stand in a folder while it is made where it must stay."""


class FolderBusy(CoopgraphError):
    """Another process is making the same folder now."""


@dataclass(frozen=True)
class Staged:
    """A folder in the making: files go to `folder`, and will be found in `place`."""

    folder: Path
    place: Path

    def placed(self, file: Path) -> Path:
        """Return where a file of the folder will be."""
        return self.place / file.relative_to(self.folder)


@contextmanager
def whole_folder(place: Path, *, anew: bool = False) -> Iterator[Staged]:
    """Give a folder beside `place`, holding its files, that replaces it after the `with` block.

    If the block raises, nothing changes. Files may be replaced in it (`replacing`), not changed:
    they are still those of `place`. `anew`: it begins empty, and what `place` held is gone after.
    Raises `FolderBusy` while another process makes it.
    """
    target = place.resolve()
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place))
    target.parent.mkdir(parents=True, exist_ok=True)
    is_fixed = _is_fixed(target)
    beside = target / _NEXT if is_fixed else target.parent / f".{target.name}.next"
    with _locked(beside.with_suffix(".lock"), place):
        new, aside = beside.with_suffix(".new"), beside.with_suffix(".old")
        restored(target, aside)
        _discard(new, aside)
        try:
            new.mkdir(parents=True)
            if not anew:
                _share(target, new)
            yield Staged(new, place)
            if is_fixed and anew:
                _remove_others(new, target)
            _move_all(new, target) if is_fixed else _take_place(new, target, aside)
        finally:
            _discard(new, aside)


def _is_fixed(target: Path) -> bool:
    """Whether a folder cannot be moved: a mount, somebody at work in it, or not ours."""
    here = Path.cwd()
    is_ours = os.access(target.parent, os.W_OK) or not target.exists()
    return target.is_mount() or target == here or target in here.parents or not is_ours


def _take_place(new: Path, target: Path, aside: Path) -> None:
    if target.exists():
        shutil.copystat(target, new)
        exchange(new, target, aside)
    else:
        new.rename(target)
    sync(target.parent)


def _move_all(new: Path, target: Path) -> None:
    """Move file by file where the folder itself must stay; checksums go last, so they tell."""
    for file in sorted(_files(new), key=lambda file: (file.name == CHECKSUMS, file)):
        place = target / file.relative_to(new)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)
    sync(target)


def _remove_others(new: Path, target: Path) -> None:
    """Remove the files of a folder that stays and is to hold those of `new` alone."""
    stay = {file.relative_to(new) for file in _files(new)}
    for file in _files(target):
        name = file.relative_to(target)
        if name not in stay and not name.parts[0].startswith(_NEXT):
            file.unlink()


def _share(old: Path, new: Path) -> None:
    """Fill a folder with the files of another, without those that were never finished."""
    for file in _files(old):
        if not is_unfinished(file.name) and new not in file.parents:
            copy = new / file.relative_to(old)
            copy.parent.mkdir(parents=True, exist_ok=True)
            _link(file, copy)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]


def _link(file: Path, copy: Path) -> None:
    if file.is_symlink():
        copy.symlink_to(file.readlink())
        return
    try:
        os.link(file, copy)
    except OSError:  # a file system without links, or somebody else's file
        shutil.copy2(file, copy)


def _discard(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _locked(path: Path, place: Path) -> Iterator[None]:
    """Hold a lock on a file that exists only while somebody holds it."""
    path.parent.mkdir(exist_ok=True)
    while (lock := FileLock.alone(path)) is not None and not lock.is_on(path):
        lock.release()
    if lock is None:
        raise FolderBusy.of("store.folder-busy", folder=place, process=FileLock.signer(path))
    with lock:
        lock.sign()
        try:
            yield
        finally:
            path.unlink(missing_ok=True)
