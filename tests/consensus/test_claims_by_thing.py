"""Claims come out thing by thing, whatever the order in which they went in."""

from __future__ import annotations

import random

import pytest

from coopgraph.consensus.claims_by_thing import ClaimsByThing
from coopgraph.ontology.terms import coop, rdf, schema
from coopgraph.records import Iris
from coopgraph.records.quads import Quad, Term, iri, literal

IRIS = Iris()
START, TYPE = iri(schema.startDate), iri(rdf.type)


def said(thing: Term, source: str, *values: str) -> list[Quad]:
    graph = IRIS.claims_graph(source)
    claim = IRIS.claim(source, "projects", "row")
    return [
        Quad(claim, TYPE, iri(coop.Claim), graph),
        Quad(claim, iri(coop.rowKey), literal("row"), graph),
        Quad(thing, TYPE, iri(coop.Project), graph),
        *(Quad(thing, START, literal(value), graph) for value in values),
    ]


THINGS = [IRIS.thing("project", f"p-{n}") for n in range(30)]


@pytest.fixture
def claims() -> ClaimsByThing:
    claims = ClaimsByThing(IRIS)
    for source in ("b", "a"):
        shuffled = random.Random(source).sample(THINGS, len(THINGS))
        for thing in shuffled:
            claims.hear(said(thing, source, f"20{source}", 'with "quotes"\nand lines'))
    return claims


def test_things_come_in_order_with_what_is_said_in_the_order_heard(claims: ClaimsByThing) -> None:
    heard = list(claims.things())
    assert [it.thing for it in heard] == sorted(THINGS)
    text = literal('with "quotes"\nand lines')
    expected = [('"20b"', "b"), (text, "b"), ('"20a"', "a"), (text, "a")]
    assert all(it.said == {START: expected} for it in heard)
    assert {it.of_class for it in heard} == {coop.Project}


def test_some_things_are_what_they_are_among_all(claims: ClaimsByThing) -> None:
    whole = {it.thing: it for it in claims.things()}
    some = claims.things([THINGS[7], THINGS[3], IRIS.thing("project", "unknown")])
    assert list(some) == [whole[thing] for thing in sorted((THINGS[3], THINGS[7]))]


def test_more_can_be_heard_after_something_was_asked(claims: ClaimsByThing) -> None:
    late = IRIS.thing("project", "a-late-one")
    assert len(list(claims.things())) == len(THINGS)
    claims.hear(said(late, "c", "1999"))
    assert next(claims.things()).said == {START: [('"1999"', "c")]}


def test_a_thing_of_which_only_the_class_is_said_is_a_thing(claims: ClaimsByThing) -> None:
    bare = IRIS.thing("project", "bare")
    claims.hear(said(bare, "a"))
    (heard,) = claims.things([bare])
    assert (heard.of_class, heard.said) == (coop.Project, {})


def test_first_and_last_days_and_claims_themselves_are_passed_over(claims: ClaimsByThing) -> None:
    thing, graph = THINGS[0], IRIS.claims_graph("d")
    claims.hear([Quad(thing, iri(coop.startEarliest), literal("1999-01-01"), graph)])
    (heard,) = claims.things([thing])
    assert set(heard.said) == {START}
    assert all("/id/project/" in it.thing for it in claims.things())
