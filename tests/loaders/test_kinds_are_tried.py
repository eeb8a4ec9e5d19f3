"""Every kind of finding about tables is made by some test of this folder."""

import re
from pathlib import Path

import pytest

from coopgraph.findings.kinds import KINDS, claims, graph

ELSEWHERE = {id(kind) for group in (claims, graph) for kind in vars(group).values()}
"""Kinds about claims that are settled, and about the graph."""
OF_TABLES = [name for name, kind in KINDS.items() if id(kind) not in ELSEWHERE]
TESTS = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]


@pytest.mark.parametrize("kind", OF_TABLES)
def test_tried(kind: str):
    said = "\n".join(path.read_text(encoding="utf-8") for path in TESTS)
    assert re.search(f'"{kind}"', said)
