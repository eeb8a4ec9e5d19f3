"""Authorities and themes that have a name in one language only block nothing, anywhere."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from coopgraph.cli.running import run
from coopgraph.ontology.terms import skos
from coopgraph.records.quads import read_literal
from coopgraph.store import Shelf

TABLES = {
    "territories/authorities.csv": ("name_vi", "name_en"),
    "themes.csv": ("label_vi", "label_en", "definition_vi", "definition_en"),
}


def blank(path: Path, columns: tuple[str, ...]) -> None:
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="\n")))
    for row in rows[1:]:
        for column in columns:
            row[rows[0].index(column)] = ""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


@pytest.fixture(scope="module")
def store(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the small world in which everything is named in French alone."""
    folder = tmp_path_factory.mktemp("french")
    shutil.copytree(world_data, folder / "data")
    for table, columns in TABLES.items():
        blank(folder / "data" / table, columns)
    place = ["--data", str(folder / "data"), "--store", str(folder / "store")]
    assert run(["build", *place, "--exports", str(folder / "exports"), "--shapes", "-q"]) == 0
    return folder / "store"


def test_no_name_is_put_into_another_language(store: Path) -> None:
    with Shelf(store).open() as opened:
        text = f"SELECT ?n WHERE {{ ?a <{skos.prefLabel}> ?n ; a ?c }}"
        things = "FILTER (CONTAINS(STR(?a), '/id/'))"
        rows = opened.select(text.replace("a ?c", f"a ?c . {things}"))
        assert {read_literal(str(row[0])).language for row in rows} == {"fr"}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_everything_is_told_by_the_other_name(
    store: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--store", str(store), "--lang", lang]
    assert run(["explain", "fr-region-ile-de-france", *place]) == 0
    assert capsys.readouterr().out.startswith("Île-de-France")
    asked = ["partners-of-authority", "--authority", "Occitanie", "--roll-up"]
    assert run(["query", *asked, "--format", "md", *place]) == 0
    assert "[vn-" in capsys.readouterr().out


@pytest.mark.parametrize("picture", ["network", "map", "timeline"])
def test_pictures_are_drawn(store: Path, picture: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run(["draw", picture, "--store", str(store), "-o", str(page), "--lang", "vi"]) == 0
    assert "Île-de-France" in page.read_text(encoding="utf-8")


def test_everything_is_exported_and_reported(store: Path, tmp_path: Path) -> None:
    assert run(["export", "--store", str(store), "--exports", str(tmp_path), "-q"]) == 0
    report = tmp_path / "report.html"
    place = ["--store", str(store), "--output", str(report), "--lang", "vi"]
    assert run(["network", "report", *place]) == 0
    assert "Île-de-France" in report.read_text(encoding="utf-8")
