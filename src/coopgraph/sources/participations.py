"""claims/participations.csv: one organisation or person in one document (and conference)."""

from __future__ import annotations

from coopgraph.findings.kinds import identity
from coopgraph.records import Actor, Participation, Record, participation_id
from coopgraph.sources.claim_row import ClaimRow


class ActorsSeen:
    """Reads the rows of one table, and remembers how each actor was described first."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], tuple[str, int]] = {}

    def read_participation(self, row: ClaimRow) -> tuple[Record, ...]:
        """Read the actor, and the part it takes where the row tells one."""
        actor = Actor(
            id=row.id("actor_id", "actor", prefix="actor-"),
            names=row.as_written("name_as_written"),
            kind=row.code("kind", "actor-kinds", required=True),
            country=row.code("country", "countries"),
        )
        self._check_same(row, actor.id, "kind", actor.kind)
        self._check_same(row, actor.id, "country", actor.country)
        edition = row.reference("edition_id", "edition")
        authority = row.reference("authority", "authority")
        roles = row.in_our_words("role")
        if not (edition or authority or roles):
            return (actor,)
        participation = Participation(
            id=participation_id(actor.id, edition, authority),
            actor=actor.id,
            edition=edition,
            authorities=(authority,) if authority else (),
            roles=roles,
        )
        return actor, participation

    def _check_same(self, row: ClaimRow, actor: str, column: str, value: str | None) -> None:
        """Report a kind or country other than on the first row of the actor that gives one."""
        if value is None:
            return
        expected, first = self._first.setdefault((actor, column), (value, row.line))
        if value != expected:
            row.report(identity.ACTOR_DIFFERS, column, expected=expected, first=first)
