"""The package that docs/guide/extending.md writes, installed for real in a folder of its own."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.built import ROOT

PAGE = ROOT / "docs" / "guide" / "extending.md"
_BLOCK = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def files_of_the_page() -> dict[str, str]:
    """Give path → text of every file that the page shows."""
    return dict(_BLOCK.findall(PAGE.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the package of the page into a folder, as pip does, without a network."""
    source = tmp_path_factory.mktemp("package")
    for name, text in files_of_the_page().items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, encoding="utf-8")
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, "--no-build-isolation", "--target", target, source], check=True)
    return target


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    """Call coopgraph in English, with the package installed beside it; errors on a terminal."""

    def call(
        *arguments: object, code: int = 0, terminal: bool = False
    ) -> "subprocess.CompletedProcess[str]":
        screen, end = pty.openpty() if terminal else (-1, subprocess.PIPE)
        done = subprocess.run(
            [sys.executable, "-m", "coopgraph", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=end,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(installed), "LC_ALL": "C.UTF-8"},
        )
        if terminal:
            done.stderr = os.read(screen, 4096).decode()  # what fits: a few lines
            os.close(screen)
            os.close(end)
        assert done.returncode == code, done.stderr
        return done

    return call
