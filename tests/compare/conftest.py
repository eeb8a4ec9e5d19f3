"""Two publications, of which the later knows more, in one folder."""

import shutil
from pathlib import Path

import pytest

from coopgraph.building import Order, build
from coopgraph.exports.exporting import Wish, export
from coopgraph.records import Iris
from coopgraph.store import Shelf
from tests.publication import Published

PARTNERSHIP = "fr-commune-toulouse--vn-city-ha-noi"
LATER = "a-later-page"
ENDED = (
    f"{PARTNERSHIP},{LATER},fr-commune-toulouse,Toulouse,vn-city-ha-noi,Ha Noi,"
    ",,,ended,decentralised-cooperation,,\n"
)


@pytest.fixture(scope="session")
def later(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish a small world that dates a start otherwise and knows a project no more."""
    folder = tmp_path_factory.mktemp("later")
    shutil.copytree(world_data, folder / "data")
    claims = folder / "data" / "claims"
    text = (claims / "partnerships.csv").read_text(encoding="utf-8")
    assert "Province de Son La,2005,agreement" in text
    changed = text.replace("Province de Son La,2005,agreement", "Province de Son La,2004,agreement")
    (claims / "partnerships.csv").write_text(changed + ENDED, encoding="utf-8")
    with (folder / "data" / "sources.csv").open("a", encoding="utf-8") as table:
        table.write(
            f"{LATER},A later page,A town,official,en,2025-03-04,https://a-town.example/page,excerpt,,2026-11-21,\n"
        )
    text = (claims / "projects.csv").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(True) if not line.startswith("project-avec,")]
    (claims / "projects.csv").write_text("".join(kept), encoding="utf-8")
    with (folder / "data" / "replacements.csv").open("a", encoding="utf-8") as table:
        table.write("project/project-avec,convention/convention-avec-2009,2026-11-28,A text\n")
    report = build(Order(folder / "data", folder / "store", checked=False))
    assert report.version, [str(finding) for finding in report.findings]
    return folder / "store"


def published_later(store: Path, folder: Path) -> None:
    with Shelf(store).open() as graph:
        list(export(graph, Iris(), Wish(folder, skip=("workbook", "tables-today", "network"))))


@pytest.fixture(scope="session")
def second(published: Published, later: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the later world over the first publication."""
    folder = tmp_path_factory.mktemp("second") / "exports"
    shutil.copytree(published.folder, folder)
    published_later(later, folder)
    return folder
