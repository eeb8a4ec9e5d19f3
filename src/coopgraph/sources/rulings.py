"""rulings.csv: one row, one decision of a curator about a contested fact."""

from __future__ import annotations

from collections.abc import Iterable

from coopgraph.findings.kinds import rulings as kinds
from coopgraph.gazetteer import nearest
from coopgraph.ontology.schemes import concepts
from coopgraph.records import Claim, Record, Ruling, read_date
from coopgraph.records.bindings import Binding, Code, Dated, Link, Number
from coopgraph.records.record import bound_fields
from coopgraph.sources.layouts import RULINGS
from coopgraph.sources.reader import Reader
from coopgraph.sources.row import Row

Things = dict[str, Record]
"""`<notion>/<id>` of everything that documents speak of → one record of it."""


def read_rulings(reader: Reader, claims: Iterable[Claim]) -> list[Ruling]:
    """Read all rulings; each must be about something that a document speaks of."""
    rows = reader.plain_rows(RULINGS)
    things: Things = {}
    rulings = []
    for row in rows:
        things = things or _things(claims)
        ruling = read_ruling(row, things, reader)
        if ruling is not None and not row.is_broken:
            rulings.append(ruling)
    return rulings


def _things(claims: Iterable[Claim]) -> Things:
    return {f"{record.NOTION}/{record.id}": record for claim in claims for record in claim.records}


def read_ruling(row: Row, things: Things, reader: Reader) -> Ruling | None:
    """Read a ruling."""
    about = row.text("thing", required=True)
    property = row.text("property", required=True)
    value = row.text("value", required=True)
    date = row.day("date", required=True)
    reason, curator = row.text("reason", required=True), row.text("curator", required=True)
    if about and about not in things:
        row.report(kinds.UNKNOWN_RULED_THING, "thing", nearest(about, things))
    elif about and property:
        _check_property(row, properties(things[about]), property, value, reader)
    if date is None:
        return None
    return Ruling(
        id="--".join((about.replace("/", "-"), property, date.text)),
        about=about,
        property=property,
        value=value,
        reason=reason,
        curator=curator,
        date=date,
    )


def properties(record: Record) -> dict[str, Binding]:
    """Give what documents may say of a thing: local name of the property → how it is written."""
    bindings = (field.binding for field in bound_fields(type(record)))
    return {_local_name(binding.property): binding for binding in bindings}


def _local_name(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


def _check_property(
    row: Row, known: dict[str, Binding], property: str, value: str, reader: Reader
) -> None:
    binding = known.get(property)
    if binding is None:
        row.report(
            kinds.UNKNOWN_RULED_PROPERTY,
            "property",
            nearest(property, known),
            properties=", ".join(sorted(known)),
        )
    elif value:
        form = _form_missed(binding, value, reader)
        if form:
            row.report(kinds.BAD_RULED_VALUE, "value", form=form)


def _form_missed(binding: Binding, value: str, reader: Reader) -> str:
    """Say in which form the value should have been written; "" if it is in that form."""
    if isinstance(binding, Dated):
        return "" if _is_date(value) else "2013, 2013-06, 2013-06-09"
    if isinstance(binding, Number):
        return "" if value.isascii() and value.isdigit() else "12"
    if isinstance(binding, Code):
        allowed = concepts(binding.scheme)
        return "" if value in allowed else ", ".join(allowed)
    if isinstance(binding, Link):
        known = reader.references.of(binding.notion)
        return "" if value in known else min(known, default="…")
    return ""


def _is_date(text: str) -> bool:
    try:
        read_date(text)
    except ValueError:
        return False
    return True
