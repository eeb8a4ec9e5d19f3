"""Tables fit, in every script."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from coopgraph.cli.screen import plain
from coopgraph.cli.table_layout import table
from coopgraph.cli.width import clean, lines, padded, width

WORDS = st.lists(
    st.sampled_from(
        ["Thừa Thiên Huế", "顺化市", "ไทย", "Île-de-France", "a/b/c#d", "🇻🇳", "x" * 40]
    ),
    max_size=6,
).map(" ".join)


def shown(titles: list[str], rows: list[list[str]], columns: int | None) -> list[str]:
    return [plain(line) for line in table(titles, rows, columns)]


def test_a_table_is_as_wide_as_its_cells() -> None:
    rows = [["Huế", "1"], ["Thành phố Hồ Chí Minh", "23"]]
    assert shown(["name", "n"], rows, None) == [
        "name                   n",
        "─────────────────────  ──",
        "Huế                    1",
        "Thành phố Hồ Chí Minh  23",
    ]


def test_wide_letters_take_two_columns() -> None:
    assert shown(["a", "b"], [["顺化", "x"], ["Hué", "y"]], 40)[2:] == ["顺化  x", "Hué   y"]


def test_decomposed_letters_are_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Huế")
    assert shown(["n"], [[decomposed]], 40)[2] == "Huế"


def test_long_cells_are_broken_at_blanks_and_the_rest_is_cut() -> None:
    found = shown(["a", "text"], [["1", "one two three four " * 20]], 24)
    assert found[2] == "1  one two three four"
    assert found[-1].endswith("…")
    assert len(found) == 2 + 6


def test_too_many_columns_are_shown_one_under_the_other() -> None:
    found = shown([f"column{n}" for n in range(9)], [["value"] * 9] * 2, 40)
    assert found[0] == "column0  value"
    assert found[9] == "─" * 40
    assert len(found) == 20


def test_no_rows_leave_the_titles() -> None:
    assert shown(["a", "b"], [], 80) == ["a  b", "─  ─"]


def test_no_columns_are_no_trouble() -> None:
    assert shown([], [[], []], 80) == [""]


def test_cells_cannot_command_the_terminal() -> None:
    (line,) = shown(["a"], [["x\x1b[2Jy\r\nz\u202eq"]], 80)[2:]
    assert line == "x [2Jy z q"


def test_rows_are_shown_before_the_last_is_found() -> None:
    def rows():
        for n in range(10_000):
            assert n < 1000, "the table waits for all rows"
            yield [str(n)]

    first = [line for line, _ in zip(table(["n"], rows(), 80), range(10), strict=False)]
    assert len(first) == 10


@given(rows=st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=5), columns=st.integers(12, 100))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], columns: int) -> None:
    for line in shown(["first", "second", "third"], [list(row) for row in rows], columns):
        assert width(line) <= max(columns, 17)


@given(text=st.text(max_size=60))
def test_the_quick_width_is_the_right_one(text: str) -> None:
    assert width(clean(text)) == max(0, wcswidth(clean(text)))


@given(text=WORDS, columns=st.integers(2, 60))
def test_lines_keep_every_letter(text: str, columns: int) -> None:
    broken = lines(clean(text), columns, most=1000)
    assert "".join(broken).replace(" ", "") == clean(text).replace(" ", "")
    assert all(width(line) <= columns for line in broken)
    assert width(padded(broken[0], columns)) == columns


@pytest.mark.parametrize(("text", "cut"), [("顺化市省", "顺化…"), ("e\u0301" * 9, "é" * 5 + "…")])
def test_letters_are_cut_whole(text: str, cut: str) -> None:
    assert lines(clean(text), 6 if "é" in cut else 5, most=1) == [cut]
