"""rulings.csv: one row, one decision of a curator about a contested fact."""

from __future__ import annotations

from collections.abc import Set

from coopgraph.findings.kinds import rulings as kinds
from coopgraph.loaders.files.layouts import RULINGS
from coopgraph.loaders.rows.likely_ids import near_thing
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.text_row import CellPlace
from coopgraph.lookup.nearness import nearest
from coopgraph.ontology.schemes import concepts
from coopgraph.records import Ruling
from coopgraph.records.bindings import Binding, Code, Dated, Inverse, Link, Number, OneOf
from coopgraph.records.record import BoundField, bound_fields
from coopgraph.records.ruling import CLASS_OF_NOTION, value_from_text

_KEY_SEPARATOR = " | "


def read_rulings(reader: Reader, things: Set[str]) -> list[Ruling]:
    """Read all rulings; each must be about a thing (`<notion>/<id>`) that a document speaks of."""
    rulings: list[Ruling] = []
    docket = Docket(reader, things)
    for row in reader.plain_rows(RULINGS):
        ruling = docket.read_ruling(row)
        if ruling is not None and not row.is_broken:
            rulings.append(ruling)
    return rulings


class Docket:
    """Reads rulings against what may be ruled on, and against each other."""

    def __init__(self, reader: Reader, things: Set[str]) -> None:
        self._reader = reader
        self._things = things
        self._single: dict[tuple[str, str], tuple[str, CellPlace]] = {}

    def read_ruling(self, row: Row) -> Ruling | None:
        """Read a ruling; None if its date is missing."""
        about = row.text("thing", required=True)
        property = row.text("property", required=True)
        value = row.text("value", required=True)
        date = row.day("date", required=True)
        reason, curator = row.text("reason", required=True), row.text("curator", required=True)
        if about and about not in self._things:
            if self._reader.lacks():
                return None
            row.report(kinds.UNKNOWN_RULED_THING, "thing", near_thing(about, self._things))
        elif about and property and value:
            self._check(row, about, property, value)
        if date is None:
            return None
        return Ruling(
            id=_KEY_SEPARATOR.join((about, property, value)),
            about=about,
            property=property,
            value=value,
            reason=reason,
            curator=curator,
            date=date,
        )

    def _check(self, row: Row, about: str, property: str, value: str) -> None:
        known = properties(about.partition("/")[0])
        if property not in known:
            likely, shown = nearest(property, known), ", ".join(sorted(known))
            row.report(kinds.UNKNOWN_RULED_PROPERTY, "property", likely, properties=shown)
            return
        field = known[property]
        form = self._form_missed(field.binding, value)
        if form:
            row.report(kinds.BAD_RULED_VALUE, "value", form=form)
        if not field.many:
            other, first = self._single.setdefault((about, property), (value, row.place))
            if other != value:
                line = first.seen_from(row.file)
                row.report(kinds.RULINGS_CONTRADICT, "value", expected=other, first=line)

    def _form_missed(self, binding: Binding, value: str) -> str:
        """Say in which form the value should have been written; "" if it is in that form."""
        if isinstance(binding, Code):
            allowed = concepts(binding.scheme)
            return "" if value in allowed else ", ".join(allowed)
        if isinstance(binding, Link):
            known = self._reader.references.of(binding.notion)
            return "" if value in known else min(known, default="…")
        if isinstance(binding, OneOf):
            notion, _, id = value.partition("/")
            is_known = notion in binding.notions and id in self._reader.references.of(notion)
            return "" if is_known else " | ".join(f"{notion}/…" for notion in binding.notions)
        try:
            value_from_text(binding, value)
        except ValueError:
            return _example(binding)
        return ""


def properties(notion: str) -> dict[str, BoundField]:
    """Give what documents may say of a notion: local name of the property → the bound field."""
    fields = bound_fields(CLASS_OF_NOTION[notion])
    return {
        field.binding.property.replace("#", "/").rpartition("/")[2]: field
        for field in fields
        if not isinstance(field.binding, Inverse)
    }


def _example(binding: Binding) -> str:
    if isinstance(binding, Dated):
        return "2013, 2013-06, 2013-06-09"
    return "12" if isinstance(binding, Number) else "Hội nghị lần thứ 9@vi"
