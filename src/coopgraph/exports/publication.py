"""What every export is given, and what it says of the files it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from coopgraph.exports.release import Release
from coopgraph.exports.things import Things
from coopgraph.store import EmbeddedStore


@dataclass(frozen=True)
class Scope:
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
    scope: Scope = Scope()
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Table → the columns wanted, in order; a table not named has all."""

    @property
    def store(self) -> EmbeddedStore:
        """The graph."""
        return self.things.store


@dataclass(frozen=True)
class Product:
    """A file that an export makes, as the catalogue describes it."""

    file: str
    """Its path inside the folder, with slashes."""
    dataset: str
    """`graph`, `tables`, `ontology`, `network`, `maps` …: which dataset it distributes."""
    title: str
    """Key of its title and description among the sentences of `messages/exports.toml`."""
    media_type: str
    """As registered with IANA: `text/turtle`."""
    file_type: str
    """Code in the file-type table of the European Union: `RDF_TURTLE`."""
    materials: tuple[str, ...] = ("claims", "territories")
    """What it is made of: names of `licences.MATERIALS`."""
    conforms_to: str = ""
    """IRI of the standard it follows, if there is one."""
    fields: tuple[tuple[str, str], ...] = ()
    """What its title says besides."""


Write = Callable[[Publication], Iterable[Path]]
"""Makes the files of an export and gives their paths."""


@dataclass(frozen=True)
class Export:
    """Something that can be asked for by name: `--only tables`."""

    name: str
    write: Write
    products: tuple[Product, ...] = ()
