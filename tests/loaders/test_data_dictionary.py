"""data/README.md describes every table and every column, in their order, and no others."""

import csv
import re

import pytest

from coopgraph.loaders.files.layouts import LAYOUTS, Layout
from coopgraph.paths import DATA

PAGE = (DATA() / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\S+\.csv)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
APART = {"territories/alias_collisions.csv"}
"""Made from the names of authorities: territories/README.md tells."""


def test_every_table_has_its_section() -> None:
    assert set(SECTIONS) == {layout.path for layout in LAYOUTS} - APART


@pytest.mark.parametrize(
    "layout", [it for it in LAYOUTS if it.path not in APART], ids=lambda layout: layout.name
)
def test_a_section_has_the_columns_of_its_table(layout: Layout) -> None:
    with (DATA() / layout.path).open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    cells = re.findall(r"^\| (\w+(?:, \w+)*) \|", SECTIONS[layout.path], re.MULTILINE)
    told = [name for cell in cells if cell != "column" for name in cell.split(", ")]
    assert told == header
    assert re.search(rf"Key: {', '.join(layout.key)}\b", SECTIONS[layout.path])
