"""How values are written in cells, and what is suggested for those written otherwise."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopgraph.loaders.rows.date_guesses import guess_date
from coopgraph.loaders.rows.forms import SEPARATOR, read_duration, read_interval, split_list
from coopgraph.loaders.rows.reference_cycles import circles
from coopgraph.records import read_date

ITEMS = st.lists(
    st.text(alphabet="aé ,-.", min_size=1).map(str.strip).filter(bool), unique=True, max_size=5
)


@given(ITEMS)
def test_a_list_comes_back(items):
    assert split_list(SEPARATOR.join(items)) == (tuple(items), True)


@given(st.text(alphabet="ab| "))
def test_any_cell_gives_items_without_space_or_twin(cell: str):
    items, _ = split_list(cell)
    assert len(set(items)) == len(items)
    assert all(item == item.strip() != "" and "|" not in item for item in items)


@pytest.mark.parametrize("cell", ["a|b", "a | | b", "a | a", " | ", "a | b | ", "|"])
def test_badly_written_lists(cell: str):
    assert not split_list(cell)[1]


def test_intervals():
    start, end = read_interval("2018/2021-06")
    assert (start.text, end and end.text) == ("2018", "2021-06")
    assert read_interval("2013/..")[1] is None


@pytest.mark.parametrize(
    "cell", ["2013", "2013/", "/2013", "../2013", "2013-2015", "2015/2013", "a/b"]
)
def test_bad_intervals(cell: str):
    with pytest.raises(ValueError, match=r"."):
        read_interval(cell)


@pytest.mark.parametrize("cell", ["P3Y", "P18M", "P10D", "P1Y6M", "PT36H", "P1DT12H"])
def test_durations(cell: str):
    assert read_duration(cell) == cell


@pytest.mark.parametrize(
    "cell", ["P", "PT", "3Y", "P3", "P1.5Y", "p3y", "P1W2D", "P1YT", "-P1Y", "P٣Y"]
)
def test_bad_durations(cell: str):
    with pytest.raises(ValueError, match=r"."):
        read_duration(cell)


@pytest.mark.parametrize(
    ("cell", "guess"),
    [
        ("31/12/2013", "2013-12-31"),
        ("12/31/2013", "2013-12-31"),
        ("31.12.2013", "2013-12-31"),
        ("2013/6/9", "2013-06-09"),
        ("06/2013", "2013-06"),
        ("2013-6", "2013-06"),
        ("2013-06-09T00:00:00", "2013-06-09"),
        ("2013-06-09 00:00:00", "2013-06-09"),
        ("9 juin 2013", "2013-06-09"),
        ("1er août 2013", "2013-08-01"),
        ("June 9, 2013", "2013-06-09"),
        ("9th of June 2013", "2013-06-09"),
        ("juin 2013", "2013-06"),
        ("ngày 9 tháng 6 năm 2013", "2013-06-09"),
        ("tháng 6/2013", "2013-06"),
        ("năm 2013", "2013"),
        ("2013-13", ""),
        ("2013-02-30", ""),
        ("31/02/2013", ""),
        ("hier", ""),
        ("c. 2013 ?", ""),
        ("", ""),
    ],
)
def test_guesses(cell: str, guess: str):
    assert guess_date(cell) == guess


@given(st.text())
def test_a_guess_is_a_date_or_nothing(cell: str):
    guess = guess_date(cell)
    assert not guess or re.fullmatch(r"\d{4}(-\d\d){0,2}", read_date(guess).text)


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef")))
def test_each_circle_is_found_once(next_of):
    found = list(circles(next_of))
    members = [id for way in found for id in way[1:]]
    assert len(members) == len(set(members))
    for way in found:
        assert way[0] == way[-1] == min(way)
        assert all(next_of[here] == there for here, there in pairwise(way))
    assert set(members) == {id for id in next_of if comes_back(id, next_of)}


def comes_back(start: str, next_of: dict[str, str]) -> bool:
    id = next_of[start]
    for _ in next_of:
        if id == start:
            return True
        id = next_of.get(id, "")
    return False
