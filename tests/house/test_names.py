"""One idea, one word: no two modules and no two types bear one name, save
where they mirror."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.built import ROOT

SOURCE = ROOT / "src" / "coopgraph"
MIRRORS = (
    "cli",  # one module a command, named for the ability of another room that it opens
    "findings/kinds",  # one module a table, named like the table's reader
)
"""Rooms whose modules bear the names of others on purpose."""
THE_SAME_JOB = {"__init__", "__main__", "write_docs", "disagreements", "successions", "endpoint"}
"""Names that mean the same wherever they stand."""


def modules() -> Iterator[Path]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE)


def test_a_name_of_a_module_has_one_meaning() -> None:
    bearers = defaultdict(list)
    for path in modules():
        mirrors = any(path.as_posix().startswith(f"{room}/") for room in MIRRORS)
        if not mirrors and path.stem not in THE_SAME_JOB:
            bearers[path.stem].append(path.as_posix())
    assert {stem: paths for stem, paths in bearers.items() if len(paths) > 1} == {}


def types_of(path: Path) -> Iterator[str]:
    """Give the classes and type aliases that a module defines for others."""
    for node in ast.parse((SOURCE / path).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            yield from [name] if name[0].isupper() and not name.isupper() else []


def test_a_name_of_a_type_has_one_meaning() -> None:
    bearers = defaultdict(list)
    for path in modules():
        for name in types_of(path):
            if not name.startswith("_"):
                bearers[name].append(path.as_posix())
    assert {name: paths for name, paths in bearers.items() if len(paths) > 1} == {}
