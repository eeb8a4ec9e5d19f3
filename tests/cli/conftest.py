"""A small graph and the program as a person runs it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from coopgraph.store import write_generation

BASE = "https://w3id.org/coopgraph/"
QUADS = f"""\
<{BASE}id/authority/vn-city-hue> <http://www.w3.org/2004/02/skos/core#prefLabel> "Huế"@vi .
<{BASE}id/authority/vn-city-hue> <http://www.w3.org/2004/02/skos/core#prefLabel> "Hué"@fr .
<{BASE}id/authority/vn-city-hue> <{BASE}ontology#country> <{BASE}scheme/countries/vn> .
<{BASE}id/authority/vn-city-hue> <http://example.org/written> "顺化" <{BASE}graph/source/x> .
"""

Running = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small") / "store"
    write_generation(folder, [QUADS], {"base": BASE})
    return folder


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a call: English unless a test says otherwise, no terminal settings."""
    dropped = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return kept | {"LANG": "en_GB.UTF-8"}


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Running:
    """Run `coopgraph` with arguments, in an empty folder; output is read as UTF-8."""

    def running(
        *arguments: str | Path, stdin: str = "", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "coopgraph", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**environment, **(env or {})},
            timeout=60,
            check=False,
        )

    return running
