"""What became of authorities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopgraph.gazetteer import Gazetteer, Successions
from coopgraph.records import ChangeOfTerritory, LocalAuthority, read_date


@pytest.mark.parametrize(
    ("id", "today"),
    [
        ("vn-province-ha-tay", ("vn-city-ha-noi",)),
        ("fr-region-midi-pyrenees", ("fr-region-occitanie",)),
        ("fr-region-occitanie", ("fr-region-occitanie",)),
        ("fr-epci-brest-metropole", ("fr-epci-brest-metropole",)),
        ("vn-province-dak-lak", ("vn-province-dak-lak-2025",)),
        ("vn-province-lai-chau", ("vn-province-lai-chau",)),
        ("vn-province-thua-thien-hue", ("vn-city-hue",)),
        (
            "vn-province-binh-tri-thien",
            ("vn-city-hue", "vn-province-quang-tri-2025"),
        ),
    ],
)
def test_authorities_of_today(gazetteer: Gazetteer, id: str, today: tuple[str, ...]):
    assert tuple(sorted(gazetteer.successions.today_of[id])) == today


def test_today_is_somewhere_for_every_province_and_region(gazetteer: Gazetteer):
    lost = [
        id
        for id, today in gazetteer.successions.today_of.items()
        if gazetteer.authorities[id].kind in ("province", "municipality", "region") and not today
    ]
    assert lost == []


def test_those_of_another_date(gazetteer: Gazetteer):
    standing = gazetteer.successions.standing_on
    assert standing("fr-region-nouvelle-aquitaine", read_date("2010")) == (
        "fr-region-aquitaine",
        "fr-region-limousin",
        "fr-region-poitou-charentes",
    )
    assert standing("vn-province-ha-tay", read_date("2010")) == ("vn-city-ha-noi",)
    assert standing("vn-province-ha-tay", read_date("2005")) == ("vn-province-ha-tay",)
    assert standing("nowhere", read_date("2005")) == ()


def test_the_next_ones_only(gazetteer: Gazetteer):
    next_of = gazetteer.successions.next_of
    assert next_of["vn-province-yen-bai"] == ("vn-province-lao-cai-2025",)
    assert "fr-region-occitanie" not in next_of
    assert "vn-city-ha-noi" not in next_of


NAMES = [f"vn-province-{letter}" for letter in "abcdef"]
SETS = st.lists(st.sampled_from(NAMES), max_size=3, unique=True)


@given(st.lists(st.tuples(SETS, SETS), max_size=8), st.sets(st.sampled_from(NAMES)))
def test_any_tangle_ends(pairs, ended):
    """Circles, loops and dead ends never hang, and never lead to an authority that has ended."""
    end = read_date("2000")
    authorities = [LocalAuthority(id=n, end=end if n in ended else None) for n in NAMES]
    changes = [
        ChangeOfTerritory(id=str(i), predecessors=tuple(a), successors=tuple(b))
        for i, (a, b) in enumerate(pairs)
    ]
    today_of = Successions(authorities, changes).today_of
    for id, today in today_of.items():
        assert ended.isdisjoint(today)
        assert id in ended or today == (id,)
