"""A column that nobody reads yet makes a finding that names it, in whichever table it stands."""

import csv
import shutil
from pathlib import Path

import pytest

from coopgraph.building import BuildReport, read
from coopgraph.findings import Findings
from coopgraph.loaders.files.layouts import LAYOUTS, Layout


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_new_column_is_named(real_data: Path, tmp_path: Path, layout: Layout) -> None:
    data = tmp_path / "data"
    shutil.copytree(real_data, data)
    path = data / layout.path
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        widened = [[*header, "a_new_column"], *([*row, "x"] for row in rows)]
        csv.writer(file, lineterminator="\n").writerows(widened)
    report = BuildReport(Findings())
    read(report, data)
    found = [(f.kind.id, f.column, f.file.endswith(layout.path)) for f in report.findings]
    assert ("unread-column", "a_new_column", True) in found
