"""What a portal would show of a catalogue: its job, its items, and each field of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from coopgraph.records.quads import Term

Fields = dict[str, Any]
"""Name of a field → what the portal shows of it; None or empty: nothing."""


class _Unknown:
    """Something that only the portal itself can tell: equal to nothing, shown as a question."""

    def __repr__(self) -> str:
        return "?"


UNKNOWN = _Unknown()


@dataclass
class ShownItem:
    """A dataset, series or service of the catalogue, as a portal takes it."""

    kind: str
    """`dataset` (a series is one to portals) or `service`."""
    node: Term
    key: str | None
    """The identifier by which the portal knows it again."""
    fields: Fields = field(default_factory=dict)
    files: list[Fields] = field(default_factory=list)
    refused: str = ""
    """Key of the reason why the portal does not take it, or ""."""
    value: str = ""
    """The value that is the reason."""
    skipped: bool = False
    """Whether the portal passes over it silently, rather than to report a fault."""


@dataclass
class Job:
    """One harvest of a catalogue by a portal."""

    items: list[ShownItem] = field(default_factory=list)
    refused: str = ""
    """Key of the reason why nothing at all is taken, or ""."""
    value: str = ""
