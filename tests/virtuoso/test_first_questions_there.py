"""The first questions of the guide give the same rows on a Virtuoso that holds the real graph."""

import pytest

from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.guide.asked_first import QUESTIONS, rows
from tests.virtuoso.conftest import Virtuoso
from tests.virtuoso.differences import alike


@pytest.fixture(scope="module")
def there(virtuoso: Virtuoso, real: Built) -> RemoteStore:
    virtuoso.push(real.store)
    return virtuoso.remote


@pytest.mark.parametrize("heading", QUESTIONS)
def test_the_same_rows(heading: str, real: Built, there: RemoteStore) -> None:
    here = [tuple(map(alike, row)) for row in rows(real.store, QUESTIONS[heading])]
    assert here
    assert [tuple(map(alike, row)) for row in rows(there, QUESTIONS[heading])] == here
