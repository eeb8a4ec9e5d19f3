"""One idea, one word: no two modules bear one name, save where they mirror."""

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
