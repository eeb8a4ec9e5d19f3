"""A folder with data, a graph and a publication, and the program run in it as a process."""

import shutil
import time
from pathlib import Path

import pytest

from tests.interrupted.program import State, ended


@pytest.fixture(scope="module")
def state(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> State:
    """Two versions of the tables, of which the first is built and published."""
    folder = tmp_path_factory.mktemp("interrupted")
    for name, title in (("data", "de Brest"), ("data-later", "de Brest (bis)")):
        shutil.copytree(world_data, folder / name)
        table = folder / name / "claims/editions.csv"
        text = table.read_text(encoding="utf-8")
        assert "Brest" in text
        table.write_text(text.replace("Brest", title.removeprefix("de "), 1), encoding="utf-8")
    seconds = {}
    for command in ("build", "export"):
        start = time.monotonic()
        done = ended(command, folder)
        assert done.returncode == 0, done.stderr
        seconds[command] = time.monotonic() - start
    return State(folder, seconds)
