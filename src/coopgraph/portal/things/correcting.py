"""A row of a table of the data, filled in with what the graph holds, for whoever knows better."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from coopgraph.messages import LANGUAGES
from coopgraph.ontology.schemes import notations
from coopgraph.ontology.terms import schema
from coopgraph.portal.page.thing_paths import thing_at
from coopgraph.portal.things.correction_tables import (
    CODE,
    CORRECTION_TABLES,
    ID,
    NOTHING,
    PERIOD,
    RULINGS_TABLE,
)
from coopgraph.portal.things.matter import ThingMatter
from coopgraph.records.dates import interval, read_date
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, is_iri, read_literal

_SEPARATOR = " | "
_FOLDER, _ENDING = "correction", ".csv"


def correction_path(notion: str, id: str) -> str:
    """Give where the row for correcting a thing stands: `correction/edition/assises-09.csv`."""
    return f"{_FOLDER}/{notion}/{id}{_ENDING}"


def corrected_thing(path: str, iris: Iris) -> Term:
    """Give the thing that the row at a path corrects; "" if there can be none."""
    head, _, rest = path.partition("/")
    page = f"{LANGUAGES[0]}/{rest.removesuffix(_ENDING)}.html"
    return thing_at(page, iris) if head == _FOLDER and rest.endswith(_ENDING) else ""


def table_for(notion: str) -> str:
    """Give the path of the table in which a thing of a notion is corrected."""
    return CORRECTION_TABLES.get(notion, RULINGS_TABLE).path


def correction_of(matter: ThingMatter) -> str:
    """Write the head of the table and the row of a thing as CSV (RFC 4180)."""
    columns = CORRECTION_TABLES[matter.notion].columns
    return _csv({name: _cell(matter, fills) for name, fills in columns.items()})


def ruling_on(matter: ThingMatter, property: str) -> str:
    """Write the row by which a curator would rule on a property (local name) of a thing."""
    cells = dict.fromkeys(RULINGS_TABLE.columns, "")
    cells |= {"thing": f"{matter.notion}/{matter.id}", "property": property}
    return _csv(cells)


def _csv(cells: dict[str, str]) -> str:
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(cells)
    writer.writerow(cells.values())
    return output.getvalue()


def _cell(matter: ThingMatter, fills: str) -> str:
    if fills == ID:
        return matter.id
    if fills == PERIOD:
        return _period(matter)
    if fills == NOTHING or fills.startswith("="):
        return fills[1:]
    property, _, only = fills.partition(" ")
    return _SEPARATOR.join(dict.fromkeys(_texts(matter, property, only)))


def _texts(matter: ThingMatter, property: str, only: str) -> Iterator[str]:
    for path, value in matter.story.plain:
        if path == iri(property) and _is_wanted(matter, value, only):
            yield value[1:-1].rpartition("/")[2] if only == CODE else _written(value)


def _is_wanted(matter: ThingMatter, value: Term, only: str) -> bool:
    """Whether a value is of the country or language asked for."""
    if only in ("", CODE):
        return True
    if is_iri(value):
        return matter.countries.get(value) == only
    return read_literal(value).language == only


def _written(value: Term) -> str:
    """Write a value as the tables do: an id, a code, a text."""
    if not is_iri(value):
        return read_literal(value).value
    text = value[1:-1]
    return text.rpartition("/")[2] if "/id/" in text else notations().get(text, text)


def _period(matter: ThingMatter) -> str:
    dates = [matter.plain(property) for property in (schema.startDate, schema.endDate)]
    start, end = (read_date(read_literal(found[0]).value) if found else None for found in dates)
    return interval(start, end) if start or end else ""
