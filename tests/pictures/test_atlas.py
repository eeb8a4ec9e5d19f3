"""The map: one scale for both countries, outlines that touch, partners that are found."""

from math import dist
from typing import Any

import pytest

from coopgraph.pictures.map_data import atlas
from coopgraph.pictures.outline_paths import contains, path_of, rings_of
from coopgraph.pictures.projection import FRAMES, HEIGHT, WIDTH, on_sheet
from coopgraph.queries.asking import Asking

SQUARE = "POLYGON((2 46,3 46,3 47,2 47,2 46),(2.4 46.4,2.6 46.4,2.6 46.6,2.4 46.6,2.4 46.4))"


@pytest.mark.parametrize(
    ("country", "one", "other", "kilometres"),
    [
        ("FR", (2.3522, 48.8566), (5.3698, 43.2965), 661),  # Paris, Marseille
        ("FR", (-4.4861, 48.3904), (7.7521, 48.5734), 905),  # Brest, Strasbourg
        ("VN", (105.8342, 21.0278), (106.6297, 10.8231), 1138),  # Hà Nội, Hồ Chí Minh
        ("VN", (107.59, 16.46), (105.8342, 21.0278), 541),  # Huế, Hà Nội
    ],
)
def test_both_countries_have_the_same_scale(
    country: str, one: tuple[float, float], other: tuple[float, float], kilometres: float
) -> None:
    a, b = on_sheet(country, *one), on_sheet(country, *other)
    assert a is not None
    assert b is not None
    assert dist(a, b) == pytest.approx(kilometres, rel=0.03)


def test_overseas_lie_in_frames_on_the_sheet_and_the_rest_of_the_world_nowhere() -> None:
    for frame in FRAMES:
        assert on_sheet("FR", frame.lon, frame.lat) == pytest.approx((frame.x, frame.y))
        assert frame.half < frame.x < WIDTH
        assert frame.half < frame.y < HEIGHT
    assert on_sheet("FR", -150.0, -17.5) is None


def test_a_path_is_closed_and_keeps_its_holes() -> None:
    path = path_of(SQUARE, "FR")
    assert path.count("M") == path.count("z") == 2


def test_a_hole_is_not_inside() -> None:
    rings = rings_of(SQUARE)
    assert contains(rings, 2.2, 46.2)
    assert not contains(rings, 2.5, 46.5)
    assert not contains(rings, 3.5, 46.5)


@pytest.fixture(scope="module")
def drawn(asking: Asking) -> dict[str, Any]:
    return atlas(asking, [])


def shown(drawn: dict[str, Any], level: str, day: str) -> list[str]:
    """The units of a day, by the rule that the page applies."""
    return [
        unit["id"]
        for unit in drawn["units"]
        if unit["level"] == level
        and (not unit["start"] or unit["start"] <= day)
        and (not unit["end"] or unit["end"] >= day)
    ]


@pytest.mark.parametrize(
    ("level", "day", "number"),
    [
        ("provinces", "2008-08-01", 63),
        ("provinces", "2024-12-31", 63),
        ("provinces", "2025-06-30", 63),
        ("provinces", "2025-07-01", 34),
        ("departments", "2010-12-31", 100),  # Mayotte followed in 2011
        ("departments", "2026-01-01", 101),
        ("regions", "2015-12-31", 27),
        ("regions", "2016-01-01", 18),
    ],
)
def test_the_units_of_a_day_are_those_that_existed(
    drawn: dict[str, Any], level: str, day: str, number: int
) -> None:
    assert len(shown(drawn, level, day)) == number


def authority(id: str, kind: str, place: tuple[float, float] | None) -> dict[str, Any]:
    lon, lat = place or (None, None)
    return {"id": id, "country": id[:2].upper(), "kind": kind, "lon": lon, "lat": lat}


def test_a_commune_lies_in_the_regions_of_both_times(asking: Asking) -> None:
    toulouse = authority("fr-commune-toulouse", "commune", (1.4442, 43.6047))
    atlas(asking, [toulouse])
    assert {"fr-region-midi-pyrenees", "fr-region-occitanie"} <= set(toulouse["units"])
    assert "fr-dept-haute-garonne" in toulouse["units"]


def test_a_province_that_has_ended_lies_in_that_of_today_too(asking: Asking) -> None:
    yen_bai = authority("vn-province-yen-bai", "province", (104.87, 21.72))
    atlas(asking, [yen_bai])
    assert {"vn-province-yen-bai", "vn-province-lao-cai-2025"} <= set(yen_bai["units"])


def test_authorities_of_one_town_are_drawn_side_by_side(asking: Asking) -> None:
    lyon = [authority(f"fr-{i}", "epci", (4.8357, 45.764)) for i in range(5)]
    lost = authority("fr-lost", "syndicat", None)
    atlas(asking, [*lyon, lost])
    places = [(each["x"], each["y"]) for each in lyon]
    assert min(dist(a, b) for a in places for b in places if a != b) > 16
    assert (lost["x"], lost["y"]) == (None, None)
