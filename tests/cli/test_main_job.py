"""`build`, `check`, `explain` and `disagreements` as scripts and people call them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.built import Built
from tests.cli.conftest import Running


def broken(world_data: Path, folder: Path) -> Path:
    data = folder / "broken"
    shutil.copytree(world_data, data)
    table = data / "claims" / "editions.csv"
    text = table.read_text(encoding="utf-8").replace("2013-06-09", "2013-13", 1)
    table.write_text(text, encoding="utf-8")
    return data


def test_build_tells_what_it_made_and_where(run: Running, world_data: Path, tmp_path: Path) -> None:
    done = run("build", "--data", world_data, "--no-shapes")
    assert done.returncode == 0, done.stderr
    assert "Graph built" in done.stdout
    for place in (".coopgraph/store", "exports/coopgraph.nq", "exports/network.html"):
        assert place in done.stdout
        assert (tmp_path / place).exists()
    assert "coopgraph explain assises-09" in done.stdout
    assert run("explain", "assises-09").returncode == 0


def test_build_speaks_json_on_demand(run: Running, world_data: Path) -> None:
    done = run("build", "--data", world_data, "--no-shapes", "--format", "json", "--quiet")
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert told["built"] is True
    assert told["claims"] == sum(n for t, n in told["rows"].items() if t.startswith("claims/"))
    assert {stage["name"] for stage in told["stages"]} >= {"read", "store", "publish"}


def test_fatal_findings_are_shown_and_end_with_2(
    run: Running, world_data: Path, tmp_path: Path
) -> None:
    done = run("build", "--data", broken(world_data, tmp_path))
    assert done.returncode == 2
    assert "[bad-date]" in done.stdout
    assert "2013-13" in done.stdout
    assert "Nothing was built" in done.stderr
    assert not (tmp_path / ".coopgraph/store/CURRENT").exists()


def test_check_writes_nothing(run: Running, world_data: Path, tmp_path: Path) -> None:
    done = run("check", "--data", world_data, "--lang", "en")
    assert done.returncode == 0
    assert "Findings: 0 fatal" in done.stdout
    assert done.stdout.rstrip().endswith("The graph can be built: coopgraph build")
    done = run("check", "--data", broken(world_data, tmp_path), "--lang", "vi")
    assert done.returncode == 2
    assert "tìm thấy" in done.stdout
    assert done.stdout.rstrip().endswith("được nêu đầu tiên.")
    assert {path.name for path in tmp_path.iterdir()} == {"broken"}


def test_check_gives_every_finding_as_json(run: Running, world_data: Path, tmp_path: Path) -> None:
    done = run("check", "--data", broken(world_data, tmp_path), "--format", "json")
    kinds = {finding["kind"] for finding in json.loads(done.stdout)}
    assert "bad-date" in kinds


def test_check_says_when_there_are_no_data(run: Running, tmp_path: Path) -> None:
    done = run("check", "--data", tmp_path / "nowhere")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "septembre 2013"), ("vi", "tháng 9 năm 2013")]
)
def test_explain_answers_in_the_language_asked_for(
    run: Running, small: Built, language: str, said: str
) -> None:
    done = run("explain", "assises-09", "startDate", "--store", small.shelf, "--lang", language)
    assert done.returncode == 0
    assert said in done.stdout
    assert "cuf-assises-2019" in done.stdout


def test_explain_ends_with_1_and_near_names(run: Running, small: Built) -> None:
    done = run("explain", "Toulousse", "--store", small.shelf)
    assert done.returncode == 1
    assert "Toulouse" in done.stderr
    assert done.stdout == ""


def test_disagreements_can_be_narrowed(run: Running, small: Built) -> None:
    every = run("disagreements", "--store", small.shelf)
    about = run("disagreements", "--store", small.shelf, "--about", "assises-09")
    assert every.returncode == about.returncode == 0
    assert "September 2013" in about.stdout
    assert len(about.stdout) < len(every.stdout)
