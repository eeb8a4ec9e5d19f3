"""A file of anyone's held against shapes of anyone's, such as those of an official profile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coopgraph.checking.shapes import validate


class Result(NamedTuple):
    """One result of a validation, as plain text."""

    focus: str
    path: str
    severity: str
    """`Violation`, `Warning` or `Info`."""


def results(data: Path, shapes: Path) -> Iterator[Result]:
    """Give what some shapes find in a file, sorted; both are read by the endings of their names."""
    from rdflib import SH, Graph
    from rdflib.util import guess_format

    graph = Graph().parse(data, format=guess_format(data.name) or "turtle")
    report = validate(graph, Graph().parse(shapes))
    found = (
        Result(
            str(report.value(it, SH.focusNode)),
            str(report.value(it, SH.resultPath) or ""),
            str(report.value(it, SH.resultSeverity)).rsplit("#", 1)[-1],
        )
        for it in report.subjects(predicate=SH.focusNode)
    )
    yield from sorted(found)
