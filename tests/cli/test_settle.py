"""`coopgraph settle`: any table of claims, from a file or a pipe."""

import csv
import io
import json
from pathlib import Path

import pytest

CLAIMS = """\
thing,property,value,source
brest,start,2013-06-09,a
brest,start,2013-06,b
brest,start,2013-09,c
brest,theme,water,a
brest,theme,health,b
"""


def test_csv_with_reasons_and_explanations(run, tmp_path: Path):
    (tmp_path / "claims.csv").write_text(CLAIMS, encoding="utf-8")
    done = run("settle", "claims.csv", "--many", "theme")
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["value"] for row in rows] == ["2013-06-09", "health", "water"]
    assert (rows[0]["reason"], rows[0]["sources"]) == ("more-documents", "a | b")
    assert (rows[0]["independent"], rows[0]["against"]) == ("2", "2013-09")
    assert rows[0]["explanation"].startswith("Kept: 9 June 2013")


@pytest.mark.parametrize(
    ("lang", "word"), [("fr", "Contredit par"), ("vi", "Ý kiến khác"), ("en", "Contradicted")]
)
def test_json_from_a_pipe_in_three_languages(run, lang: str, word: str):
    done = run("settle", "-", "--format", "json", "--contested", "--lang", lang, stdin=CLAIMS)
    told = json.loads(done.stdout)
    assert [one["property"] for one in told] == ["start", "theme"]
    assert word in told[0]["explanation"]
    assert told[0]["against"] == [{"value": "2013-09", "independent": 1, "sources": ["c"]}]


def test_a_table_for_people(run):
    done = run("settle", "-", "--format", "table", "--lang", "vi", stdin=CLAIMS)
    assert done.stdout.startswith("đối tượng")


def test_findings_go_to_standard_error_and_nothing_is_written(run, tmp_path: Path):
    out = tmp_path / "agreed.csv"
    out.write_text("before", encoding="utf-8")
    done = run("settle", "-", "-o", out, stdin="thing,property,value\nx,y,1\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert "missing-column" in done.stderr
    assert out.read_text(encoding="utf-8") == "before"


def test_a_file_is_written_whole_and_the_same_each_time(run, tmp_path: Path):
    out = tmp_path / "agreed.csv"
    written = set()
    for _ in range(2):
        done = run("settle", "-", "-o", out, stdin=CLAIMS)
        assert (done.returncode, done.stdout) == (0, "")
        assert "3" not in done.stderr  # two values
        written.add(out.read_bytes())
    assert len(written) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["agreed.csv"]


@pytest.mark.parametrize(
    ("options", "word"),
    [(["--many", "thme"], "thme"), (["--many", "theme", "--latest", "theme"], "theme")],
)
def test_a_property_that_cannot_be_meant_is_refused(run, options: list[str], word: str):
    done = run("settle", "-", *options, stdin=CLAIMS)
    assert done.returncode == 1
    assert word in done.stderr
    assert not done.stdout


def test_an_empty_table_with_headings_gives_headings(run):
    done = run("settle", "-", stdin=CLAIMS.partition("\n")[0] + "\n")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("thing,property,value,reason")
    assert run("settle", "-", "--format", "json", stdin=CLAIMS[:28]).stdout == "[]\n"
