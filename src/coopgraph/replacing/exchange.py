"""Two folders change places: in one step where the system can, renameat2(2), else in two."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def exchange(new: Path, old: Path, aside: Path) -> None:
    """Put `new` in the place of `old`, and `old` where `new` was.

    Where the system cannot do it in one step, `old` is at `aside` for an instant: `restored` puts
    it back if that instant was the last.
    """
    if not _exchanged(new, old):
        old.rename(aside)
        new.rename(old)
        aside.rename(new)


def restored(old: Path, aside: Path) -> None:
    """Put back what a process left aside when it was ended in the middle of an exchange."""
    if aside.exists() and not old.exists():
        aside.rename(old)


def _exchanged(new: Path, old: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = os.fsencode(new), os.fsencode(old)
    if renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(old))
