"""A page and its source: content at a path, made of one graph, knowing nothing of HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coopgraph.queries import Asking

Parameters = Mapping[str, tuple[str, ...]]
"""What follows `?` in an address: all values of each name, in their order."""
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes at a path (`fr/theme/water.html`, without a first slash).

    `language` is that of a page for people, "" for data, which are the same for all; `policy` the
    Content Security Policy of a page whose scripts stand in it, "" for that of all others.
    """

    path: str
    body: bytes
    media_type: str = HTML
    language: str = ""
    policy: str = ""


@dataclass(frozen=True)
class PublicGraph:
    """What pages are made of: one graph, and the address (final slash) under which it is public.

    `publication` is a folder in which `coopgraph export` may have written files of the graph.
    """

    asking: Asking
    address: str
    publication: Path | None = None


class PageSource(Protocol):
    """Makes the pages of one kind."""

    def paths(self) -> Iterator[str]:
        """Give the paths that a folder holds: each page once, without parameters."""
        ...

    def page(self, path: str, parameters: Parameters) -> Page | None:
        """Make the page at a path; None if it is not of this kind or there is no such thing.

        Raises what asking the graph raises. Parameters that mean nothing to a page are let be.
        """
        ...
