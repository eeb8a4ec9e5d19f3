"""Every kind of finding about tables is made by some test of this folder."""

import re
from pathlib import Path

import pytest

from coopgraph.findings import Kind
from coopgraph.findings.kinds import (
    acknowledgements,
    cells,
    dates,
    documents,
    files,
    identity,
    numbers,
    participants,
    programme,
    references,
    replacements,
    rows,
    rulings,
    territories,
    texts,
    values,
    workbooks,
)

GROUPS = (
    *(files, workbooks, rows, texts, cells, values, numbers, references, identity),
    *(programme, participants),
    *(dates, documents, territories, rulings, acknowledgements, replacements),
)
KINDS = [k.id for group in GROUPS for k in vars(group).values() if isinstance(k, Kind)]
TESTS = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]


@pytest.mark.parametrize("kind", KINDS)
def test_tried(kind: str):
    said = "\n".join(path.read_text(encoding="utf-8") for path in TESTS)
    assert re.search(f'"{kind}"', said)
