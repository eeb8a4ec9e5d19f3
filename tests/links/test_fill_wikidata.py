"""A link is made where codes settle it, and nowhere else."""

import csv
import importlib.util
import sys
from collections import Counter
from types import ModuleType

import pytest

from tests.built import ROOT

SCRIPT = ROOT / "data" / "links" / "fill_wikidata.py"
Row = dict[str, str]
Items = dict[tuple[str, str], tuple[str, str]]


@pytest.fixture(scope="module")
def links() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fill_wikidata", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def row(id: str, **cells: str) -> Row:
    blank = dict.fromkeys(
        ("kind", "name_vi", "iso3166_2", "geonames", "wikidata", "valid_from", "valid_to"), ""
    )
    return blank | {"id": id, "source": "a table"} | cells


def filled(links: ModuleType, rows: list[Row], *items: Items) -> list[str]:
    sources = [
        links.Source(f"source {n}", f"source-{n}", "2024-03-06", said)
        for n, said in enumerate(items)
    ]
    links.fill(rows, sources)
    return [row["wikidata"] for row in rows]


def test_a_code_settles_it_and_the_source_is_told(links: ModuleType) -> None:
    rows = [row("a", iso3166_2="FR-BRE")]
    assert filled(links, rows, {(links.ISO, "FR-BRE"): ("Q12130", "")}) == ["Q12130"]
    assert rows[0]["source"] == "a table | wikidata: source-0"
    before = dict(rows[0])
    filled(links, rows, {(links.ISO, "FR-BRE"): ("Q12130", "")})
    assert rows[0] == before


def test_sources_that_differ_settle_nothing(
    links: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = ({(links.ISO, "X-1"): (item, "")} for item in ("Q1", "Q2"))
    assert filled(links, [row("a", iso3166_2="X-1")], one, other) == [""]
    assert "disagree" in capsys.readouterr().out


def test_an_item_goes_to_one_authority(links: ModuleType) -> None:
    said = {(links.ISO, "X-1"): ("Q1", ""), (links.ISO, "X-2"): ("Q1", "")}
    rows = [row("a", iso3166_2="X-1"), row("b", iso3166_2="X-2")]
    assert filled(links, rows, said) == ["", ""]
    assert filled(links, [row("a", wikidata="Q1"), rows[1]], said) == ["Q1", ""]


def test_a_filled_cell_is_left_alone(links: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [row("a", iso3166_2="X-1", wikidata="Q7")]
    assert filled(links, rows, {(links.ISO, "X-1"): ("Q1", "")}) == ["Q7"]
    assert "has Q7" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("start", "end", "item"),
    [
        ("", "", "Q1"),
        ("2024", "", "Q1"),
        ("1991", "2024-03", "Q1"),
        ("2025-07-01", "", ""),
        ("1991", "2024-03-05", ""),
        ("1991", "2023", ""),
    ],
)
def test_a_code_outlives_its_authority(links: ModuleType, start: str, end: str, item: str) -> None:
    rows = [row("a", iso3166_2="X-1", valid_from=start, valid_to=end)]
    assert filled(links, rows, {(links.ISO, "X-1"): ("Q1", "")}) == [item]


@pytest.mark.parametrize(
    ("kind", "name", "item"),
    [
        ("provincial-city", "Thành phố Huế", "Q36167"),
        ("town", "HUẾ", "Q36167"),
        ("provincial-city", "Hue", ""),
        ("district", "Huế", ""),
    ],
)
def test_the_id_of_a_place_needs_kind_and_name(
    links: ModuleType, kind: str, name: str, item: str
) -> None:
    rows = [row("a", kind=kind, name_vi="Huế", geonames="1580240")]
    assert filled(links, rows, {(links.GEONAMES, "1580240"): ("Q36167", name)}) == [item]


def test_the_table_holds_each_item_once_and_says_where_it_was_read() -> None:
    with (ROOT / "data/territories/authorities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    counts = Counter(row["wikidata"] for row in rows if row["wikidata"])
    assert [item for item, n in counts.items() if n > 1] == []
    assert len(counts) > 240
    for told in (row for row in rows if "Wikidata: whosonfirst" in row["source"]):
        assert told["wikidata"]
        assert told["iso3166_2"] in told["source"]
        assert told["iso3166_2"] or told["geonames"] in told["source"]
