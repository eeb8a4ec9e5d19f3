"""Which authorities follow each one, and which stand in its place today."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.gazetteer import Successions
from coopgraph.ontology.terms import coop
from coopgraph.records import Iris, World
from coopgraph.records.quads import Quad, iri

SUCCEEDED_BY, TODAY = iri(coop.succeededBy), iri(coop.authorityOfToday)


def succession_quads(world: World, iris: Iris) -> Iterator[Quad]:
    """State the next authorities and those of today, for every authority."""
    successions = Successions(world.authorities, world.changes)
    for predicate, others in ((SUCCEEDED_BY, successions.next_of), (TODAY, successions.today_of)):
        for id, successors in others.items():
            for successor in successors:
                subject = iris.thing("authority", id)
                yield Quad(subject, predicate, iris.thing("authority", successor))
