"""A build of any size holds a few claims at a time: they pass by, and lie on disk in between."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator

import pytest

from coopgraph import spooling
from coopgraph.building import BuildReport, read
from coopgraph.building.graph import make_graph
from coopgraph.findings import Findings
from coopgraph.loaders import HowFar
from coopgraph.records import Claim, Iris
from coopgraph.records.claims_on_disk import ClaimsOnDisk
from tests.built import ROOT

AT_ONCE = 8
FEW = 3 * AT_ONCE
"""Those being put down, those being read, and those on their way."""


def alive() -> int:
    return sum(type(thing) is Claim for thing in gc.get_objects())


class Census:
    """Counts the claims that are in memory, each time so many things have passed."""

    def __init__(self) -> None:
        self.most = self.passed = 0

    def take(self, every: int) -> None:
        self.passed += 1
        if self.passed % every == 0:
            self.most = max(self.most, alive())


@pytest.fixture
def census(monkeypatch: pytest.MonkeyPatch) -> Iterator[Census]:
    gc.freeze()  # what other tests hold is not counted
    taken = Census()
    add: Callable[[ClaimsOnDisk, Claim], None] = ClaimsOnDisk.add

    def counting(claims: ClaimsOnDisk, claim: Claim) -> None:
        add(claims, claim)
        taken.take(every=100)

    monkeypatch.setattr(spooling, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr(ClaimsOnDisk, "add", counting)
    yield taken
    gc.unfreeze()


def test_a_build_holds_few_claims(census: Census) -> None:
    world = read(BuildReport(Findings()), ROOT / "data")
    assert len(world.claims) == census.passed > 1000
    assert 0 < census.most <= FEW

    def load(texts: Iterable[str]) -> None:
        for _ in texts:
            census.take(every=5000)

    census.passed = census.most = 0
    make_graph(world, Iris(), load)
    assert 0 < census.most <= FEW


def test_a_loader_tells_how_far_it_is() -> None:
    told: list[HowFar] = []
    read(BuildReport(Findings()), ROOT / "tests/world/data", tell=told.append)
    assert [how_far.done for how_far in told] == list(range(len(told)))
    assert {how_far.of for how_far in told} == {len(told)} != {0}
    assert all(how_far.title.in_language("vi") for how_far in told)


@pytest.mark.parametrize("many", [0, 1, AT_ONCE, 5 * AT_ONCE + 3])
def test_what_lies_on_disk_comes_back(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spooling, "AT_ONCE", AT_ONCE)
    spool: spooling.Spool[tuple[int, str]] = spooling.Spool()
    things = [(number, "é" * number) for number in range(many)]
    for thing in things:
        spool.add(thing)
    assert list(spool) == things
    assert len(spool) == many
    spool.add((many, ""))
    both: Iterator[tuple[tuple[int, str], tuple[int, str]]] = zip(spool, spool, strict=True)
    assert all(one == other for one, other in both)
    assert list(spool)[-1] == (many, "")
