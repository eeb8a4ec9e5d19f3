"""All authorities, in time, and the written forms that several of them share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Self

from coopgraph.gazetteer.containments import Containments
from coopgraph.gazetteer.outlines import Outlines
from coopgraph.gazetteer.successions import Successions
from coopgraph.gazetteer.time import existed
from coopgraph.lookup.folding import written_forms
from coopgraph.records import (
    ChangeOfTerritory,
    FormerParent,
    Geometry,
    LocalAuthority,
    PreciseDate,
    Territory,
    World,
)


class Gazetteer:
    """All authorities by id; finding them by name is the business of `lookup`."""

    def __init__(
        self,
        authorities: Iterable[LocalAuthority],
        changes: Iterable[ChangeOfTerritory] = (),
        territories: Iterable[Territory] = (),
        geometries: Iterable[Geometry] = (),
        former_parents: Iterable[FormerParent] = (),
    ) -> None:
        self.authorities = {authority.id: authority for authority in authorities}
        self.successions = Successions(self.authorities.values(), changes)
        self.containments = Containments(
            self.authorities.values(),
            territories,
            self.successions,
            Outlines(geometries),
            former_parents,
        )

    @classmethod
    def of(cls, world: World) -> Self:
        """Take everything that the tables say of authorities and territories."""
        return cls(
            world.authorities,
            world.changes,
            world.territories,
            world.geometries,
            world.former_parents,
        )

    def on(self, date: PreciseDate) -> list[str]:
        """Give the ids of the authorities that may have existed on some day of a date."""
        return [id for id, authority in self.authorities.items() if existed(authority, date)]

    def shared_forms(self) -> dict[str, tuple[str, ...]]:
        """Give the written forms that several authorities share, with their ids in order."""
        first: dict[str, str] = {}
        shared: dict[str, set[str]] = {}
        for id, authority in self.authorities.items():
            for form in written_forms(written_names(authority)):
                other = first.setdefault(form, id)
                if other != id:
                    shared.setdefault(form, {other}).add(id)
        return {form: tuple(sorted(ids)) for form, ids in sorted(shared.items())}


def written_names(authority: LocalAuthority) -> Iterator[str]:
    """Give every form in which the name of an authority is written."""
    yield from (name.value for name in authority.names)
    yield from authority.written_forms
