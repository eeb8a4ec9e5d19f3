"""The outlines of the two countries as images, which the maps of all pages lie upon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from coopgraph.pages.filling import render
from coopgraph.pictures.outline_paths import path_of, rings_of
from coopgraph.pictures.projection import FRAMES, on_sheet
from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.records.quads import iri_text, read_literal

SVG = "image/svg+xml"
_UNITS = {"FR": ("region",), "VN": ("province", "municipality")}
"""Country → the kinds of authorities of today whose outlines make it up."""
_MARGIN = 40
"""Kilometres around a country."""

MapBox = tuple[int, int, int, int]
"""Left, top, width and height, in kilometres of the sheet of `pictures.projection`."""


@dataclass(frozen=True)
class OutlineMap:
    """A country: where its image stands, the image, and how far it reaches on the sheet."""

    path: str
    image: bytes
    box: MapBox


class OutlineMaps:
    """The maps of one graph, drawn when the first page asks for them."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    @cached_property
    def of_country(self) -> dict[str, OutlineMap]:
        """Give country code → its map; none for a country without outlines."""
        rows = [row for row in self._asking.rows("boundaries-of-units") if "end" not in row]
        found = {country: _units(rows, country) for country in _UNITS}
        return {country: _drawn(country, units) for country, units in found.items() if units}


def _units(rows: list[AnswerRow], country: str) -> list[str]:
    """Give the outlines (WKT) of the units that make up a country, in order."""
    return sorted(
        read_literal(row["outline"]).value
        for row in rows
        if _code(row["country"]) == country and _code(row["kind"]) in _UNITS[country]
    )


def _code(term: str) -> str:
    return iri_text(term).rpartition("/")[2]


def _drawn(country: str, outlines: list[str]) -> OutlineMap:
    box = _box(country, outlines)
    paths = [path_of(outline, country) for outline in outlines]
    image = render("outlines.svg", box=box, paths=[path for path in paths if path]).encode()
    name = f"{country.lower()}.{sha256(image).hexdigest()[:12]}"
    return OutlineMap(f"assets/map-{name}.svg", image, box)


def _box(country: str, outlines: list[str]) -> MapBox:
    places = list(_mainland(country, outlines))
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    top, bottom = min(y for _, y in places), max(y for _, y in places)
    margin = 2 * _MARGIN
    return (
        round(left) - _MARGIN,
        round(top) - _MARGIN,
        round(right - left) + margin,
        round(bottom - top) + margin,
    )


def _mainland(country: str, outlines: list[str]) -> Iterator[tuple[float, float]]:
    """Give the places of all outlines that lie in no frame of a place overseas."""
    for outline in outlines:
        for ring in rings_of(outline):
            for lon, lat in ring:
                is_overseas = any(frame.has(lon, lat) for frame in FRAMES)
                at = None if is_overseas else on_sheet(country, lon, lat)
                if at is not None:
                    yield at
