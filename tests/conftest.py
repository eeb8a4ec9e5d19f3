"""What every test may use: the small world of tests/world/, and the real graph, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hatch_build import write_bundles
from hypothesis import settings

from coopgraph.building import Order, build
from coopgraph.publishing import publish as publish_all
from coopgraph.store import Shelf
from tests.browsers import browser
from tests.built import ROOT, Built
from tests.hostile import build_hostile
from tests.publication import official, publish, published

__all__ = [
    "browser",
    "official",
    "publish",
    "published",
    "real",
    "real_data",
    "small",
    "world_data",
]

write_bundles()  # of the scripts as they are, whenever the package was installed
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")  # a busy machine is no failure, and each run tries the same


@pytest.fixture(scope="session")
def world_data() -> Path:
    """The data directory of the small world; copy it before changing anything."""
    return Path(__file__).parent / "world" / "data"


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The data directory that is published."""
    return ROOT / "data"


def _built(data: Path, folder: Path) -> Iterator[Built]:
    shelf, exports = folder / "store", folder / "exports"
    report = build(Order(data, shelf, exports, checked=False), publish_all)
    with Shelf(shelf).open() as store:
        yield Built(report, shelf, exports, store)


@pytest.fixture(scope="session")
def small(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The graph of the small world."""
    yield from _built(world_data, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def real(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The graph of the published data."""
    yield from _built(real_data, tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def hostile_store(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shelf of the small world with hostile words in every table."""
    return build_hostile(world_data, tmp_path_factory.mktemp("hostile"))
