"""What has a page, and data, at an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.portal.page.thing_paths import NOTIONS
from coopgraph.queries import Asking
from coopgraph.records.quads import Term


def paged_things(asking: Asking) -> Iterator[Term]:
    """Give what has a page of its own, once: things, then what is contested of them."""
    yield from asking.finder.index.things(NOTIONS)
    yield from dict.fromkeys(row["disagreement"] for row in asking.rows("disagreements"))
