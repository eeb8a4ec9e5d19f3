"""What the map adds to the scene: units with their outlines, and where the partners lie."""

from __future__ import annotations

from collections import defaultdict
from math import cos, hypot, pi, sin, sqrt
from typing import Any

from coopgraph.networks.building.answer_terms import last_part, names_of, plain
from coopgraph.pictures.outline_paths import Ring, contains, path_of, rings_of
from coopgraph.pictures.projection import FRAMES, HEIGHT, WIDTH, on_sheet
from coopgraph.queries.asking import Asking

_LEVELS = {
    "department": "departments",
    "region": "regions",
    "province": "provinces",
    "municipality": "provinces",
}
_ROOM = 17.0
"""Kilometres that two signs keep between them."""
_GOLDEN_ANGLE = pi * (3 - sqrt(5))


def atlas(asking: Asking, authorities: list[dict[str, Any]]) -> dict[str, Any]:
    """Give units, frames and the size of the sheet; set `x`, `y`, `units` of each authority.

    An authority without coordinates, or outside the sheet, gets `x` None.
    """
    drawn = sorted(asking.rows("boundaries-of-units"), key=lambda row: sorted(row.items()))
    rows = {last_part(row["authority"]): row for row in drawn}
    units = _units(asking, rows)
    lies_in = _lies_in(asking)
    former = _former_regions(rows)
    taken: list[tuple[float, float]] = []
    for authority in authorities:
        known = lies_in.get(authority["id"], [])
        authority["units"] = known
        if authority["country"] == "FR" and authority["kind"] != "region":
            authority["units"] = sorted({*known, *_around(authority, former)})
        authority["x"], authority["y"] = _place(authority, taken)
    frames = [{"id": each.id, "x": each.x, "y": each.y, "half": each.half} for each in FRAMES]
    seen = {frame.id for frame in FRAMES if _is_used(frame, units, authorities)}
    return {
        "units": units,
        "frames": [frame for frame in frames if frame["id"] in seen],
        "sheet": {"width": WIDTH, "height": HEIGHT},
    }


def _former_regions(rows: dict[str, dict[str, str]]) -> dict[str, list[Ring]]:
    """Give the outlines of the regions that have ended.

    A commune is located in the region of today; which one it lay in before 2016, only the outlines
    tell.
    """
    return {
        id: rings_of(plain(row["outline"]))
        for id, row in rows.items()
        if last_part(row["kind"]) == "region" and "end" in row
    }


def _around(authority: dict[str, Any], regions: dict[str, list[Ring]]) -> list[str]:
    if authority["lat"] is None:
        return []
    place = authority["lon"], authority["lat"]
    return [id for id, rings in regions.items() if contains(rings, *place)]


def _units(asking: Asking, rows: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    """Read the units that have an outline.

    A unit whose authority has ended stays on the map if its successor has no outline: the
    departments of Paris, Alsace, Corsica, Martinique and Guyane live on as districts.
    """
    names = names_of(asking, [plain(row["authority"]) for row in rows.values()])
    units = []
    for id, row in sorted(rows.items()):
        is_followed = last_part(row.get("today")) in rows
        country = last_part(row["country"])
        units.append(
            {
                "id": id,
                "level": _LEVELS[last_part(row["kind"])],
                "country": country,
                "names": names[plain(row["authority"])],
                "start": plain(row.get("start")),
                "end": plain(row.get("end")) if is_followed else "",
                "path": path_of(plain(row["outline"]), country),
            }
        )
    return units


def _lies_in(asking: Asking) -> dict[str, list[str]]:
    lies_in: defaultdict[str, list[str]] = defaultdict(list)
    for row in asking.rows("units-of-partners"):
        lies_in[last_part(row["partner"])].append(last_part(row["unit"]))
    return lies_in


def _place(
    authority: dict[str, Any], taken: list[tuple[float, float]]
) -> tuple[float | None, float | None]:
    """Place an authority, beside those that are already there: a spiral finds the nearest room."""
    if authority["lat"] is None:
        return None, None
    at = on_sheet(authority["country"], authority["lon"], authority["lat"])
    if at is None:
        return None, None
    for turn in range(200):
        reach = _ROOM * 0.55 * sqrt(turn)
        x = at[0] + reach * cos(turn * _GOLDEN_ANGLE)
        y = at[1] + reach * sin(turn * _GOLDEN_ANGLE)
        if all(hypot(x - other[0], y - other[1]) >= _ROOM for other in taken):
            break
    taken.append((x, y))
    return round(x, 1), round(y, 1)


def _is_used(frame: Any, units: list[dict[str, Any]], authorities: list[dict[str, Any]]) -> bool:
    """Whether a unit or an authority lies in a frame."""
    if any(unit["id"].endswith(frame.id) and unit["country"] == "FR" for unit in units):
        return True
    places = [(each["lon"], each["lat"]) for each in authorities if each["lat"] is not None]
    return any(frame.has(*place) for place in places)
