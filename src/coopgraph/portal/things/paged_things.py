"""What has a page, and data, at an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.lookup.paging import all_rows
from coopgraph.messages import LANGUAGES
from coopgraph.portal.page.thing_paths import page_path, thing_at
from coopgraph.queries import Asking
from coopgraph.records.quads import Term


def paged_things(asking: Asking) -> Iterator[Term]:
    """Give what has a page of its own, once: things, then what is contested of them."""
    rows = all_rows(asking, "things-in-short", f"{asking.iris.base}id/")
    things = dict.fromkeys(row["thing"] for row in rows)
    contested = (row["disagreement"] for row in asking.rows("disagreements"))
    for thing in (*things, *dict.fromkeys(contested)):
        if thing_at(page_path(thing, LANGUAGES[0], asking.iris), asking.iris) == thing:
            yield thing
