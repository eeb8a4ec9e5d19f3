"""The benchmarks are scripts beside the package: their folder goes on the path, as when run."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))


@pytest.fixture(scope="session")
def pattern():
    from synthetic.pattern import Pattern

    return Pattern(ROOT / "data")


@pytest.fixture(scope="session")
def woven(pattern, tmp_path_factory):
    """A data directory of three strands, seed 1."""
    from synthetic.weaving import weave

    out = tmp_path_factory.mktemp("woven") / "data"
    weave(pattern, 3, 1, out)
    return out


@pytest.fixture(scope="session")
def made(woven):
    from synthetic.pattern import Pattern

    return Pattern(woven)
