"""`coopgraph network …`: every analysis, the report and the files, from the command line."""

import csv
import io
import json
from pathlib import Path

import pytest

from coopgraph.cli.running import run
from coopgraph.messages import LANGUAGES, has, say
from coopgraph.messages.sentences import sentences
from coopgraph.networks.measures.catalogue import ANALYSES
from tests.built import Built

Capture = pytest.CaptureFixture[str]


def network(*arguments: object) -> int:
    return run(["network", *map(str, arguments)])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_names_every_analysis(capsys: Capture, lang: str) -> None:
    assert network("--lang", lang, "--help") == 0
    told = capsys.readouterr().out
    for name in [*ANALYSES, "report", "export"]:
        assert f"  {name} " in told
    assert say("networks.title.brokers", lang) in told


@pytest.mark.parametrize("name", [*ANALYSES, "report", "export"])
def test_help_of_each(capsys: Capture, name: str) -> None:
    assert network(name, "--help", "--lang", "vi") == 0
    told = capsys.readouterr().out
    assert "--as-of" in told
    assert "--roll-up" in told
    assert say("networks.command.option.theme", "vi")[:20] in told


@pytest.mark.parametrize("name", ANALYSES)
def test_csv_of_each(capsys: Capture, small: Built, name: str) -> None:
    assert network(name, "--store", small.shelf, "--format", "csv", "--lang", "fr") == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) > (name not in ("bridges", "brokers", "suggestions"))
    assert len({len(row) for row in rows}) == 1


def test_forms(capsys: Capture, small: Built) -> None:
    where = ("--store", small.shelf, "--lang", "en")
    assert network("degree", *where, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["analysis"] == "degree"
    assert network("degree", *where, "--format", "md") == 0
    assert capsys.readouterr().out.startswith("## Number and strength of ties")
    assert network("degree", *where, "--format", "table") == 0
    assert "Density (share of possible ties): " in capsys.readouterr().out


def test_filters_and_settings(capsys: Capture, small: Built) -> None:
    where = ("--store", small.shelf, "--format", "json", "--lang", "en")
    assert network("components", *where, "--as-of", "1980") == 0
    assert json.loads(capsys.readouterr().out)["rows"] == []
    assert network("time", *where, "--by", "edition") == 0
    assert json.loads(capsys.readouterr().out)["rows"][0]["moment"]["id"]
    assert network("projection", *where, "--side", "VN") == 0
    pairs = json.loads(capsys.readouterr().out)["rows"]
    assert all(pair["one"]["id"].startswith("vn-") for pair in pairs)
    assert network("degree", *where, "--network", "editions") == 0
    assert any(
        row["side"]["id"] == "editions" for row in json.loads(capsys.readouterr().out)["rows"]
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("degree", "--as-of", "soon"),
        ("degree", "--theme", "space travel"),
        ("suggestions", "--authority", "Atlantis"),
        ("suggestions", "--network", "actors"),
        ("report", "--network", "themes"),
        ("juggling",),
    ],
)
def test_mistakes_are_told_in_one_line(
    capsys: Capture, small: Built, arguments: tuple[str, ...]
) -> None:
    where = ("--store", small.shelf) if arguments != ("juggling",) else ()
    assert network(*arguments, *where) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1


def test_export(capsys: Capture, small: Built, tmp_path: Path) -> None:
    where = ("--store", small.shelf, "--lang", "vi")
    assert network("export", *where) == 0
    assert capsys.readouterr().out.startswith("<?xml version=")
    assert network("export", *where, "--format", "csv", "--output", tmp_path / "net.csv") == 0
    endings = ("edges", "measures", "nodes")
    written = sorted(path.name for path in tmp_path.iterdir())
    assert written == [f"net-{ending}.csv" for ending in endings]
    assert network("export", *where, "--format", "json", "--output", tmp_path / "net.json") == 0
    assert json.loads((tmp_path / "net.json").read_text(encoding="utf-8"))["links"]


def test_report(capsys: Capture, small: Built, tmp_path: Path) -> None:
    where = ("--store", small.shelf, "--lang", "fr", "--output")
    assert network("report", *where, tmp_path / "page.html") == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<html lang="fr">' in page
    assert network("report", *where, tmp_path / "all") == 0
    assert len(list((tmp_path / "all").iterdir())) == 6
    assert network("report", *where, tmp_path / "text.md", "--as-of", "2012") == 0
    assert "2012" in (tmp_path / "text.md").read_text(encoding="utf-8")


def test_every_text_comes_in_three_languages() -> None:
    for name, texts in sentences("networks").items():
        assert set(texts) == set(LANGUAGES), name
        assert all(text.strip() for text in texts.values()) or name == "semicolon", name
    for name in ANALYSES:
        assert has(f"networks.title.{name}")
