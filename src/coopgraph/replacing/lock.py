"""Locks that do not outlive their process: the system's, on a file (flock(2))."""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import IO, Self


class FileLock:
    """A lock on a file, held until `release`, or until the process ends, however it ends."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    @classmethod
    def shared(cls, path: Path) -> Self:
        """Hold one of many locks on a file that exists; waits while someone holds it alone."""
        file = path.open("rb")
        fcntl.flock(file, fcntl.LOCK_SH)
        return cls(file)

    @classmethod
    def alone(cls, path: Path) -> Self | None:
        """Hold the only lock on `path`, made if need be; None if someone else holds one."""
        file = path.open("ab")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        return cls(file)

    def sign(self) -> None:
        """Write into the locked file which process holds it, for whoever finds it locked."""
        self._file.truncate(0)
        self._file.write(f"{os.getpid()}\n".encode())
        self._file.flush()

    @staticmethod
    def signer(path: Path) -> str:
        """Return which process holds a locked file, "?" if it does not say."""
        try:
            return path.read_text(encoding="ascii", errors="replace").strip() or "?"
        except OSError:
            return "?"

    def is_on(self, path: Path) -> bool:
        """Whether the locked file is still what is found at `path`."""
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Give the lock up; more than once does no harm."""
        self._file.close()

    def __enter__(self) -> Self:
        """Hold the lock for a `with` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Release it."""
        self.release()
