"""The whole walk: the same data give the same bytes, and fatal findings change nothing."""

from __future__ import annotations

import csv
import random
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from coopgraph.building import Order, build, check
from coopgraph.publishing import publish
from coopgraph.store import Shelf
from tests.built import Built

FILES = ("coopgraph.nq", "coopgraph.trig")


def exports_of(data: Path, folder: Path) -> dict[str, bytes]:
    build(Order(data, folder / "store", folder / "exports", checked=False), publish)
    return {name: (folder / "exports" / name).read_bytes() for name in FILES}


def published(built: Built) -> dict[str, bytes]:
    return {name: (built.exports / name).read_bytes() for name in FILES}


def rewrite_tables(data: Path, change: Callable[[list[list[str]]], list[list[str]]]) -> None:
    for path in data.rglob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *change(rows)])


def test_building_twice_is_building_once(small: Built, world_data: Path, tmp_path: Path) -> None:
    assert exports_of(world_data, tmp_path) == published(small)
    assert exports_of(world_data, tmp_path) == published(small)


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers())
def test_the_order_of_rows_does_not_matter(
    small: Built, world_data: Path, tmp_path: Path, seed: int
) -> None:
    data = tmp_path / f"shuffled-{seed}"
    shutil.copytree(world_data, data)
    shuffle = random.Random(seed)
    rewrite_tables(data, lambda rows: shuffle.sample(rows, len(rows)))
    assert exports_of(data, tmp_path / f"built-{seed}") == published(small)


def test_decomposed_letters_give_the_same_graph(
    small: Built, world_data: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(world_data, data)
    rewrite_tables(
        data, lambda rows: [[unicodedata.normalize("NFD", cell) for cell in row] for row in rows]
    )
    assert exports_of(data, tmp_path / "built") == published(small)
    assert "not-nfc" in {f.kind.id for f in check(data)} or len(check(data))


def test_a_workbook_gives_the_same_graph_as_the_folder(
    small: Built, world_data: Path, tmp_path: Path
) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for path in sorted(world_data.rglob("*.csv")):
        sheet = workbook.create_sheet(path.stem)
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                sheet.append([int(c) if c.isdecimal() and c[0] != "0" else c or None for c in row])
    folder = tmp_path / "in"
    folder.mkdir()
    workbook.save(folder / "curated.xlsx")
    shutil.copytree(world_data / "territories", folder / "territories")
    assert exports_of(folder / "curated.xlsx", tmp_path / "built") == published(small)


def test_fatal_findings_leave_store_and_exports_as_they_were(
    world_data: Path, tmp_path: Path
) -> None:
    before = exports_of(world_data, tmp_path)
    data = tmp_path / "broken"
    shutil.copytree(world_data, data)
    table = data / "claims" / "editions.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2013-06-09", "2013-13", 1))
    report = build(Order(data, tmp_path / "store", tmp_path / "exports"), publish)
    assert report.findings.has_fatal
    assert not report.version
    assert {n: (tmp_path / "exports" / n).read_bytes() for n in FILES} == before
    with Shelf(tmp_path / "store").open() as store:
        assert len(store) == before["coopgraph.nq"].count(b"\n")


def test_dumps_hold_the_same_quads_as_the_store(small: Built) -> None:
    import pyoxigraph

    read: dict[str, set[str]] = {}
    for name, format in zip(
        FILES, (pyoxigraph.RdfFormat.N_QUADS, pyoxigraph.RdfFormat.TRIG), strict=True
    ):
        quads = pyoxigraph.parse(path=small.exports / name, format=format)
        read[name] = {str(quad) for quad in quads}
    assert read["coopgraph.nq"] == read["coopgraph.trig"]
    assert len(read["coopgraph.nq"]) == len(small.store) > 1000
    assert b"_:" not in (small.exports / "coopgraph.nq").read_bytes().replace(b'"_:', b"")


def test_another_base_renames_the_things_and_not_the_words(
    world_data: Path, tmp_path: Path
) -> None:
    base = "https://data.example.org/"
    build(Order(world_data, tmp_path / "store", tmp_path / "exports", base, checked=False), publish)
    text = (tmp_path / "exports" / "coopgraph.nq").read_text(encoding="utf-8")
    assert f"<{base}id/edition/assises-09>" in text
    assert "<https://w3id.org/coopgraph/id/" not in text
    assert "<https://w3id.org/coopgraph/ontology#Edition>" in text


@pytest.mark.parametrize("language", ["fr", "vi", "en"])
def test_the_summary_is_told_in_three_languages(small: Built, language: str) -> None:
    from coopgraph.building.summary import summary

    text = "\n".join(summary(small.report, language))
    assert "coopgraph explain assises-09" in text
    assert "{" not in text


def test_a_large_graph_says_that_it_was_not_held_against_the_shapes(
    world_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coopgraph.building.walk.SHAPES_UP_TO", 10)
    report = build(Order(world_data, tmp_path / "store"))
    assert "shapes-unchecked" in report.findings.by_kind()
    assert report.version
