"""What the cells of a row tell beside the name: when, in which country, of which kind."""

from __future__ import annotations

import re
from dataclasses import replace

from coopgraph.lookup.codes import concept_meant
from coopgraph.lookup.name_parts import told_besides
from coopgraph.lookup.scores import Wanted
from coopgraph.ontology.schemes import notations
from coopgraph.records.dates import PreciseDate, read_date

_DAY_OF_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)")
KIND_SCHEMES = ("authority-kinds", "actor-kinds")


def period_in(text: str) -> PreciseDate | None:
    """Read when a row speaks of: an ISO date, the day of a time, or else the one year in a text.

    "2013-06", "2013-06-09T00:00:00Z" and "juin 2013" are read, "2013 – 2016" is not.
    """
    bare = text.strip()
    day = _DAY_OF_TIME.match(bare)
    years = _YEAR.findall(bare)
    for tried in (bare, day[1] if day else "", years[0] if len(years) == 1 else ""):
        try:
            return read_date(tried)
        except ValueError:
            continue
    return None


def countries_in(text: str) -> frozenset[str]:
    """Read a country, by its code, its IRI or its name in any of our languages; empty for none."""
    return _codes(text, "countries")


def kinds_in(text: str) -> frozenset[str]:
    """Read a kind of authority or actor likewise."""
    return _codes(text, *KIND_SCHEMES)


def completed(wanted: Wanted) -> Wanted:
    """Add what the text of a name tells itself: "Huế, 1995", "Brest (France)"."""
    for part in told_besides(wanted.text):
        if wanted.period is None:
            wanted = replace(wanted, period=period_in(part))
        if not wanted.countries:
            wanted = replace(wanted, countries=countries_in(part))
    return wanted


def _codes(text: str, *schemes: str) -> frozenset[str]:
    meant = concept_meant(text.strip(), schemes) if text.strip() else None
    return frozenset([notations()[meant]] if meant else ())
