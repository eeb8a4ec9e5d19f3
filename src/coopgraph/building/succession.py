"""Which authorities follow each one, and which stand in its place today."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.consensus import Life
from coopgraph.gazetteer import Successions
from coopgraph.ontology.terms import coop
from coopgraph.records import Iris, World
from coopgraph.records.quads import Quad, Term, iri

SUCCEEDED_BY, TODAY = iri(coop.succeededBy), iri(coop.authorityOfToday)


def succession_quads(world: World, iris: Iris) -> Iterator[Quad]:
    """State the next authorities and those of today, for every authority."""
    successions = Successions(world.authorities, world.changes)
    for predicate, others in ((SUCCEEDED_BY, successions.next_of), (TODAY, successions.today_of)):
        for id, successors in others.items():
            for successor in successors:
                subject = iris.thing("authority", id)
                yield Quad(subject, predicate, iris.thing("authority", successor))


def lives_of(world: World, iris: Iris) -> dict[Term, Life]:
    """Give when each authority existed and who took over from it."""
    successions = Successions(world.authorities, world.changes)
    return {
        authority.subject(iris): Life(
            authority.start,
            authority.end,
            tuple(iris.thing("authority", id) for id in successions.next_of.get(authority.id, ())),
        )
        for authority in world.authorities
    }
