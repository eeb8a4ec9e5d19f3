"""themes.csv: one row, one theme; two levels."""

from __future__ import annotations

import re

from coopgraph.findings.kinds import references
from coopgraph.loaders.files.layouts import THEMES
from coopgraph.loaders.rows.references import Chained, report_circles
from coopgraph.loaders.rows.registers import Register, take_codes
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.translations import read_translations
from coopgraph.ontology.schemes import concept_iri
from coopgraph.records import Theme

_GOALS = "sustainable-development-goals"
_DAC = Register("OECD DAC", re.compile(r"\d{3}(?:\d{2})?"), "14030")
_DESCRIPTOR = Register("EuroVoc", re.compile(r"[1-9][0-9]*"), "476")
_EUROVOC = "http://eurovoc.europa.eu/"


def read_theme(row: Row) -> Theme:
    """Read a theme."""
    id = row.id("id", "theme")
    return Theme(
        id=id,
        labels=read_translations(row, "label"),
        notation=id,
        broader=row.reference("broader", "theme"),
        definitions=read_translations(row, "definition"),
        goals=tuple(concept_iri(_GOALS, goal) for goal in row.codes("sdg", _GOALS)),
        sectors=take_codes(row, "dac", _DAC),
        descriptors=tuple(f"{_EUROVOC}{id}" for id in take_codes(row, "eurovoc", _DESCRIPTOR)),
    )


def read_themes(reader: Reader) -> list[Theme]:
    """Read all themes; report circles and third levels."""
    themes = list(reader.records(THEMES, read_theme))
    places = reader.places[THEMES.name]
    broader = {theme.id: theme.broader for theme in themes if theme.broader}
    links = [Chained(id, other, places[id]) for id, other in broader.items()]
    report_circles(links, "broader", reader.findings)
    for id, other, place in links:
        if other in broader and broader[other] != id:
            reader.findings.add(references.THEME_TOO_DEEP, *place, "broader", other, broader[other])
    return themes
