"""Which authorities follow each one, which stand in its place today, and where they lay when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopgraph.consensus import Life
from coopgraph.gazetteer import Gazetteer
from coopgraph.gazetteer.time import life
from coopgraph.ontology.terms import coop, dcterms
from coopgraph.records import Containment, Iris, LocalAuthority, describe
from coopgraph.records.dates import interval
from coopgraph.records.quads import Quad, Term, iri, literal

IDENTIFIER = iri(dcterms.identifier)
SUCCEEDED_BY, TODAY = iri(coop.succeededBy), iri(coop.authorityOfToday)
BY_TERRITORY, VALID = iri(coop.todayByTerritory), iri(dcterms.valid)


def succession_quads(gazetteer: Gazetteer, iris: Iris) -> Iterator[Quad]:
    """State the next authorities and those of today, for every authority.

    Where nobody follows, whoever administers the territory today is one of today by territory:
    from that property follows the general one.
    """
    successions = gazetteer.successions
    administrators = {
        id: gazetteer.containments.administrators_of(id) for id in successions.today_of
    }
    for predicate, others in (
        (SUCCEEDED_BY, successions.next_of),
        (TODAY, successions.today_of),
        (BY_TERRITORY, administrators),
    ):
        for id, successors in others.items():
            for successor in successors:
                subject = iris.thing("authority", id)
                yield Quad(subject, predicate, iris.thing("authority", successor))


def lives_of(gazetteer: Gazetteer, iris: Iris) -> dict[Term, Life]:
    """Give when each authority existed and who stands in its place, or administers it, today."""
    today_of = gazetteer.successions.today_of
    return {
        authority.subject(iris): Life(
            life(authority),
            tuple(
                iris.thing("authority", heir)
                for heir in today_of[id] or gazetteer.containments.administrators_of(id)
            ),
        )
        for id, authority in gazetteer.authorities.items()
    }


def containment_quads(gazetteer: Gazetteer, iris: Iris) -> Iterator[Quad]:
    """State when each territory lay in each larger one."""
    for id in gazetteer.authorities:
        for larger, span in gazetteer.containments.around(id).items():
            record = Containment(
                id=f"{id}..{larger}",
                smaller=id,
                larger=larger,
                start=span.start,
                end=span.end,
                references=gazetteer.containments.references_of(id),
            )
            yield from (Quad(*statement) for statement in describe(record, iris))
            yield Quad(record.subject(iris), IDENTIFIER, literal(record.id))
            yield Quad(record.subject(iris), VALID, literal(interval(span.start, span.end)))


def life_quads(authorities: Iterable[LocalAuthority], iris: Iris) -> Iterator[Quad]:
    """State from when to when each authority existed, in one interval."""
    for authority in authorities:
        text = interval(authority.start, authority.end)
        yield Quad(authority.subject(iris), VALID, literal(text))
