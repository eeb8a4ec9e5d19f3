"""A catalogue against official SHACL shapes, where the person has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports.rehearsal.remark import Remark, Verdict

_NOT_RULES = ("imports.ttl", "mdr_imports.ttl")


def against_shapes(path: Path, folder: Path) -> Iterator[Remark]:
    """Give a remark for each result of the shapes of a folder."""
    from rdflib import SH, Graph
    from rdflib.util import guess_format

    from coopgraph.checking.shapes import validate

    data = Graph().parse(path, format=guess_format(str(path)) or "turtle")
    for file in sorted(folder.glob("*.ttl")):
        if file.name in _NOT_RULES:
            continue
        report = validate(data + Graph(), Graph().parse(file))
        for result in sorted(report.subjects(predicate=SH.focusNode), key=str):
            severity = str(report.value(result, SH.resultSeverity)).rsplit("#", 1)[-1]
            field = str(report.value(result, SH.resultPath) or "")
            yield Remark(
                *("europa", "", field, Verdict.DOWNGRADED, "shape"),
                str(report.value(result, SH.focusNode)),
                {"severity": severity, "shapes": file.name},
            )
