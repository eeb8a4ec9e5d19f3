"""What docs/guide/extending.md teaches works, from an installed package."""

import re
import shutil
from pathlib import Path

import pytest
from rdflib import Graph

from tests.built import Built
from tests.doors.conftest import Run

pytestmark = pytest.mark.slow


def test_an_export_is_listed_made_and_catalogued(run: Run, small: Built, tmp_path: Path) -> None:
    listed = run("export", "--list", "--lang", "en").stdout
    (line,) = [line for line in listed.splitlines() if line.startswith("partners-page")]
    assert re.split("  +", line)[1:] == [
        "Page of partnerships",
        "partnerships.md",
        "coopgraph-bretagne",
    ]
    out = tmp_path / "out"
    only = ("--only", "partners-page,catalogue")
    run("export", "--store", small.shelf, "--exports", out, *only, "--quiet")
    page = (out / "partnerships.md").read_text(encoding="utf-8").splitlines()
    assert len(page) > 3
    assert all(line.startswith("* ") and "[0]" not in line for line in page[2:])
    catalogue = Graph().parse(out / "catalog.ttl").serialize(format="nt")
    assert "/dataset/partners-page>" in catalogue
    assert "media-types/text/markdown>" in catalogue
    run("rehearse", out / "catalog.ttl")


FEED = """
source = "cuf-assises-2019"
language = "fr"
total = 2

[[project]]
id = "eau-du-lac"
title = "Eau du lac"
start = "2018"

[[project]]
id = "ecole-du-port"
title = "École du port"
start = "2017-09"
"""


@pytest.fixture
def fed(world_data: Path, tmp_path: Path) -> Path:
    """The small world, and beside its tables what the loader of the page reads."""
    data = tmp_path / "data"
    shutil.copytree(world_data, data)
    (data / "feeds").mkdir()
    (data / "feeds" / "projects.toml").write_text(FEED, encoding="utf-8")
    return data


def test_a_loader_is_listed_and_read(run: Run, fed: Path, tmp_path: Path) -> None:
    listed = run("sources", "--lang", "en").stdout
    assert re.search(r"projects-feed +Projects announced \(TOML\) +coopgraph-bretagne", listed)
    store, out = tmp_path / "store", tmp_path / "out"
    folders = ("--data", fed, "--store", store, "--exports", out)
    screen = run("build", *folders, "--lang", "en", terminal=True).stderr
    assert "Projects announced (TOML): 2 of 2" in screen
    told = run("explain", "ecole-du-port", "--store", store, "--lang", "en").stdout
    assert "École du port" in told
    assert "2017" in told
    claim = "/id/source/cuf-assises-2019#projects.toml.eau-du-lac>"
    assert claim in (out / "coopgraph.nq").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after", "kind", "place"),
    [
        ("total = 2", "total = 3", "total-differs", ""),
        ('start = "2018"', 'start = "soon"', "bad-date", "#project[1]"),
        ('"cuf-assises-2019"', '"nobody-knows"', "unknown-source", "#project[1]"),
    ],
)
def test_what_a_loader_finds_wrong_stops_the_build(
    run: Run, fed: Path, before: str, after: str, kind: str, place: str
) -> None:
    feed = fed / "feeds" / "projects.toml"
    feed.write_text(FEED.replace(before, after), encoding="utf-8")
    told = run("check", "--data", fed, "--lang", "en", code=2)
    assert f"feeds/projects.toml{place}" in told.stdout
    assert f"[{kind}]" in told.stdout


def test_reading_again_changes_nothing(run: Run, fed: Path, tmp_path: Path) -> None:
    for n in ("1", "2"):
        run("build", "--data", fed, "--store", tmp_path / "s", "--exports", tmp_path / n, "-q")
    first, second = ((tmp_path / n / "coopgraph.nq").read_bytes() for n in ("1", "2"))
    assert first == second


def test_a_picture_is_listed_and_drawn(run: Run, small: Built, tmp_path: Path) -> None:
    listed = run("draw", "--list", "--lang", "vi").stdout
    assert re.search(r"partners-list +Danh sách đối tác +coopgraph-bretagne", listed)
    drawn = tmp_path / "list.html"
    run("draw", "partners-list", "--store", small.shelf, "--output", drawn, "--lang", "fr")
    page = drawn.read_text(encoding="utf-8")
    assert "<h1>Liste des partenaires</h1>" in page
    assert "Toulouse: 1" in page
    run("draw", "partners-list", "--store", small.shelf, "--output", drawn, "--as-of", "1980")
    assert "Aucun partenariat." in drawn.read_text(encoding="utf-8")
