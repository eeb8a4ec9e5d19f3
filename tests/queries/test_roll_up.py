"""Rolled up, everybody leads to somebody of today; and containment has its time."""

import csv
from pathlib import Path
from typing import Any

import pytest

from coopgraph.exports.exporting import Wish, export
from coopgraph.networks import weave_partnerships
from coopgraph.networks.building.node_by_name import find_node
from coopgraph.networks.measures.suggestions import suggestions
from coopgraph.queries import Asking
from coopgraph.queries.question import questions
from coopgraph.records import Iris
from tests.built import Built
from tests.queries.test_time import ids
from tests.servers import oxigraph_with

OF_HUE = {"fr-commune-rennes", "fr-commune-poitiers", "fr-syndicat-siaap"}


def test_partners_of_hue_today(asking_real: Asking) -> None:
    today = ids(
        asking_real, "partners-of-authority", "partner", authority="vn-city-hue", roll_up=True
    )
    assert today >= OF_HUE
    of_town = ids(
        asking_real, "partners-of-authority", "partner", authority="vn-town-hue", roll_up=True
    )
    assert of_town == today


def test_partners_of_hue_over_http(real: Built, asking_real: Asking) -> None:
    wanted = {"authority": "vn-city-hue", "roll_up": True}
    with oxigraph_with(real.nquads()) as store:
        asked = Asking(store).ask("partners-of-authority", **wanted)
        over_http = sorted(map(str, asked))
    assert over_http == sorted(map(str, asking_real.ask("partners-of-authority", **wanted)))


def test_every_party_that_ended_leads_on_and_says_how(asking_real: Asking) -> None:
    rows = asking_real.ask("partnerships-of-former-authorities")
    assert len(rows) > 20
    assert all(row["successor"] is not None for row in rows)
    how = {row["former"].id: row["byTerritory"] for row in rows}
    assert how["vn-town-nha-trang"] is True
    assert how["vn-town-hue"] is True
    assert how["vn-province-yen-bai"] is False


def test_rolled_up_nobody_in_the_list_has_ended(asking_real: Asking) -> None:
    ended = ids(asking_real, "partnerships-of-former-authorities", "former")
    assert len(ended) > 20
    for day in ("", "2010", "2026-11-01"):
        for row in asking_real.ask("partnerships", roll_up=True, as_of=day):
            assert ended.isdisjoint((row["french"].id, row["vietnamese"].id))


@pytest.mark.parametrize("day", [None, "2010-12-31", "2025-12-31"])
def test_network_and_question_roll_up_alike(day: str | None, asking_real: Asking) -> None:
    network = weave_partnerships(asking_real, as_of=day, roll_up=True)
    ties = {frozenset(network.nodes[end]["id"] for end in ends) for ends in network.edges()}
    rows = asking_real.ask("partnerships", roll_up=True, as_of=day or "")
    assert ties == {frozenset((row["french"].id, row["vietnamese"].id)) for row in rows}


@pytest.mark.parametrize("roll_up", [False, True])
def test_nobody_is_told_to_begin_what_exists(roll_up: bool, asking_real: Asking) -> None:
    network = weave_partnerships(asking_real, roll_up=roll_up)
    brest = find_node(network, "fr-commune-brest", asking_real)
    for_brest = suggestions(network, limit=500, authority=brest).rows
    assert for_brest
    told = {id for row in for_brest for id in (row.one.id, row.other.id)}
    assert not {"vn-province-khanh-hoa", "vn-province-khanh-hoa-2025", "vn-city-hue"} & told


def test_the_tables_of_today_hold_what_the_question_gives(
    real: Built, asking_real: Asking, tmp_path: Path
) -> None:
    for table, column in (("partnerships", "partnership"), ("conventions", "convention")):
        for day in ("2015-12-31", "2026-11-01"):
            wish = Wish(tmp_path / day, only=("tables",), as_of=day, roll_up=True)
            paths = list(export(real.store, Iris(), wish))
            (path,) = (path for path in paths if path.name == f"{table}.csv")
            with path.open(newline="", encoding="utf-8") as file:
                listed = {row["id"] for row in csv.DictReader(file)}
            rows = asking_real.ask(table, roll_up=True, as_of=day)
            given = {one.id for row in rows for one in _all(row[column])}
            assert given == listed


def _all(cell: Any) -> tuple[Any, ...]:
    return cell if isinstance(cell, tuple) else (cell,)


def test_two_bodies_that_became_one_are_one_line_with_both_histories(asking_real: Asking) -> None:
    rows = asking_real.ask("partnerships", roll_up=True)
    pairs = [(row["french"], row["vietnamese"]) for row in rows]
    assert len(pairs) == len(set(pairs))
    then = asking_real.ask("partnerships")
    assert {one for row in rows for one in _all(row["partnership"])} == {
        row["partnership"] for row in then
    }
    by_pair = {(row["french"].id, row["vietnamese"].id): row for row in rows}
    rennes = by_pair["fr-commune-rennes", "vn-city-hue"]
    assert {one.id for one in rennes["partnership"]} == {
        "fr-commune-rennes--vn-province-thua-thien-hue",
        "fr-commune-rennes--vn-town-hue",
    }
    assert "1998" in _all(rennes["start"])
    documents = {
        one for row in then if row["partnership"] in rennes["partnership"] for one in row["sources"]
    }
    assert set(rennes["sources"]) == documents


@pytest.mark.parametrize("authority", ["vn-city-hue", "fr-region-nouvelle-aquitaine"])
def test_a_partner_is_named_once(authority: str, asking_real: Asking) -> None:
    rows = asking_real.ask("partners-of-authority", authority=authority, roll_up=True)
    partners = [row["partner"] for row in rows]
    assert len(partners) == len(set(partners)) > 1
    assert any(isinstance(row["partnership"], tuple) for row in rows)


def test_what_lay_in_a_region_on_a_day(asking_real: Asking) -> None:
    def inside(authority: str, day: str) -> set[str]:
        return ids(asking_real, "authorities-within", "within", authority=authority, as_of=day)

    toulouse = "fr-commune-toulouse"
    assert toulouse in inside("fr-region-midi-pyrenees", "2015-12-31")
    assert toulouse not in inside("fr-region-midi-pyrenees", "2016-01-01")
    assert toulouse in inside("fr-region-occitanie", "2016-01-01")
    assert toulouse not in inside("fr-region-occitanie", "2015-12-31")
    assert "fr-commune-lille" in inside("fr-region-nord-pas-de-calais", "2010")
    assert "vn-town-nha-trang" in inside("vn-province-khanh-hoa", "2010")
    assert "vn-commune-nha-trang" in inside("vn-province-khanh-hoa-2025", "2026")


def test_partnerships_of_a_region_of_its_time(asking_real: Asking) -> None:
    def found(authority: str, **time: object) -> set[str]:
        rows = asking_real.ask("partnerships-of-region", authority=authority, **time)
        return {one.id for row in rows for one in _all(row["partnership"])}

    of_toulouse = "fr-commune-toulouse--vn-city-ha-noi"
    assert of_toulouse in found("fr-region-midi-pyrenees", as_of="2010")
    assert of_toulouse not in found("fr-region-languedoc-roussillon", as_of="2010")
    assert of_toulouse not in found("fr-region-midi-pyrenees", as_of="2020")
    assert of_toulouse in found("fr-region-occitanie", as_of="2010", roll_up=True)
    assert of_toulouse in found("fr-region-occitanie", as_of="2020")


def test_containment_on_a_day_is_told_alike_in_every_file() -> None:
    lines = {
        line.strip()
        for q in questions()
        for line in q.query.splitlines()
        if "?insideUntil, ?asOf" in line
    }
    assert len(lines) == 1


def test_who_leads_nowhere_is_listed(asking: Asking, asking_real: Asking) -> None:
    """In the small world some successors are left out; in the published data nobody is lost."""
    nowhere = ids(asking, "former-authorities-without-heir", "authority")
    assert {"vn-province-yen-bai", "vn-town-hue"} <= nowhere
    assert "vn-district-moc-chau" not in nowhere
    assert len(asking_real.ask("former-authorities-without-heir")) == 0
