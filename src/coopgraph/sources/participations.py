"""claims/participations.csv: the part of one organisation or person, in one document."""

from __future__ import annotations

from coopgraph.findings.kinds import participants
from coopgraph.records import Actor, Participation, Record
from coopgraph.sources.claim_row import ClaimRow
from coopgraph.sources.steadiness import Steadiness


class ActorsSeen:
    """Reads the rows of one table, and remembers how each actor was described first."""

    def __init__(self) -> None:
        """Start with no actor seen."""
        self._actors = Steadiness(participants.ACTOR_DIFFERS)
        self._parts = Steadiness(participants.PARTICIPATION_DIFFERS)

    def read_participation(self, row: ClaimRow) -> tuple[Record, ...]:
        """Read the actor, and the part it takes."""
        actor = Actor(
            id=row.id("actor_id", "actor", prefix="actor-"),
            names=row.as_written("name_as_written"),
            kind=row.code("kind", "actor-kinds", required=True),
            country=row.code("country", "countries"),
        )
        authority = row.reference("authority", "authority")
        participation = Participation(
            id=row.id("participation_id", "participation"),
            actor=actor.id,
            edition=row.reference("edition_id", "edition"),
            authorities=(authority,) if authority else (),
            roles=row.in_our_words("role"),
        )
        self._check(row, actor, participation)
        return actor, participation

    def _check(self, row: ClaimRow, actor: Actor, part: Participation) -> None:
        self._actors.check(row, actor.id, "kind", actor.kind)
        self._actors.check(row, actor.id, "country", actor.country)
        self._parts.check(row, part.id, "actor_id", actor.id)
        self._parts.check(row, part.id, "edition_id", part.edition)
