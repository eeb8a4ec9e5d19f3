"""Names of the small world and of the published graph."""

import pytest
from tests.built import Built

from coopgraph.lookup.name_search import Finder
from coopgraph.queries import Asking


@pytest.fixture(scope="session")
def asking_real(real: Built) -> Asking:
    return Asking(real.store)


@pytest.fixture(scope="session")
def finder(asking_real: Asking) -> Finder:
    return asking_real.finder
