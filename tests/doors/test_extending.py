"""What docs/guide/extending.md teaches works, from an installed package."""

import re
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
