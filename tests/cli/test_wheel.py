"""What `pip install` brings works far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = {
    "ontology": "_shipped/ontology",
    "queries": "_shipped/queries",
    "docs/guide": "_shipped/guide",
}
pytestmark = pytest.mark.slow


def python(*arguments: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet")
    python("-m", "pip", "wheel", *options, "--wheel-dir", str(folder), str(ROOT), cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    folder = wheel.parent / "site"
    options = ("--no-deps", "--no-index", "--quiet", "--target", str(folder))
    python("-m", "pip", "install", *options, str(wheel), cwd=wheel.parent)
    return folder


def test_the_wheel_carries_all_that_the_program_reads(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in SHIPPED.items():
        wanted = [p for p in (ROOT / folder).rglob("*") if p.suffix in (".ttl", ".rq", ".md")]
        assert wanted
        for path in wanted:
            assert f"coopgraph/{inside}/{path.relative_to(ROOT / folder).as_posix()}" in held
    package = ROOT / "src/coopgraph"
    for path in package.rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            assert f"coopgraph/{path.relative_to(package).as_posix()}" in held
    assert any(name.endswith("licenses/LICENSE") for name in held)
    assert any(name.endswith("licenses/LICENSE-DATA.md") for name in held)


def test_an_installed_copy_helps_builds_and_answers(
    installed: Path, world_data: Path, tmp_path: Path
) -> None:
    def coopgraph(*arguments: str) -> str:
        return python("-m", "coopgraph", *arguments, cwd=tmp_path, PYTHONPATH=str(installed))

    where = "import coopgraph.paths as p; print(p.ONTOLOGY()); print(p.DATA())"
    ontology, data = python("-c", where, cwd=tmp_path, PYTHONPATH=str(installed)).splitlines()
    assert Path(ontology).is_relative_to(installed)
    assert (Path(ontology) / "coopgraph.ttl").is_file()
    assert Path(data) == tmp_path / "data"
    assert "coopgraph query" in coopgraph("query", "--help")
    coopgraph("build", "--data", str(world_data), "--no-shapes", "--quiet")
    (tmp_path / "question.rq").write_text("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    title, count = coopgraph("query", "question.rq").split()
    assert title == "n"
    assert int(count) > 100
