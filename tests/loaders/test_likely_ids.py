"""What is suggested for an id that no row defines, on the published tables."""

import pytest

from coopgraph.findings import Findings
from coopgraph.gazetteer import Gazetteer
from coopgraph.loaders import open_tables, read_world
from coopgraph.loaders.rows.likely_ids import near_id, near_thing
from coopgraph.loaders.rows.typed_names import TypedNames
from coopgraph.paths import DATA
from coopgraph.records import World


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(open_tables(DATA()), Findings())


def ids(world: World, notion: str) -> set[str]:
    things = [*world.authorities, *world.themes, *world.sources]
    things += [record for claim in world.claims for record in claim.records]
    return {thing.id for thing in things if notion == thing.NOTION}


@pytest.mark.parametrize(
    ("notion", "typed", "meant"),
    [
        ("authority", "fr-commune-beziers", ""),
        ("authority", "vn-province-hai-duog", "vn-province-hai-duong"),
        ("authority", "vn-province-hanoi", "vn-city-ha-noi"),
        ("authority", "fr-dept-toulouse", "fr-commune-toulouse"),
        ("authority", "vn-province-ha-noi", "vn-city-ha-noi"),
        ("authority", "vn-city-da-nang-2035", ""),
        ("edition", "assises-9", "assises-09"),
        ("edition", "assises-99", ""),
        ("edition", "assise-12", "assises-12"),
        ("partnership", "fr-region-bretagn--vn-province-dong-nai",
         "fr-region-bretagne--vn-province-dong-nai"),
        ("partnership", "fr-commune-beziers--vn-province-dong-nai", ""),
        ("source", "cuf-assises-2018", ""),
        ("source", "vovworld-2013-06-brest-th", "vovworld-2013-06-10-brest-th"),
        ("theme", "water-sanitaton", "water-sanitation"),
    ],
)  # fmt: skip
def test_the_name_part_is_compared(world: World, notion: str, typed: str, meant: str):
    assert near_id(notion, typed, ids(world, notion)) == meant


@pytest.mark.parametrize(
    ("notion", "typed", "meant"),
    [
        ("authority", "Bretagne", "fr-region-bretagne"),
        ("authority", "région Bretagne", "fr-region-bretagne"),
        ("authority", "Hải Phòng", "vn-city-hai-phong-2025"),
        ("authority", "Béziers", ""),
        ("theme", "Nông nghiệp", "agriculture"),
        ("theme", "Nonsense", ""),
        ("source", "Bretagne", ""),
    ],
)
def test_a_typed_name_gives_its_id(world: World, notion: str, typed: str, meant: str):
    gazetteer = Gazetteer(world.authorities, world.changes)
    assert TypedNames(world, gazetteer).ids(notion, typed) == meant


def test_a_name_of_several_gives_them_all(world: World):
    names = TypedNames(world, Gazetteer(world.authorities, world.changes))
    found = names.ids("authority", "Lyon").split(" | ")
    assert "fr-commune-lyon" in found


def test_a_thing_is_found_by_its_notion_or_its_id():
    known = {"edition/assises-09", "main-theme/economy", "workshop/economy-1"}
    assert near_thing("edtion/assises-09", known) == "edition/assises-09"
    assert near_thing("economy", known) == "main-theme/economy"
    assert near_thing("edition/assises-10", known) == ""


def test_a_typed_name_in_a_cell_is_answered_with_its_id(spoilt):
    spoilt.cells("claims/editions", 3, place="Brest")
    finding = next(f for f in spoilt.findings() if f.kind.id == "unknown-authority")
    assert finding.suggestion == "fr-commune-brest"
    spoilt.cells("claims/editions", 3, place="Béziers")
    finding = next(f for f in spoilt.findings() if f.kind.id == "unknown-authority")
    assert finding.suggestion == ""
