"""The small world, asked."""

import pytest

from coopgraph.queries import Asking
from tests.conftest import Built


@pytest.fixture
def asking(small: Built) -> Asking:
    return Asking(small.store)


@pytest.fixture
def asking_real(real: Built) -> Asking:
    return Asking(real.store)
