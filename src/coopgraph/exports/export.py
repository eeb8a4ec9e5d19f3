"""What an export is: files of a publication that can be asked for by name, `--only maps`.

Another package adds one by an entry point of the group `coopgraph.exports`, as ours are added in
`pyproject.toml`; docs/guide/extending.md shows how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coopgraph.doors import Door
from coopgraph.exports.product import Product
from coopgraph.exports.publication import Publication
from coopgraph.messages.words import Words


class Export(Protocol):
    """Makes some of the files of a publication."""

    @property
    def title(self) -> Words:
        """What it makes, in a few words: shown while it works, and by `export --list`."""

    @property
    def products(self) -> Sequence[Product]:
        """The files it may make, as the catalogue describes them; one that is not made is not told.

        Files that stand beside another (a context, a schema) need not be named.
        """

    def write(self, publication: Publication) -> Iterable[Path]:
        """Write into `publication.folder` what `publication.things` says; give the paths.

        The same graph gives the same bytes. Files are written with `coopgraph.replacing`.
        """


@dataclass(frozen=True)
class FileExport:
    """An export made of a function that writes files."""

    title: Words
    write: Callable[[Publication], Iterable[Path]]
    products: tuple[Product, ...] = ()

    @classmethod
    def ours(
        cls, name: str, write: Callable[[Publication], Iterable[Path]], *products: Product
    ) -> FileExport:
        """Give an export that `messages/exports.toml` words."""
        return cls(Words.said(f"exports.stage.{name}"), write, products)


EXPORTS: Door[Export] = Door("coopgraph.exports", Export)

CATALOGUE = "catalogue"
"""The name of the export that describes what the others made, and so comes last."""


def exports_named(names: Iterable[str]) -> dict[str, Export]:
    """Import exports by their names, in the order in which they are made."""
    in_order = sorted(names, key=lambda name: (name == CATALOGUE, name))
    return {name: EXPORTS.open(name) for name in in_order}
