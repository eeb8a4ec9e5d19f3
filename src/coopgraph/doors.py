"""What a package brings, found by entry point: exports, loaders, pictures; ours by the same way.

https://packaging.python.org/en/latest/specifications/entry-points/. The name of the entry point is
the name that people type. docs/guide/extending.md teaches how to write one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

from coopgraph.errors import CoopgraphError

T = TypeVar("T")

PICTURES_GROUP = "coopgraph.pictures"
"""Named here, so that `draw --help` need not load what draws."""


class DoorBroken(CoopgraphError):
    """What a package brings cannot be used."""


@dataclass(frozen=True)
class Door(Generic[T]):
    """What can be found under a group of entry points; each fits the same protocol."""

    group: str
    protocol: type

    @property
    def names(self) -> tuple[str, ...]:
        """The names under which something was brought, in order; nothing is imported."""
        return tuple(self._points)

    def open(self, name: str) -> T:
        """Import what was brought under a name; raises DoorBroken, KeyError for an unknown name."""
        point = self._points[name]
        try:
            found = point.load()
        except Exception as error:  # a package of others may fail in any way
            raise self._broken(point, f"{type(error).__name__}: {error}") from error
        missing = [member for member in self._members() if not hasattr(found, member)]
        if missing:
            raise self._broken(point, f"{point.value} has no {', '.join(missing)}")
        return found  # type: ignore[no-any-return]

    def all(self) -> Iterator[tuple[str, T]]:
        """Import everything that was brought, with its name; raises DoorBroken."""
        return ((name, self.open(name)) for name in self.names)

    def from_where(self, name: str) -> str:
        """Give the name of the package that brought something."""
        return _package(self._points[name])

    @cached_property
    def _points(self) -> dict[str, EntryPoint]:
        """Name → entry point; looked up once, as every package that is installed is asked."""
        points: dict[str, EntryPoint] = {}
        for point in sorted(entry_points(group=self.group), key=lambda point: point.name):
            twin = points.setdefault(point.name, point)
            if (twin.value, _package(twin)) != (point.value, _package(point)):
                both = f"{_package(twin)}, {_package(point)}"
                raise DoorBroken.of("doors.twice", name=point.name, group=self.group, both=both)
        if not points:
            raise DoorBroken.of("doors.none", group=self.group)
        return points

    def _members(self) -> list[str]:
        return sorted(name for name in vars(self.protocol) if not name.startswith("_"))

    def _broken(self, point: EntryPoint, why: str) -> DoorBroken:
        return DoorBroken.of(
            "doors.broken", name=point.name, group=self.group, package=_package(point), why=why
        )


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else "?"
