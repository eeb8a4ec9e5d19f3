"""What every test may use: the small world of tests/world/."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def world_data() -> Path:
    """The data directory of the small world; copy it before changing anything."""
    return Path(__file__).parent / "world" / "data"
