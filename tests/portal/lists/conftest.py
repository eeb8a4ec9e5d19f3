"""Lists of the small world, and of the published data."""

import pytest

from coopgraph.portal.lists.list_facts import ListFacts
from coopgraph.portal.lists.list_kinds import GatheredLists
from coopgraph.portal.lists.list_pages import ListPages
from coopgraph.portal.page.page import PublicGraph
from coopgraph.queries import Asking
from tests.built import Built


def _lists(built: Built) -> ListPages:
    asking = Asking(built.store)
    return ListPages(PublicGraph(asking, asking.iris.base), GatheredLists(ListFacts(asking)))


@pytest.fixture(scope="session")
def small_lists(small: Built) -> ListPages:
    return _lists(small)


@pytest.fixture(scope="session")
def real_lists(real: Built) -> ListPages:
    return _lists(real)
