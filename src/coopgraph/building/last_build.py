"""What the graph that stands in a store was built from, to see what tables have lost since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from coopgraph.errors import StoreBroken, StoreMissing
from coopgraph.records import World
from coopgraph.store import Shelf

TABLES_BUILT = "tables.json"
"""The file beside a graph that says from which tables, with how many rows, it was built."""


def told_of_tables(world: World, places: tuple[Path, ...]) -> dict[str, object]:
    """Say where tables lay and how many rows each has, by path."""
    return {"places": _absolute(places), "rows": dict(world.rows)}


def rows_of_last_build(store: Path, places: tuple[Path, ...]) -> Mapping[str, int]:
    """Give how many rows each table had, by path; none if other tables were built, or nothing."""
    try:
        held = Shelf(store).hold()
    except (StoreMissing, StoreBroken):
        return {}
    try:
        told = json.loads((held.quads.parent / TABLES_BUILT).read_text(encoding="utf-8"))
        rows: dict[str, int] = told["rows"]
        return rows if told["places"] == _absolute(places) else {}
    except (OSError, ValueError, KeyError):  # built before this file was written, or damaged
        return {}
    finally:
        held.release()


def _absolute(places: tuple[Path, ...]) -> list[str]:
    return [str(place.resolve()) for place in places]
