"""The real graph behind our own server with a low limit on rows answers as from the folder.

What comes in pages is whole; what cannot (graphs as triples) is marked as cut, or the same.
"""

from collections.abc import Iterator

import pytest

from coopgraph.queries.asking import Asking
from coopgraph.queries.library import bound_query, query_paths
from coopgraph.store import Answers, BooleanAnswer
from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.portal.conftest import serving
from tests.queries.everywhere import answer, several
from tests.remote.drawn_alike import assert_drawn_alike

ROWS = 2000


@pytest.fixture(scope="module")
def there(real: Built) -> Iterator[RemoteStore]:
    with serving(real.shelf, "--rows", str(ROWS), "--timeout", "60") as (url, _):
        yield RemoteStore(f"{url}/sparql", timeout=120)


@pytest.mark.parametrize("name", query_paths())
def test_every_question_is_answered_whole_or_says_not(
    real: Built, there: RemoteStore, name: str
) -> None:
    query, lists = bound_query(name), several(name)
    told = there.query(query)
    if not isinstance(told, BooleanAnswer) and told.ended_after is not None:
        assert not isinstance(told, Answers) or "LIMIT" in query
        return
    assert answer(there, query, lists) == answer(real.store, query, lists)


def test_networks_and_pictures_are_the_same(real: Built, there: RemoteStore) -> None:
    assert_drawn_alike(real.store, there)


@pytest.mark.parametrize("name", ["AFD", "Ville de Toulouse", "Huế"])
def test_names_are_found_alike(real: Built, there: RemoteStore, name: str) -> None:
    found = [
        Asking(store).finder.find(name, ("authority", "actor")).meanings
        for store in (real.store, there)
    ]
    assert [m.thing for m in found[0]] == [m.thing for m in found[1]]
    assert found[0]
