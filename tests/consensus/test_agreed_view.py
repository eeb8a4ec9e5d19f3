"""What the rule makes of the small world, statement by statement."""

from tests.built import Built
from tests.consensus.agreed_view import EXPECTED, as_text


def test_the_agreed_view_is_as_it_was_read(small: Built) -> None:
    found, expected = (
        set(text.splitlines()) for text in (as_text(small.store), EXPECTED.read_text("utf-8"))
    )
    assert sorted(found - expected) == []
    assert sorted(expected - found) == []
