"""Which tables there are, where each lies, and which columns make its key (data/README.md)."""

from __future__ import annotations

from typing import NamedTuple


class Layout(NamedTuple):
    """A table: its name (that of its sheet in a workbook), its path in the folder, its key.

    `notion` is what its rows define and other tables refer to, if anything.
    """

    name: str
    path: str
    key: tuple[str, ...]
    notion: str = ""
    is_optional: bool = False


def _claims(name: str, *key: str, notion: str = "") -> Layout:
    return Layout(name, f"claims/{name}.csv", key, notion)


SOURCES = Layout("sources", "sources.csv", ("id",), notion="source")
THEMES = Layout("themes", "themes.csv", ("id",), notion="theme")
REFERENCES = Layout(
    "references", "territories/references.csv", ("id",), notion="reference", is_optional=True
)
AUTHORITIES = Layout("authorities", "territories/authorities.csv", ("id",), notion="authority")
SUCCESSIONS = Layout("successions", "territories/successions.csv", ("event_id",))
FORMER_PARENTS = Layout(
    "former_parents",
    "territories/former_parents.csv",
    ("authority", "parent"),
    is_optional=True,
)
ALIAS_COLLISIONS = Layout(
    "alias_collisions", "territories/alias_collisions.csv", ("alias_casefolded",), is_optional=True
)
RULINGS = Layout("rulings", "rulings.csv", ("thing", "property", "value"), is_optional=True)
REPLACEMENTS = Layout("replacements", "replacements.csv", ("thing",), is_optional=True)
ACKNOWLEDGED = Layout(
    "acknowledged", "acknowledged.csv", ("kind", "table", "row", "found"), is_optional=True
)

PARTNERSHIPS = _claims("partnerships", "partnership_id", "source", notion="partnership")
CONVENTIONS = _claims("conventions", "convention_id", "source", notion="convention")
PROJECTS = _claims("projects", "project_id", "source")
SERIES = _claims("series", "series_id", "source", notion="series")
EDITIONS = _claims("editions", "edition_id", "source", notion="edition")
WORKSHOPS = _claims("workshops", "item_id", "source")
PARTICIPATIONS = _claims("participations", "participation_id", "source", notion="actor")
MEETINGS = _claims("meetings", "meeting_id", "source")
DECLARATIONS = _claims("declarations", "edition_id", "source", "point_number")
TOTALS = _claims("totals", "total_id", "source")

LAYOUTS = (
    SOURCES,
    THEMES,
    REFERENCES,
    AUTHORITIES,
    SUCCESSIONS,
    FORMER_PARENTS,
    ALIAS_COLLISIONS,
    RULINGS,
    REPLACEMENTS,
    PARTNERSHIPS,
    CONVENTIONS,
    PROJECTS,
    SERIES,
    EDITIONS,
    WORKSHOPS,
    PARTICIPATIONS,
    MEETINGS,
    DECLARATIONS,
    TOTALS,
    ACKNOWLEDGED,
)

BOUNDARIES = "territories/boundaries"
"""The folder of the GeoJSON files, beside the tables of territories."""
