from pathlib import Path

import pytest

from coopgraph.findings import Findings
from coopgraph.gazetteer import Gazetteer
from coopgraph.loaders import open_tables, read_world
from coopgraph.paths import DATA


def gazetteer_of(data: Path) -> Gazetteer:
    world = read_world(open_tables(data), Findings())
    return Gazetteer.of(world)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """All authorities of the published tables."""
    return gazetteer_of(DATA())
