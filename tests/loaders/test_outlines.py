"""Outlines as other programs write them: empty, null, torn at the 180th meridian, absurd."""

import json
from typing import Any

import pytest

from coopgraph.loaders.tables.antimeridian import area, cut

BREST = "fr-commune-brest"
SQUARE = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [0.0, 0.0]]
FIJI = [[177.0, -19.0], [-179.0, -19.0], [-179.0, -16.0], [177.0, -16.0], [177.0, -19.0]]
COUNTED_ON = [[177.0, -19.0], [181.0, -19.0], [181.0, -16.0], [177.0, -16.0], [177.0, -19.0]]


def outlines(spoilt, geometry: Any, properties: Any = None) -> tuple[list[str], list[str]]:
    """Give the kinds of findings, and the WKT of Brest, with one more file of outlines."""
    feature = {"type": "Feature", "geometry": geometry}
    feature["properties"] = {"authority": BREST} if properties is None else properties
    return written(spoilt, json.dumps({"type": "FeatureCollection", "features": [feature]}))


def written(spoilt, text: str) -> tuple[list[str], list[str]]:
    path = spoilt.folder / "territories/boundaries/more.geojson"
    path.write_text(text, encoding="utf-8")
    world, findings = spoilt.read()
    wkt = [g.wkt for g in world.geometries if g.id == f"{BREST}#boundary"]
    far = "point-far-away"  # where Brest lies is no matter here
    return [finding.kind.id for finding in findings if finding.kind.id != far], wkt


def of(kind: str, coordinates: Any) -> dict[str, Any]:
    return {"type": kind, "coordinates": coordinates}


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        of("Polygon", []),
        of("Polygon", [[]]),
        of("MultiPolygon", []),
        of("MultiPolygon", [[]]),
        of("MultiPolygon", [[[]]]),
        of("Polygon", [[[1.0, 1.0]] * 5]),
        of("Polygon", [[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0], [1.0, 1.0]]]),
    ],
)
def test_an_outline_without_area_is_named_and_not_drawn(spoilt, geometry: Any):
    assert outlines(spoilt, geometry) == (["empty-outline"], [])


@pytest.mark.parametrize(
    "geometry",
    [
        *({}, [], "POLYGON", 3, of("Point", [1, 2]), {"type": "Polygon"}),
        *(of("Polygon", None), of("Polygon", [[1, 2, 3, 1]]), of("Polygon", "[[]]")),
        *(of("Polygon", [[["a", "b"]] * 4]), of("Polygon", [SQUARE[:4]])),
        *(of("Polygon", [[[0, 0], [4, 95], [4, 4], [0, 0]]]), of("Polygon", [[[0, 0]] * 3])),
        of("Polygon", [[[0, 0], [400, 0], [4, 4], [0, 0]]]),
        of("Polygon", [[[-170, 60], [-50, 65], [70, 60], [170, 70], [-170, 60]]]),
        of("Polygon", [[[0, 0, [[[[]]]]], [[1], 0], [4, 4], [0, 0]]]),
    ],
)
def test_an_outline_that_is_none_is_a_finding(spoilt, geometry: Any):
    assert outlines(spoilt, geometry) == (["bad-boundary"], [])


@pytest.mark.parametrize("feature", ["null", "3", "[]", '"x"', "{}", '{"geometry": null}'])
def test_a_feature_that_is_none_is_a_finding(spoilt, feature: str):
    assert written(spoilt, f'{{"features": [{feature}]}}') == (["bad-boundary"], [])


@pytest.mark.parametrize(
    "text",
    [
        *("", "null", "[]", '{"features": null}', '{"features": {}}', '{"features": "x"}'),
        "[" * 100_000,
        '{"features": [' + '{"geometry": ' * 50_000,
    ],
)
def test_a_file_that_is_no_geojson_is_one_finding(spoilt, text: str):
    assert written(spoilt, text) == (["unreadable-file"], [])


def test_empty_parts_of_an_outline_are_left_out(spoilt):
    kinds, wkt = outlines(spoilt, of("MultiPolygon", [[], [SQUARE], [[]]]))
    assert kinds == []
    assert wkt == ["POLYGON((0.0 0.0,4.0 0.0,4.0 4.0,0.0 4.0,0.0 0.0))"]


@pytest.mark.parametrize("ring", [FIJI, COUNTED_ON, FIJI[::-1]])
def test_an_outline_over_the_180th_meridian_is_cut_there(spoilt, ring):
    kinds, (wkt,) = outlines(spoilt, of("Polygon", [ring]))
    assert "uncut-outline" in kinds
    assert wkt.startswith("MULTIPOLYGON")
    west, east = sorted(cut([ring]), key=lambda rings: rings[0][0][0])
    assert area(west[0]) == pytest.approx(3.0)
    assert area(east[0]) == pytest.approx(9.0)
    assert {lon for lon, _ in west[0]} == {-180.0, -179.0}
    assert {lon for lon, _ in east[0]} == {177.0, 180.0}


def test_a_hole_goes_with_the_piece_that_has_it():
    hole = [[-179.8, -18.0], [-179.2, -18.0], [-179.2, -17.0], [-179.8, -17.0], [-179.8, -18.0]]
    pieces = cut([FIJI, hole])
    assert sorted(map(len, pieces)) == [1, 2]
    west = next(rings for rings in pieces if len(rings) == 2)
    assert area(west[1]) == pytest.approx(0.6)
    assert min(lon for lon, _ in west[1]) == pytest.approx(-179.8)


def test_an_outline_cut_as_it_should_be_is_left_as_it_is(spoilt):
    east = [[177.0, -19.0], [180.0, -19.0], [180.0, -16.0], [177.0, -16.0], [177.0, -19.0]]
    west = [[-180.0, -19.0], [-179.0, -19.0], [-179.0, -16.0], [-180.0, -16.0], [-180.0, -19.0]]
    kinds, (wkt,) = outlines(spoilt, of("MultiPolygon", [[east], [west]]))
    assert "uncut-outline" not in kinds
    assert wkt.count("180.0 -19.0") == 3
