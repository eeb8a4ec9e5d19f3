"""What an answer needs to be shown: the names of things by language, where authorities lie."""

from __future__ import annotations

import json
from collections.abc import Iterator

from coopgraph.lookup.naming import all_names, id_of, shown
from coopgraph.messages import LANGUAGES
from coopgraph.pictures.outline_paths import path_of
from coopgraph.pictures.projection import HEIGHT, WIDTH, on_sheet
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.queries import Asking
from coopgraph.queries.asking import AnswerRow
from coopgraph.records.points import point
from coopgraph.records.quads import read_literal

PLACES = "data/places.json"
_JSON = "application/json"


def names_path(lang: str) -> str:
    """Return where the names in a language stand."""
    return f"data/names.{lang}.json"


class NamesAndPlaces:
    """The names of everything that has an address, and a map to put authorities on."""

    def __init__(self, graph: PublicGraph) -> None:
        self._asking = graph.asking

    def paths(self) -> Iterator[str]:
        """Give one path a language, and that of the map."""
        yield from map(names_path, LANGUAGES)
        yield PLACES

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Write `{IRI without the base: name}`, or outlines and points on the sheet."""
        if path == PLACES:
            return Page(path, _json(_places(self._asking)), _JSON)
        lang = next((lang for lang in LANGUAGES if path == names_path(lang)), "")
        return Page(path, _json(_names(self._asking, lang)), _JSON) if lang else None


def _names(asking: Asking, lang: str) -> dict[str, str]:
    start = f"<{asking.iris.base}"
    named = sorted(all_names(asking).items())
    return {t[len(start) : -1]: shown(it, lang, t) for t, it in named if t.startswith(start)}


def _places(asking: Asking) -> dict[str, object]:
    units = asking.rows("boundaries-of-units")
    outlines = {path_of(_value(it, "outline"), _country(it)) for it in units if "end" not in it}
    return {
        "outlines": sorted(outlines),
        "places": dict(sorted(_located(asking))),
        "sheet": [WIDTH, HEIGHT],
    }


def _located(asking: Asking) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give the authorities on the sheet, with their place in its kilometres."""
    start = len(f"<{asking.iris.base}id/")
    for row in asking.rows("points-of-authorities", authority=["UNDEF"]):
        at = point(_value(row, "point"))
        if at and (place := on_sheet(_country(row), *at)):
            yield row["authority"][start:-1], (round(place[0]), round(place[1]))


def _value(row: AnswerRow, column: str) -> str:
    return read_literal(row[column]).value


def _country(row: AnswerRow) -> str:
    return id_of(row["country"])


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
