"""The small world, asked."""

import pytest

from coopgraph.queries import Asking
from tests.built import Built


@pytest.fixture(scope="session")
def asking(small: Built) -> Asking:
    return Asking(small.store)


@pytest.fixture(scope="session")
def asking_real(real: Built) -> Asking:
    return Asking(real.store)
