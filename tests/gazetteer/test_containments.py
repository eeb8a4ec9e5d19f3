"""Which territory lay in which when, and who administers today what nobody took over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopgraph.gazetteer import Containments, Gazetteer, Successions
from coopgraph.gazetteer.outlines import Outlines
from coopgraph.gazetteer.time import Span, eve, morrow
from coopgraph.records import ChangeOfTerritory, Geometry, LocalAuthority, Territory, read_date


@pytest.mark.parametrize(
    ("id", "larger", "start", "end"),
    [
        ("fr-commune-toulouse", "fr-region-midi-pyrenees", None, "2015-12-31"),
        ("fr-commune-toulouse", "fr-region-occitanie", "2016-01-01", None),
        ("fr-commune-lille", "fr-region-nord-pas-de-calais", None, "2015-12-31"),
        ("fr-commune-lille", "fr-dept-nord", None, None),
        ("fr-commune-strasbourg", "fr-region-grand-est", "2016-01-01", None),
        ("fr-dept-bas-rhin", "fr-region-grand-est", "2016-01-01", "2020-12-31"),
        ("vn-town-nha-trang", "vn-province-khanh-hoa", "1989", "2025-06-30"),
        ("vn-commune-nha-trang", "vn-province-khanh-hoa-2025", "2025-07-01", None),
        ("vn-town-hai-duong", "vn-province-hai-hung", None, "1996-12-31"),
        ("vn-district-a-luoi", "vn-city-hue", "2025-01-01", "2025-06-30"),
        ("vn-district-ba-vi", "vn-province-ha-tay", "1991", "2008-07-31"),
        ("vn-district-ba-vi", "vn-city-ha-noi", "2008-08-01", "2025-06-30"),
        ("vn-district-me-linh", "vn-province-vinh-phuc", "1997-01-01", "2008-07-31"),
        ("vn-district-me-linh", "vn-city-ha-noi", "2008-08-01", "2025-06-30"),
        ("vn-district-ba-dinh", "vn-city-ha-noi", None, "2025-06-30"),
    ],
)
def test_when_one_lay_in_another(
    gazetteer: Gazetteer, id: str, larger: str, start: str | None, end: str | None
):
    span = gazetteer.containments.around(id)[larger]
    assert (span.start and span.start.text, span.end and span.end.text) == (start, end)


def test_what_changed_hands_is_in_one_province_on_a_day(gazetteer: Gazetteer):
    for id in ("vn-district-ba-vi", "vn-town-son-tay", "vn-district-me-linh"):
        on = gazetteer.containments.on
        assert on(id, read_date("1980")) == [], "nothing is told of that time"
        assert "vn-city-ha-noi" not in on(id, read_date("2008-07-31"))
        assert len(on(id, read_date("2008-07-31"))) == 1
        assert on(id, read_date("2008-08-01")) == ["vn-city-ha-noi"]


def test_on_a_day_every_department_lies_in_one_region(gazetteer: Gazetteer):
    for day in ("2010-06-30", "2015-12-31", "2016-01-01", "2024-01-01"):
        for id in gazetteer.on(read_date(day)):
            if gazetteer.authorities[id].kind != "department":
                continue
            larger = gazetteer.containments.on(id, read_date(day))
            kinds = [gazetteer.authorities[one].kind for one in larger]
            assert kinds.count("region") == 1 or id in OF_ONE_DEPARTMENT, (id, day, larger)


OF_ONE_DEPARTMENT = {"fr-dept-mayotte", "fr-dept-corse-du-sud", "fr-dept-haute-corse"}


def test_only_those_that_existed_together_contain_each_other(gazetteer: Gazetteer):
    for id, authority in gazetteer.authorities.items():
        for larger, span in gazetteer.containments.around(id).items():
            for one in (authority, gazetteer.authorities[larger]):
                assert not (span.end is None and one.end), (id, larger)
                assert not one.end or span.end.latest <= one.end.latest
                assert not one.start or span.start.earliest >= one.start.earliest


@pytest.mark.parametrize(
    ("id", "today"),
    [
        ("vn-town-hue", ("vn-city-hue",)),
        ("vn-town-nha-trang", ("vn-province-khanh-hoa-2025",)),
        ("vn-district-dong-da", ("vn-city-ha-noi",)),
        ("vn-district-moc-chau", ("vn-province-son-la",)),
        ("vn-commune-huong-tho", ("vn-city-hue",)),
        ("vn-province-yen-bai", ()),
        ("fr-commune-brest", ()),
    ],
)
def test_who_administers_what_nobody_took_over(
    gazetteer: Gazetteer, id: str, today: tuple[str, ...]
):
    assert gazetteer.containments.administrators_of(id) == today


def test_everybody_leads_to_somebody_of_today_in_one_way(gazetteer: Gazetteer):
    by_territory = 0
    for id, followers in gazetteer.successions.today_of.items():
        administrators = gazetteer.containments.administrators_of(id)
        assert bool(followers) != bool(administrators), id
        assert all(gazetteer.authorities[one].end is None for one in administrators)
        by_territory += bool(administrators)
    assert by_territory > 240


END, DAY = read_date("1999-12-31"), read_date("2000-01-01")


def _split(*geometries: Geometry, parts: str = "ab", home: str | None = None) -> Containments:
    """A town that ended later than its province, which was split."""
    authorities = [
        LocalAuthority(id="town", kind="town", end=read_date("2010")),
        LocalAuthority(id="province", kind="province", end=END),
        *(LocalAuthority(id=part, kind="province", start=DAY) for part in parts),
    ]
    change = ChangeOfTerritory(
        id="split", predecessors=("province",), successors=tuple(parts), date=DAY
    )
    places = [Territory(id="town", located_in=home or "province")]
    successions = Successions(authorities, [change])
    return Containments(authorities, places, successions, Outlines(geometries))


def test_what_the_data_do_not_say_stays_unsaid():
    assert list(_split().around("town")) == ["province"]
    assert _split().administrators_of("town") == ()


def test_outlines_show_which_part_it_was():
    point = Geometry(id="town#centroid", wkt="POINT(1.0 1.0)")
    near = Geometry(id="a#boundary", wkt="POLYGON((0 0,2 0,2 2,0 2,0 0))")
    far = Geometry(id="b#boundary", wkt="MULTIPOLYGON(((5 5,6 5,6 6,5 5)),((8 8,9 8,9 9,8 8)))")
    inside = _split(point, near, far)
    assert inside.around("town")["a"] == Span(DAY, read_date("2010"))
    assert "b" not in inside.around("town")
    assert inside.administrators_of("town") == ("a",)
    hole = Geometry(
        id="a#boundary",
        wkt="POLYGON((0 0,2 0,2 2,0 2,0 0),(0.5 0.5,1.5 0.5,1.5 1.5,0.5 1.5,0.5 0.5))",
    )
    assert _split(point, hole, far).administrators_of("town") == ()


def test_days_have_neighbours_and_years_have_none():
    assert eve(DAY) == END
    assert morrow(END) == DAY
    assert eve(read_date("2000")) == morrow(read_date("2000")) == read_date("2000")


DATES = st.sampled_from([None, *map(read_date, ("1990", "2000-06", "2000-06-15", "2010"))])
SPANS = st.builds(Span, DATES, DATES)


@given(SPANS, SPANS)
def test_shared_time_is_in_both(one: Span, other: Span):
    assert one.shared(other) == other.shared(one)
    if shared := one.shared(other):
        assert shared.start in (one.start, other.start)
        assert shared.end in (one.end, other.end)


NAMES = list("abcdef")


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=8),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.sets(st.sampled_from(NAMES)),
)
def test_any_tangle_of_parents_and_changes_ends(pairs, parents, ended):
    authorities = [LocalAuthority(id=n, end=END if n in ended else None) for n in NAMES]
    changes = [
        ChangeOfTerritory(id=str(i), predecessors=(a,), successors=(b,))
        for i, (a, b) in enumerate(pairs)
    ]
    places = [Territory(id=n, located_in=parents.get(n)) for n in NAMES]
    successions = Successions(authorities, changes)
    inside = Containments(authorities, places, successions, Outlines())
    for name in NAMES:
        assert name not in inside.around(name)
        assert ended.isdisjoint(inside.administrators_of(name))
