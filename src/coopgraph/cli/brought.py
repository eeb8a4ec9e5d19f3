"""What packages bring, as a table: the name to type, what it is, more, and who brought it."""

from collections.abc import Iterator, Mapping
from typing import Any

from coopgraph.cli.screen import ScreenLine, screen_width
from coopgraph.cli.table_layout import table
from coopgraph.doors import Door
from coopgraph.messages import say
from coopgraph.messages.words import Words


def brought(
    door: Door[Any], titles: Mapping[str, Words], lang: str, **more: Mapping[str, str]
) -> Iterator[ScreenLine]:
    """Give the lines of the table; `more` are columns, each name → cell, named as in cli.toml."""
    columns = ("name", "title", *more, "package")
    rows = [
        [
            name,
            title.in_language(lang),
            *(cells[name] for cells in more.values()),
            door.from_where(name),
        ]
        for name, title in titles.items()
    ]
    heads = [say(f"cli.brought.{column}", lang) for column in columns]
    return table(heads, rows, screen_width())
