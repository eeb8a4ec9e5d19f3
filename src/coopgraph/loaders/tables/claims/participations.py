"""claims/participations.csv: the part of one organisation or person, in one document."""

from __future__ import annotations

from coopgraph.findings.kinds import participants
from coopgraph.loaders.rows.steadiness import Steadiness
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.lookup.folding import written_form
from coopgraph.records import Actor, Mention, Participation, Record

_AUTHORITY = "local-authority"


class ActorsSeen:
    """Reads the rows of one table, and remembers how each actor was described first."""

    def __init__(self) -> None:
        """Start with no actor seen."""
        self._actors = Steadiness(participants.ACTOR_DIFFERS)
        self._parts = Steadiness(participants.PARTICIPATION_DIFFERS)

    def read_participation(self, row: ClaimRow) -> tuple[Record, ...]:
        """Read who takes part, and the part; without an actor, the authority itself takes it."""
        authority = row.reference("authority", "authority")
        taking: Actor | Mention
        if authority and not row.text("actor_id"):
            taking = _itself(row, authority)
        else:
            taking = self._actor(row)
        participant = f"{taking.NOTION}/{taking.id}"
        participation = Participation(
            id=row.id("participation_id", "participation"),
            participants=(participant,),
            edition=row.reference("edition_id", "edition"),
            authorities=(authority,) if authority and isinstance(taking, Actor) else (),
            roles=row.in_our_words("role"),
        )
        self._parts.check(row, participation.id, "actor_id", participant)
        self._parts.check(row, participation.id, "edition_id", participation.edition)
        return taking, participation

    def _actor(self, row: ClaimRow) -> Actor:
        actor = Actor(
            id=row.id("actor_id", "actor", prefix="actor-"),
            names=row.single("name_as_written"),
            kind=row.code("kind", "actor-kinds", required=True),
            country=row.code("country", "countries"),
        )
        self._actors.check(row, actor.id, "kind", actor.kind)
        self._actors.check(row, actor.id, "country", actor.country)
        _check_no_authority(row, actor)
        return actor


def _itself(row: ClaimRow, authority: str) -> Mention:
    """Give the authority that takes part itself, with its name as written."""
    for column in ("kind", "country"):
        if row.text(column):
            row.report(participants.ONLY_OF_ACTORS, column)
    return Mention(id=authority, names=row.as_written("name_as_written"))


def _check_no_authority(row: ClaimRow, actor: Actor) -> None:
    """Report an actor that is the authority it is said to work with, under a second entry."""
    authority = row.gazetteer.authorities.get(row.text("authority"))
    if authority is None:
        return
    names = (*(name.value for name in authority.names), *authority.written_forms)
    known = set(map(written_form, names))
    if actor.kind == _AUTHORITY or not known.isdisjoint(map(written_form, actor.names)):
        row.report(
            participants.AUTHORITY_AS_ACTOR, "actor_id", authority.id, authority=authority.id
        )
