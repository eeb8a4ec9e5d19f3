"""Folders and workbooks laid over each other."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from coopgraph.building import check
from coopgraph.findings import Findings
from coopgraph.loaders import open_tables, read_world
from coopgraph.loaders.files.layouts import LAYOUTS
from coopgraph.records import World

TABLE = "claims/partnerships.csv"


def read(*places: Path) -> tuple[World, Findings]:
    findings = Findings()
    return read_world(open_tables(*places), findings), findings


def said(world: World) -> list[str]:
    return sorted(
        str((c.source, c.origin.path, c.origin.key, c.records, c.note)) for c in world.claims
    )


@pytest.fixture
def halves(world_data: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The small world in two folders: every other row of each table; headers only in one place."""
    folders = tmp_path / "first", tmp_path / "second"
    for layout in LAYOUTS:
        text = (world_data / layout.path).read_text(encoding="utf-8")
        header, *rows = list(csv.reader(io.StringIO(text, newline="\n")))
        for folder, part in zip(folders, (rows[::2], rows[1::2]), strict=True):
            if part or folder == folders[0]:
                write(folder / layout.path, [header, *part])
    return folders


def write(path: Path, rows: list[list[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def test_two_halves_are_the_whole(world_data: Path, halves: tuple[Path, Path]):
    whole, _ = read(world_data)
    world, findings = read(*halves)
    assert said(world) == said(whole)
    assert world.rows == whole.rows
    assert sorted(a.id for a in world.authorities) == sorted(a.id for a in whole.authorities)
    assert set(findings.by_kind()) <= {"missing-optional-table"}, "the outlines lie elsewhere"


def test_the_order_of_the_folders_changes_nothing(halves: tuple[Path, Path]):
    assert said(read(*halves)[0]) == said(read(*reversed(halves))[0])


def test_the_outlines_of_any_folder_are_read(world_data: Path, tmp_path: Path):
    write(tmp_path / "new" / TABLE, rows_of(world_data)[:1])
    world, findings = read(tmp_path / "new", world_data)
    assert not len(findings)
    assert any(geometry.id.endswith("#boundary") for geometry in world.geometries)


def test_a_row_that_is_the_same_in_both_is_one_row(world_data: Path, tmp_path: Path):
    whole, _ = read(world_data)
    copy = shutil.copytree(world_data, tmp_path / "copy")
    world, findings = read(world_data, copy, world_data)
    assert not len(findings)
    assert (said(world), world.rows) == (said(whole), whole.rows)


def test_two_rows_of_one_key_are_a_finding_that_names_both_folders(world_data: Path, tmp_path):
    rows = rows_of(world_data)
    changed = [*rows[1]]
    changed[rows[0].index("note")] = "another note"
    write(tmp_path / "more" / TABLE, [rows[0], changed])
    _, findings = read(world_data, tmp_path / "more")
    (finding,) = (f for f in findings if f.kind.id == "duplicate-row")
    assert finding.is_fatal
    assert (finding.file, finding.line) == (f"more/{TABLE}", 2)
    assert f"data/{TABLE}:2" in finding.expected("en")


def test_the_same_row_twice_in_one_folder_is_still_a_finding(world_data: Path, tmp_path: Path):
    rows = rows_of(world_data)
    write(tmp_path / "more" / TABLE, [rows[0], rows[1], rows[1]])
    _, findings = read(tmp_path / "more", world_data)
    assert findings.by_kind()["duplicate-row"] == 1


def test_columns_may_stand_in_another_order(world_data: Path, tmp_path: Path):
    turned = [row[::-1] for row in rows_of(world_data)]
    write(tmp_path / "more" / TABLE, turned)
    whole, _ = read(world_data)
    assert said(read(world_data, tmp_path / "more")[0]) == said(whole)


def test_a_table_that_no_folder_has_is_missing_in_the_first(halves: tuple[Path, Path]):
    for folder in halves:
        (folder / "themes.csv").unlink(missing_ok=True)
    _, findings = read(*halves)
    missing = [f.file for f in findings if f.kind.id == "missing-table"]
    assert missing == ["first/themes.csv"]


def test_findings_name_the_folder_they_mean(halves: tuple[Path, Path]):
    rows = rows_of(halves[1])
    rows[1][rows[0].index("start")] = "31/12/2013"
    write(halves[1] / TABLE, rows)
    (finding,) = (f for f in read(*halves)[1] if f.kind.id == "bad-date")
    assert (finding.file, finding.line) == (f"second/{TABLE}", 2)


def test_folders_of_one_name_are_told_apart(world_data: Path, tmp_path: Path):
    rows = rows_of(world_data)
    rows[1][rows[0].index("start")] = "31/12/2013"
    write(tmp_path / "data" / TABLE, [rows[0], rows[1]])
    files = {f.file for f in read(world_data, tmp_path / "data")[1]}
    assert files == {f"{(tmp_path / 'data').as_posix()}/{TABLE}"}


def test_what_must_be_the_same_everywhere_is_held_across_folders(world_data: Path, tmp_path):
    rows = rows_of(world_data, "claims/participations.csv")
    header = rows[0]
    row = next(row for row in rows[1:] if row[header.index("kind")] == "association")
    other = [*row]
    other[header.index("source")] = "cuf-assises-2019"
    other[header.index("participation_id")] = "participation-of-another-folder"
    other[header.index("kind")] = "company"
    write(tmp_path / "more" / "claims/participations.csv", [header, other])
    found = [f for f in read(world_data, tmp_path / "more")[1] if f.kind.id == "actor-differs"]
    assert [f.file for f in found] == ["more/claims/participations.csv"]
    assert "data/claims/participations.csv:" in found[0].expected("en")


def test_check_holds_the_graph_of_both_against_the_shapes(halves: tuple[Path, Path]):
    assert not check(*halves).has_fatal


def rows_of(folder: Path, table: str = TABLE) -> list[list[str]]:
    text = (folder / table).read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text, newline="\n")))
