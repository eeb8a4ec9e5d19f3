"""Whatever the cells and the bytes hold, reading ends with findings and never with an error."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopgraph.findings import Findings, render, to_json
from coopgraph.loaders import open_tables, read_world
from coopgraph.loaders.files.layouts import LAYOUTS

PIECES = ["", " | ", "--", "2013", "2013/..", "P3Y", "Brest", "vn-city-hue", "é\u0301", '"', "\x00"]
CELLS = st.one_of(st.text(max_size=12), st.lists(st.sampled_from(PIECES), max_size=3).map("".join))
QUICK = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUICK
@given(data=st.data())
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_any_cells(spoilt, data, layout):
    table = layout.path.removesuffix(".csv")
    original = (spoilt.folder / layout.path).read_bytes()

    def change(rows):
        for row in rows[1:4]:
            column = data.draw(st.integers(0, len(row) - 1))
            row[column] = data.draw(CELLS)

    spoilt.rows(table, change)
    show(spoilt.folder)
    (spoilt.folder / layout.path).write_bytes(original)


@QUICK
@given(content=st.binary(max_size=200), place=st.integers(0, 400))
def test_any_bytes(spoilt, content: bytes, place: int):
    path = spoilt.folder / "claims/editions.csv"
    original = path.read_bytes()
    path.write_bytes(original[:place] + content + original[place:])
    show(spoilt.folder)
    path.write_bytes(original)


def show(folder: Path) -> None:
    findings = Findings()
    read_world(open_tables(folder), findings)
    assert to_json(findings)
    for lang in ("fr", "vi", "en"):
        assert render(findings, lang).count("[") >= len(findings)
