"""The map of a page: each country that has a place to show, with dots and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.ontology.schemes import concept_iri
from coopgraph.ontology.term_labels import label
from coopgraph.pictures.projection import on_sheet
from coopgraph.portal.things.content import FactValue
from coopgraph.portal.things.label_places import PlacedName, place_names
from coopgraph.portal.things.outline_maps import MapBox, OutlineMap, OutlineMaps
from coopgraph.portal.things.wording import ThingWording
from coopgraph.records.quads import Term

_SHOWN_AT = 205
"""Pixels across at which a map is shown, where two stand side by side."""
_LETTERS, _DOT = 13, 4.5
"""Pixels of the letters, and of the radius of a dot."""


@dataclass(frozen=True, slots=True)
class MapDot:
    """A place: where it lies on the sheet, its name beside it, and whether the page is about it."""

    x: float
    y: float
    value: FactValue
    name: PlacedName
    is_self: bool


@dataclass(frozen=True, slots=True)
class MapPanel:
    """A country with its dots; letters and dots are sized in kilometres of the sheet."""

    country: str
    title: str
    image: str
    box: MapBox
    letters: float
    dot: float
    dots: tuple[MapDot, ...]
    elsewhere: tuple[FactValue, ...]
    """Places that lie outside the map."""


def map_panels(wording: ThingWording, maps: OutlineMaps) -> tuple[MapPanel, ...]:
    """Give the countries in which a thing has places."""
    return tuple(_panels(wording, maps)) if wording.matter.points else ()


def _panels(wording: ThingWording, maps: OutlineMaps) -> Iterator[MapPanel]:
    for country, drawn in maps.of_country.items():
        bodies = [b for b, (of, *_) in wording.matter.points.items() if of == country]
        if bodies:
            yield _panel(wording, country, drawn, bodies)


def _panel(wording: ThingWording, country: str, drawn: OutlineMap, bodies: list[Term]) -> MapPanel:
    scale = drawn.box[2] / _SHOWN_AT
    here = {body: _place(wording, body, drawn.box) for body in bodies}
    shown = sorted(
        (body for body in bodies if here[body]),
        key=lambda body: (not _is_self(wording, body), body not in wording.matter.places, body),
    )
    spots = [(*at, wording.name(body).text) for body in shown if (at := here[body])]
    names = place_names(spots, _LETTERS * scale, _DOT * scale, drawn.box)
    dots = tuple(
        MapDot(round(x, 1), round(y, 1), wording.value(body), name, _is_self(wording, body))
        for body, (x, y, _), name in zip(shown, spots, names, strict=True)
    )
    return MapPanel(
        country,
        label(concept_iri("countries", country), wording.language) or country,
        drawn.path,
        drawn.box,
        round(_LETTERS * scale, 1),
        round(_DOT * scale, 1),
        dots,
        tuple(wording.value(body) for body in bodies if not here[body]),
    )


def _place(wording: ThingWording, body: Term, box: MapBox) -> tuple[float, float] | None:
    country, lon, lat = wording.matter.points[body]
    at = on_sheet(country, lon, lat)
    left, top, width, height = box
    if at and left <= at[0] <= left + width and top <= at[1] <= top + height:
        return at
    return None


def _is_self(wording: ThingWording, body: Term) -> bool:
    return body == wording.matter.thing
