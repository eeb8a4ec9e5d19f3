"""Whoever is asked what held at the end of a year gives the same number, for every year.

Question and its CSV, network, days of the picture, report, published tables, as documents name the
parties and rolled up to the authorities of today. The slider itself runs in a browser, in
tests/pictures/test_browser.py.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from coopgraph.exports.publication import Publication, PublicationScope
from coopgraph.exports.release import release_of
from coopgraph.exports.tables.columns import NOTIONS
from coopgraph.exports.tables.csv_files import write_tables
from coopgraph.exports.things import Things
from coopgraph.networks import weave_partnerships
from coopgraph.networks.building.snapshots import Moment, held_on
from coopgraph.networks.building.texts import Named
from coopgraph.networks.measures.over_time import over_time
from coopgraph.pictures.scene import set_scene
from coopgraph.queries import Asking
from coopgraph.queries.values import Resource
from coopgraph.queries.writing import write_answer
from coopgraph.records import Iris
from tests.built import Built

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


def test_the_answer_as_csv(
    asked: dict[int, set[str]], asking_real: Asking, rolled_up: bool
) -> None:
    for year in YEARS:
        wishes = asking_real.prepare("partnerships", as_of=str(year), roll_up=rolled_up)
        output = io.BytesIO()
        write_answer(wishes, asking_real, "en", "csv", output)
        rows = csv.DictReader(io.StringIO(output.getvalue().decode(), newline=""))
        named = {each for row in rows for each in row["partnership"].split()}
        assert {each.rpartition("/")[2] for each in named} == asked[year], year


@pytest.fixture(scope="module")
def publication(real: Built, tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """What tables are written from; of every table only the ids, which are what is counted."""
    folder = tmp_path_factory.mktemp("tables")
    release = release_of(real.store, Iris(), folder)
    only_ids = dict.fromkeys(NOTIONS, ("id",))
    return Publication(Things(real.store), release, folder, columns=only_ids)


def test_the_published_tables(
    publication: Publication, asking_real: Asking, rolled_up: bool
) -> None:
    for year in YEARS:
        scope = PublicationScope(last_day(year), rolled_up)
        written = list(write_tables(replace(publication, scope=scope), f"{year}-{rolled_up}"))
        paths = {path.stem: path for path in written}
        for table in ("partnerships", "conventions", "projects"):
            rows = asking_real.ask(table, as_of=str(year), roll_up=rolled_up)
            given = {id for row in rows for id in one_or_several(row[table.removesuffix("s")])}
            assert ids_in(paths[table]) == given, (table, year)


def ids_in(path: Path) -> set[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"] for row in csv.DictReader(file)}


def test_there_is_something_to_count(asked: dict[int, set[str]], rolled_up: bool) -> None:
    assert not asked[1985]
    assert len(asked[2015]) > 20
    if not rolled_up:
        assert len(asked[2025]) < len(asked[2024])
