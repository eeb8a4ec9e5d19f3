"""`coopgraph reconcile`: names of any table, from a file or a pipe."""

import csv
import io
import os
from pathlib import Path

from tests.built import Built

TABLE = "ville,annee\nHuế,1995\nHải Phòng,\nHải Phòng,2026\n"


def test_a_pipe_in_and_out_with_the_summary_apart(run, small: Built):
    done = run(
        *("reconcile", "-", "--column", "ville", "--date", "annee", "--store", small.shelf),
        stdin=TABLE,
    )
    assert done.returncode == 0
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["id"] for row in rows] == ["vn-town-hue", "", "vn-city-hai-phong-2025"]
    assert done.stderr == (
        "Rows: 3; matched: 2; to choose from several: 1; without candidate: 0; without name: 0\n"
    )


def test_a_file_is_written_whole_or_left_alone(run, small: Built, tmp_path: Path):
    out = tmp_path / "matched.csv"
    out.write_text("before", encoding="utf-8")
    call = ("reconcile", "-", "-o", out, "-q", "--store", small.shelf)
    done = run(*call, "--column", "town", stdin=TABLE)
    assert (done.returncode, out.read_text(encoding="utf-8")) == (1, "before")
    assert "ville, annee" in done.stderr
    done = run(*call, "--column", "ville", "--type", "authority", stdin='ville\n"Huế\nx')
    assert done.returncode == 2
    done = run(*call, "--column", "ville", stdin=TABLE)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_text(encoding="utf-8").startswith(
        "ville,annee,id,name,score,why,alternatives\n"
    )


def test_a_shell_completes_the_columns_of_the_table(run, tmp_path: Path):
    (tmp_path / "t.csv").write_text(TABLE, encoding="utf-8")
    line = "coopgraph reconcile t.csv --column "
    done = run(env={
        **os.environ, "_COOPGRAPH_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": "4"
    })  # fmt: skip
    assert done.stdout.split() == ["plain,ville", "plain,annee"]
