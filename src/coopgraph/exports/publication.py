"""What every export is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from coopgraph.exports.product import Product
from coopgraph.exports.release import Release
from coopgraph.exports.things import Things
from coopgraph.store import EmbeddedStore


@dataclass(frozen=True)
class PublicationScope:
    """Which of the things a table shows: those of a day, and under whose name."""

    as_of: str = ""
    """The last of the days meant, ISO 8601; "" for all time."""
    roll_up: bool = False
    """Whether authorities stand under the names of those that follow them today."""


@dataclass(frozen=True)
class Publication:
    """One run: the graph, its version, where to write, and what was asked for."""

    things: Things
    """The graph, as things; what is read of it once serves every export."""
    release: Release
    folder: Path
    scope: PublicationScope = PublicationScope()
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Table → the columns wanted, in order; a table not named has all."""
    for_spreadsheets: bool = False
    """Whether texts that look like formulas get an apostrophe in CSV files."""
    products: tuple[Product, ...] = ()
    """The files that the exports may make, those not made in this run as well."""

    @property
    def store(self) -> EmbeddedStore:
        """The graph."""
        return self.things.store
