"""Each stage of a build has a result; some things are agreed upon as they are in the whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from coopgraph.building import BuildReport, read
from coopgraph.building.dataset_description import reference_names
from coopgraph.building.graph import (
    court_of,
    described,
    group_by_thing,
    make_graph,
    with_rulings,
)
from coopgraph.consensus import ClaimsByThing, Court
from coopgraph.findings import Findings
from coopgraph.gazetteer import Gazetteer
from coopgraph.records import Iris, World
from tests.built import ROOT, Built

IRIS = Iris()


def world_of(data: Path) -> World:
    return read(BuildReport(Findings()), data)


def swallow(texts: Iterable[str]) -> None:
    for _ in texts:
        pass


@pytest.fixture(scope="module", params=["tests/world/data", "data"])
def stages(request: pytest.FixtureRequest) -> tuple[ClaimsByThing, Court]:
    world = with_rulings(world_of(ROOT / request.param))
    gazetteer = Gazetteer.of(world)
    claims = group_by_thing(described(world, IRIS), IRIS, swallow)
    return claims, court_of(world, reference_names(world, IRIS), gazetteer, IRIS)


def test_some_things_are_agreed_upon_as_in_the_whole(stages: tuple[ClaimsByThing, Court]) -> None:
    claims, court = stages
    whole = {agreement.thing: agreement for agreement in court.resolve(claims)}
    some = sorted(whole)[::7]
    for agreement in court.resolve(claims, some):
        assert agreement.values == whole[agreement.thing].values
        assert agreement.contested == whole[agreement.thing].contested
    assert [agreement.thing for agreement in court.resolve(claims, some)] == some


def test_the_second_look_changes_something(stages: tuple[ClaimsByThing, Court]) -> None:
    """Else the test above would not notice that records are left out."""
    claims, court = stages
    reasons = {a.reason for agreement in court.resolve(claims) for a in agreement.values}
    if len(list(claims.things())) > 200:
        assert "better-record" in reasons


def test_a_store_holds_what_a_file_holds(small: Built) -> None:
    digest = hashlib.sha256()

    def load(texts: Iterable[str]) -> None:
        for text in texts:
            digest.update(text.encode())

    make_graph(world_of(ROOT / "tests/world/data"), IRIS, load)
    assert small.report.version == digest.hexdigest()
