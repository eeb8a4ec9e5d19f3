"""A file of anyone's held against shapes of anyone's, such as those of an official profile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coopgraph.checking.shapes import validate
from coopgraph.errors import CoopgraphError

if TYPE_CHECKING:
    from rdflib import Graph


class ShapesInvalid(CoopgraphError):
    """A file of shapes cannot be read or followed."""


class Result(NamedTuple):
    """One result of a validation, as plain text."""

    focus: str
    path: str
    severity: str
    """`Violation`, `Warning` or `Info`."""


def results(data: Path, shapes: Path) -> Iterator[Result]:
    """Give what some shapes find in a file, sorted; both are read by the endings of their names.

    What a result rests on (`sh:detail`) is no result of its own.

    Raises `ShapesInvalid` for a file that is no Turtle, or no SHACL that can be followed.
    """
    from rdflib import SH, Graph
    from rdflib.util import guess_format

    graph = Graph().parse(data, format=guess_format(data.name) or "turtle")
    report = _validated(graph, shapes)
    found = (
        Result(
            str(report.value(it, SH.focusNode)),
            str(report.value(it, SH.resultPath) or ""),
            str(report.value(it, SH.resultSeverity)).rsplit("#", 1)[-1],
        )
        for it in report.objects(predicate=SH.result)
    )
    yield from sorted(found)


def _validated(graph: Graph, shapes: Path) -> Graph:
    """Validate; whatever rdflib and pySHACL raise over the shapes of others is their fault."""
    from rdflib import Graph

    try:
        return validate(graph, Graph().parse(shapes))
    except Exception as error:
        first = next(iter(str(error).splitlines()), type(error).__name__)
        raise ShapesInvalid(f"{shapes.name}: {first}") from error
