"""Two at work on the same folder: the second is told who is there, and nothing is mixed."""

import subprocess
import time
from pathlib import Path

import pytest

from tests.interrupted.program import COMMAND, State, ended, is_one_line, is_whole, places_of


@pytest.mark.parametrize("command", ["build", "export"])
def test_the_second_is_told_of_the_first(state: State, command: str) -> None:
    with subprocess.Popen(
        [*COMMAND, command, *places_of(command)],
        cwd=state.folder,
        stderr=subprocess.PIPE,
        text=True,
    ) as first:
        while not (state.folder / ".exports.new").exists():
            time.sleep(0.005)
            assert first.poll() is None
        said = is_one_line(ended(command, state.folder))
        first.communicate()
    assert first.returncode == 0
    assert str(first.pid) in said
    is_whole(state.folder)


def test_two_builds_into_two_publications(state: State, tmp_path: Path) -> None:
    """They share the folder of the graph: only one builds there."""
    command = [*COMMAND, "build", *places_of("build")]
    with subprocess.Popen(
        [*command, "--exports", str(tmp_path / "a")],
        cwd=state.folder,
        stderr=subprocess.PIPE,
        text=True,
    ) as first:
        while (state.folder / "store/building").read_text().strip() != str(first.pid):
            time.sleep(0.005)
            assert first.poll() is None
        said = is_one_line(ended("build", state.folder, "--exports", str(tmp_path / "b")))
        first.communicate()
    assert first.returncode == 0
    assert str(first.pid) in said
    assert (tmp_path / "a/coopgraph.nq").exists()
    assert not (tmp_path / "b").exists()
    is_whole(state.folder)
