"""The lines of a published graph, from a folder or a file, compressed or not.

Canonical N-Quads are sorted, so two versions are compared by walking through both at once, and
neither is held in memory.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.records.quads import Quad

_PARTS = 3


class VersionUnreadable(CoopgraphError):
    """There is no published graph where one was named."""


def published_lines(path: Path) -> Iterator[str]:
    """Give the lines of a published graph, in order; raises VersionUnreadable."""
    file = path / "coopgraph.nq" if path.is_dir() else path
    if not file.is_file():
        raise VersionUnreadable.of("exports.wrong.version", path=path)
    before = ""
    try:
        with (
            gzip.open(file, "rt", encoding="utf-8")
            if file.suffix == ".gz"
            else file.open(encoding="utf-8") as lines
        ):
            for line in lines:
                if line < before or not line.endswith(" .\n"):
                    raise VersionUnreadable.of("exports.wrong.version", path=path)
                before = line
                yield line
    except (OSError, UnicodeDecodeError) as error:
        raise VersionUnreadable.of("exports.wrong.version", path=path) from error


def differing(old: Iterator[str], new: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Give the lines that only one has: ("-", line) of the old, ("+", line) of the new."""
    one, other = next(old, ""), next(new, "")
    while one or other:
        if one == other:
            one, other = next(old, ""), next(new, "")
        elif one and (not other or one < other):
            yield "-", one
            one = next(old, "")
        else:
            yield "+", other
            other = next(new, "")


def quad_of(line: str) -> Quad:
    """Take a line apart."""
    subject, predicate, rest = line[: -len(" .\n")].split(" ", _PARTS - 1)
    if rest.startswith("<"):
        value, _, graph = rest.partition(" ")
    else:
        text, quote, tail = rest.rpartition('"')
        suffix, _, graph = tail.partition(" ")
        value = text + quote + suffix
    return Quad(subject, predicate, value, graph)
