"""A server that ends answers early says so in a header: the part is not taken for the whole."""

from email.message import Message
from io import BytesIO
from typing import Any, cast

import pytest

from coopgraph.store.answers import Answers
from coopgraph.store.remote.responses import answer_in

JSON = b"""{"head": {"vars": ["s"]},
 "results": {"bindings": [{"s": {"type": "literal", "value": "x"}}]}}"""


class Sent(BytesIO):
    """An answer as it comes over the wire."""

    length = 0

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__(JSON)
        self.headers = Message()
        self.headers["Content-Type"] = "application/sparql-results+json"
        for name, value in headers.items():
            self.headers[name] = value


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        ({}, None),
        ({"X-Row-Limit": "10000", "X-Row-Limit-Reached": "false"}, None),
        ({"X-Row-Limit": "10000", "X-Row-Limit-Reached": "true"}, 10_000),
        ({"X-SPARQL-MaxRows": "500"}, 500),
    ],
)
def test_what_the_server_says_is_kept(headers: dict[str, str], after: int | None) -> None:
    answer = answer_in(cast(Any, Sent(headers)), "https://example.org/sparql", 1)
    assert isinstance(answer, Answers)
    assert answer.ended_after == after
    assert len(list(answer)) == 1
