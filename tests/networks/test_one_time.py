"""Whoever is asked what held at the end of a year gives the same number, for every year.

Question, network, slider of the picture, report, and tables, as documents name the parties and
rolled up to the authorities of today. The slider itself runs in tests/pictures/test_browser.py.
"""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import pytest

from coopgraph.networks import weave_partnerships
from coopgraph.networks.building.snapshots import Moment, held_on
from coopgraph.networks.building.texts import Named
from coopgraph.networks.measures.over_time import over_time
from coopgraph.pictures.scene import set_scene
from coopgraph.queries import Asking
from coopgraph.queries.values import Resource

YEARS = range(1985, 2031)


def last_day(year: int) -> str:
    return f"{year}-12-31"


@pytest.fixture(scope="module", params=[False, True], ids=["as-named", "rolled-up"])
def rolled_up(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(scope="module")
def network(asking_real: Asking, rolled_up: bool) -> nx.Graph:
    return weave_partnerships(asking_real, roll_up=rolled_up)


@pytest.fixture(scope="module")
def asked(asking_real: Asking, rolled_up: bool) -> dict[int, set[str]]:
    """Year → ids of the partnerships that the question gives."""
    return {
        year: {
            id
            for row in asking_real.ask("partnerships", as_of=str(year), roll_up=rolled_up)
            for id in one_or_several(row["partnership"])
        }
        for year in YEARS
    }


def one_or_several(cell: Resource | tuple[Resource, ...]) -> list[str]:
    """Rolled up, a line holds all the partnerships of what is now one pair."""
    return [each.id for each in (cell if isinstance(cell, tuple) else (cell,))]


def pairs(network: nx.Graph) -> set[frozenset[str]]:
    return {frozenset(ends) for ends in network.edges}


def members(edges: Iterator[dict[str, list[str]]]) -> set[str]:
    return {id for edge in edges for id in edge["partnerships"]}


def test_question_and_network_of_a_day(
    asked: dict[int, set[str]], asking_real: Asking, rolled_up: bool
) -> None:
    for year in YEARS:
        woven = weave_partnerships(asking_real, as_of=str(year), roll_up=rolled_up)
        assert members(edge for *_, edge in woven.edges(data=True)) == asked[year], year


def test_network_of_a_day_and_part_of_the_whole(
    network: nx.Graph, asking_real: Asking, rolled_up: bool
) -> None:
    for year in YEARS:
        woven = weave_partnerships(asking_real, as_of=str(year), roll_up=rolled_up)
        assert pairs(woven) == pairs(held_on(network, last_day(year))), year


def test_the_report(network: nx.Graph) -> None:
    moments = [Moment(Named(*[str(year)] * 4), last_day(year)) for year in YEARS]
    states = over_time(network, moments).rows
    for year, state in zip(YEARS, states, strict=True):
        assert state.edges == len(pairs(held_on(network, last_day(year)))), year


def test_the_days_that_a_picture_carries(network: nx.Graph, asking_real: Asking) -> None:
    scene = set_scene(asking_real, network)
    for year in YEARS:
        day = last_day(year)
        held = sum(
            any(first <= day and (not until or until >= day) for first, until in each["spells"])
            for each in scene.partnerships
        )
        assert held == len(pairs(held_on(network, day))), year


def test_there_is_something_to_count(asked: dict[int, set[str]], rolled_up: bool) -> None:
    assert not asked[1985]
    assert len(asked[2015]) > 20
    if not rolled_up:
        assert len(asked[2025]) < len(asked[2024])
