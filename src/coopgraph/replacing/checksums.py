"""Checksums of all files of a folder, as `sha256sum -c` reads them, and whether they still hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coopgraph.replacing.whole_files import replacing

CHECKSUMS = "SHA256SUMS"


@dataclass(frozen=True)
class ChecksumVerdict:
    """What became of the files of a folder since their checksums were written; names, sorted."""

    folder: Path
    whole: int = 0
    """How many are as they were."""
    changed: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    has_checksums: bool = True
    """False if there are none, or the file that should hold them says something else."""

    @property
    def is_sound(self) -> bool:
        """Whether every file that was written is there as it was."""
        return self.has_checksums and not self.changed and not self.missing


def write_checksums(folder: Path) -> Path:
    """Write `SHA256SUMS` of every file in a folder but hidden ones."""
    lines = [f"{checksum(path)}  {name}\n" for name, path in _files(folder)]
    with replacing(folder / CHECKSUMS) as output:
        output.write("".join(lines).encode())
    return folder / CHECKSUMS


def verified(folder: Path) -> ChecksumVerdict:
    """Compare the files of a folder with their checksums; a file that cannot be read is changed."""
    written = _read(folder / CHECKSUMS)
    if written is None:
        return ChecksumVerdict(folder, has_checksums=False)
    there = dict(_files(folder))
    missing = sorted(written.keys() - there.keys())
    changed = [n for n in sorted(written.keys() & there.keys()) if not _is(there[n], written[n])]
    whole = len(written) - len(missing) - len(changed)
    return ChecksumVerdict(folder, whole, changed, missing, sorted(there.keys() - written.keys()))


def checksums_of(folder: Path) -> dict[str, str]:
    """Return name → checksum of the files of a folder, as written; none if unreadable."""
    return _read(folder / CHECKSUMS) or {}


def checksum(path: Path) -> str:
    """Give the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*"), key=lambda p: p.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != CHECKSUMS and not f"/{name}".count("/."):
            yield name, path


def _read(path: Path) -> dict[str, str] | None:
    """Return name → checksum; None if the file is not there or damaged."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    pairs = [line.partition("  ") for line in lines]
    return (
        {name: digest for digest, _, name in pairs} if all(name for _, _, name in pairs) else None
    )


def _is(path: Path, digest: str) -> bool:
    try:
        return checksum(path) == digest
    except OSError:
        return False
