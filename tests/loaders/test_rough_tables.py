"""Tables and workbooks as hands and programs spoil them: no traceback, and no row lost in silence.

Each try spoils one table of the small world in one way. Every row must then be a claim, or have a
finding at its line, or its table must have a fatal finding of its own. COOPGRAPH_TRIES sets how
many tries are made; docs/guide/rough-input.md tells how many were made before, and what failed.
"""

import csv
import datetime
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopgraph.findings import Finding, Findings, render, to_json
from coopgraph.loaders import open_tables, read_world
from coopgraph.loaders.files.layouts import LAYOUTS, Layout
from coopgraph.records import World

TRIES = settings(
    max_examples=int(os.environ.get("COOPGRAPH_TRIES", "25")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
CLAIMS = [layout for layout in LAYOUTS if layout.path.startswith("claims/")]
Rows = list[list[str]]

ODD = st.sampled_from(
    [
        *("", " ", "-", "N/A", "#REF!", "néant", "?", "H?i ngh?", "Hµ Néi", "Há»™i", "\ufffd"),
        *("9999-12-31", "0001", "2013-13", "juin-13", "41434", "1e5", "1 000", "-1", "TRUE"),
        *("=1+1", "@x", "a | | b", "|", '"', '""', "a\nb", "a\r\nb", ";", "\t", "\x00", "\u2028"),
        *("http://a.fr b", "mailto:a@b.fr", "Ðà Nẵng", "é" * 300, "\U0001f600", "é", "fr", "VN"),
    ]
)
CELLS = st.one_of(ODD, st.text(max_size=8))
PLACES = st.tuples(st.integers(0, 40), st.integers(0, 40))


def change_cell(rows: Rows, at: tuple[int, int], cell: str) -> None:
    row = rows[at[0] % len(rows)]
    row[at[1] % len(row)] = cell


def insert_cell(rows: Rows, at: tuple[int, int], cell: str) -> None:
    row = rows[at[0] % len(rows)]
    row.insert(at[1] % len(row), cell)


def drop_cell(rows: Rows, at: tuple[int, int], _: str) -> None:
    row = rows[at[0] % len(rows)]
    del row[at[1] % len(row)]


def shift_column(rows: Rows, at: tuple[int, int], cell: str) -> None:
    """Move the values of a column down by one, the header staying."""
    column = at[1] % len(rows[0])
    values = [cell, *(row[column] for row in rows[1:-1])]
    for row, value in zip(rows[1:], values, strict=True):
        row[column] = value


def swap_columns(rows: Rows, at: tuple[int, int], _: str) -> None:
    """Exchange two columns below their headings."""
    one, other = at[0] % len(rows[0]), at[1] % len(rows[0])
    for row in rows[1:]:
        row[one], row[other] = row[other], row[one]


def repeat_row(rows: Rows, at: tuple[int, int], _: str) -> None:
    rows.insert(at[1] % len(rows) + 1, list(rows[at[0] % len(rows)]))


def drop_header(rows: Rows, _at: tuple[int, int], _: str) -> None:
    del rows[0]


def rename_column(rows: Rows, at: tuple[int, int], cell: str) -> None:
    rows[0][at[1] % len(rows[0])] = cell


def blank_row(rows: Rows, at: tuple[int, int], _: str) -> None:
    rows.insert(at[0] % (len(rows) - 1) + 1, [""] * len(rows[0]))


SPOILING = (
    *(change_cell, insert_cell, drop_cell, shift_column, swap_columns),
    *(repeat_row, drop_header, rename_column, blank_row),
)
Spoil = Callable[[Rows, tuple[int, int], str], None]


def rows_of(path: Path) -> Rows:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def written(rows: Rows, separator: str = ",") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n", delimiter=separator).writerows(rows)
    return text.getvalue()


def read(*data: Path) -> tuple[World, list[Finding]]:
    findings = Findings()
    world = read_world(open_tables(*data), findings)
    assert to_json(findings)
    for lang in ("fr", "vi", "en"):
        assert bool(render(findings, lang)) == bool(len(findings))
    return world, list(findings)


def assert_nothing_is_lost(
    world: World, findings: list[Finding], file: str, lines: dict[int, int]
) -> None:
    """Hold each row (its first and its last line) against claims and findings."""
    of_file = [f for f in findings if f.file in (file, file.partition("#")[0])]
    if any(f.is_fatal and f.line <= 1 for f in of_file):
        return
    claimed = {claim.origin.line for claim in world.claims if claim.origin.file == file}
    told = {f.line for f in of_file}
    for first, last in lines.items():
        assert first in claimed or told & set(range(first, last + 1)), (first, sorted(told))


def lines_of(rows: Rows, separator: str = ",") -> dict[int, int]:
    """Give the first and the last line of each row that holds something, below the header."""
    lines, line = {}, 1
    for number, row in enumerate(rows):
        last = line + written([row], separator).count("\n") - 1
        if number and any(cell.strip() for cell in row):
            lines[line] = last
        line = last + 1
    return lines


@TRIES
@given(
    layout=st.sampled_from(CLAIMS),
    spoil=st.sampled_from(SPOILING),
    at=PLACES,
    cell=CELLS,
    separator=st.sampled_from([",", ",", ",", ";", "\t"]),
)
def test_a_spoilt_table(
    spoilt: Any, layout: Layout, spoil: Spoil, at: tuple[int, int], cell: str, separator: str
) -> None:
    path = spoilt.folder / layout.path
    whole = path.read_bytes()
    rows = rows_of(path)
    spoil(rows, at, cell)
    path.write_text(written(rows, separator), encoding="utf-8", newline="")
    try:
        world, findings = read(spoilt.folder)
        assert_nothing_is_lost(world, findings, spoilt.shown(layout.path), lines_of(rows))
    finally:
        path.write_bytes(whole)


@TRIES
@given(
    layout=st.sampled_from(LAYOUTS),
    content=st.binary(max_size=6),
    at=st.integers(0, 10_000),
    dropped=st.integers(0, 6),
)
def test_spoilt_bytes(spoilt: Any, layout: Layout, content: bytes, at: int, dropped: int) -> None:
    """Without a finding, there are as many rows as before, or one more for each line end."""
    path = spoilt.folder / layout.path
    whole = path.read_bytes()
    count = read(spoilt.folder)[0].rows[layout.path]
    at %= len(whole)
    path.write_bytes(whole[:at] + content + whole[at + dropped :])
    try:
        world, findings = read(spoilt.folder)
        if not findings:
            lost = whole[at : at + dropped].count(b"\n") - content.count(b"\n")
            assert world.rows[layout.path] >= count - max(lost, 0)
    finally:
        path.write_bytes(whole)


@TRIES
@given(layout=st.sampled_from(CLAIMS), end=st.integers(0, 100_000))
def test_a_table_cut_anywhere(spoilt: Any, layout: Layout, end: int) -> None:
    """But for a cut at the end of a line, which nothing in the file tells, it is a finding."""
    path = spoilt.folder / layout.path
    whole = path.read_bytes()
    cut = whole[: end % len(whole)]
    path.write_bytes(cut)
    try:
        _, findings = read(spoilt.folder)
        assert findings or cut.endswith(b"\n")
    finally:
        path.write_bytes(whole)


SHEET_CELLS = st.one_of(
    CELLS.filter(lambda text: not any(c < " " and c not in "\n\t" for c in text)),
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(datetime.date(1900, 3, 1), datetime.date(9999, 12, 31)),
    st.sampled_from(["=1+1", "=A1", "#N/A", "#DIV/0!", "=", "=SUM(", "2013-06", "01"]),
)
FORMATS = st.sampled_from(["General", "mmm-yy", "yyyy", "dd/mm/yyyy", "00", "00000", "@", "0.00"])


@TRIES
@given(
    layout=st.sampled_from(CLAIMS),
    spoil=st.sampled_from(SPOILING),
    at=PLACES,
    cell=SHEET_CELLS,
    number_format=FORMATS,
    merged=st.booleans(),
)
def test_a_spoilt_sheet(
    small_book: Path,
    tmp_path: Path,
    layout: Layout,
    spoil: Spoil,
    at: tuple[int, int],
    cell: Any,
    number_format: str,
    merged: bool,
) -> None:
    book = openpyxl.load_workbook(small_book)
    sheet = book[layout.name]
    rows: Any = [[cell.value for cell in row] for row in sheet.iter_rows()]
    spoil(rows, at, cell)
    sheet.delete_rows(1, sheet.max_row)
    for row in rows:
        sheet.append(row)
    spoilt_cell = sheet.cell(at[0] % len(rows) + 1, at[1] % len(rows[0]) + 1)
    spoilt_cell.number_format = number_format
    if merged:
        sheet.merge_cells(start_row=2, end_row=3, start_column=2, end_column=2)
    path = tmp_path / "spoilt.xlsx"
    book.save(path)
    world, findings = read(path)
    values = openpyxl.load_workbook(path)[layout.name].iter_rows(min_row=2, values_only=True)
    filled = {
        line: line
        for line, row in enumerate(values, start=2)
        if any(str(cell).strip() for cell in row if cell is not None)
    }
    assert_nothing_is_lost(world, findings, f"spoilt.xlsx#{layout.name}", filled)


@pytest.fixture(scope="module")
def small_book(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world as a workbook of texts."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for layout in LAYOUTS:
        sheet = book.create_sheet(layout.name)
        for row in rows_of(world_data / layout.path):
            sheet.append(row)
    path = tmp_path_factory.mktemp("book") / "book.xlsx"
    book.save(path)
    return path
