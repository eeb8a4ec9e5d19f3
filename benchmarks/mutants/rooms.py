"""Which code is changed, which tests must notice, and how many of a hundred faults they should."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """Modules (paths from the root), the tests that are theirs, and the share aimed at."""

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    aim: int


_SRC = "src/coopgraph"
_TIME = ("holding", "lives", "states", "today")
ROOMS = (
    Room("consensus", (f"{_SRC}/consensus",), ("tests/consensus", "tests/settling"), 90),
    Room("lookup", (f"{_SRC}/lookup",), ("tests/lookup",), 90),
    Room(
        "time facts",
        (f"{_SRC}/gazetteer", *(f"{_SRC}/consensus/{name}.py" for name in _TIME)),
        ("tests/gazetteer", "tests/consensus"),
        75,
    ),
    Room("measures", (f"{_SRC}/networks/measures",), ("tests/networks",), 75),
    Room("tables", (f"{_SRC}/loaders/rows", f"{_SRC}/loaders/tables"), ("tests/loaders",), 75),
)
