"""A catalogue against official SHACL shapes, where the person has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.harvest.remark import Remark, Verdict

_NOT_RULES = ("imports.ttl", "mdr_imports.ttl")


def against_shapes(path: Path, folder: Path) -> Iterator[Remark]:
    """Give a remark for each result of the shapes of a folder."""
    from coopgraph.checking.given_shapes import ShapesInvalid

    for file in sorted(folder.glob("*.ttl")):
        if file.name in _NOT_RULES:
            continue
        try:
            yield from _remarks(path, file)
        except ShapesInvalid as error:
            yield Remark("europa", "", file.name, Verdict.DROPPED, "unreadable", str(error))


def _remarks(path: Path, shapes: Path) -> Iterator[Remark]:
    from coopgraph.checking.given_shapes import results

    for focus, field, severity in results(path, shapes):
        more: dict[str, object] = {"severity": severity, "shapes": shapes.name}
        yield Remark("europa", "", field, Verdict.DOWNGRADED, "shape", focus, more)
