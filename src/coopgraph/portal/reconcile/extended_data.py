"""Values of properties, fetched for things that were matched; and which properties there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from coopgraph.lookup.matching import TYPES
from coopgraph.lookup.naming import Names, names_of, shown
from coopgraph.ontology.terms import xsd
from coopgraph.portal.reconcile.reconcile_results import entity_id, type_of
from coopgraph.portal.reconcile.reconciled_properties import (
    MATCHED,
    NamedProperty,
    every_property,
    fetched_properties,
    property_iri,
)
from coopgraph.queries import Asking
from coopgraph.reconciling.reconciler import Reconciler
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, is_iri, read_literal

FetchedValues = dict[tuple[Term, str], list[Term]]


def proposed(type_: str, most: int | None, lang: str) -> dict[str, Any]:
    """Propose the properties of a type."""
    told = [{"id": one.id, "name": one.name(lang)} for one in fetched_properties(type_)]
    limit = {} if most is None else {"limit": most}
    return {"properties": told[:most], "type": type_, **limit}


class ExtendedData:
    """The values that a data extension query asks for."""

    def __init__(
        self, asking: Asking, reconciler: Reconciler, sent: Mapping[str, Any], lang: str
    ) -> None:
        self._iris, self._lang = asking.iris, lang
        known = {id: reconciler.identified(id) for id in sent["ids"]}
        self._things = {id: body.thing if body else "" for id, body in known.items()}
        self._properties = [every_property()[one["id"]] for one in sent["properties"]]
        self._values = _values(asking, self._things.values(), self._properties)
        linked = {value for values in self._values.values() for value in values if is_iri(value)}
        self._names: dict[Term, Names] = names_of(asking, linked)

    def rows_0_2(self) -> dict[str, Any]:
        """Write the answer as 0.2 has it."""
        rows = {
            id: {
                one.id: [_without_lang(it) for it in self._told(id, one)]
                for one in self._properties
            }
            for id in self._things
        }
        return {"meta": self._meta(), "rows": rows}

    def rows_1_0(self) -> dict[str, Any]:
        """Write the answer as the draft has it."""
        rows = [
            {
                "id": id,
                "properties": [
                    {"id": one.id, "values": self._told(id, one)} for one in self._properties
                ],
            }
            for id in self._things
        ]
        return {"meta": self._meta(), "rows": rows}

    def _meta(self) -> list[dict[str, Any]]:
        def told(one: NamedProperty) -> dict[str, Any]:
            leads_to = {"type": type_of(one.leads_to, self._lang)} if one.leads_to else {}
            return {"id": one.id, "name": one.name(self._lang), **leads_to}

        return [told(one) for one in self._properties]

    def _told(self, id: str, property: NamedProperty) -> list[dict[str, Any]]:
        values = self._values.get((self._things[id], property.id), [])
        told = [self._value(value) for value in values]
        in_language = [it for it in told if it.get("lang") == self._lang]
        return in_language or told

    def _value(self, value: Term) -> dict[str, Any]:
        if not is_iri(value):
            return _literal(value)
        name = shown(self._names.get(value, {}), self._lang, value)
        if _notion(value, self._iris) in TYPES:
            return {"id": entity_id(value, self._iris), "name": name}
        return {"str": name if self._names.get(value) else value[1:-1]}


def _values(
    asking: Asking, things: Iterable[Term], properties: Sequence[NamedProperty]
) -> FetchedValues:
    wanted = {iri(property_iri(one.id)): one.id for one in properties if one.id not in MATCHED}
    known = [thing for thing in things if thing]
    found: defaultdict[tuple[Term, str], list[Term]] = defaultdict(list)
    if wanted and known:
        for row in asking.rows("values-of-things", thing=known, property=wanted):
            found[row["thing"], wanted[row["property"]]].append(row["value"])
    return found


def _notion(thing: Term, iris: Iris) -> str:
    try:
        return iris.notion_and_id(thing)[0]
    except ValueError:
        return ""


def _literal(value: Term) -> dict[str, Any]:
    """Write a literal: a whole number, a day as a time, else its text, in its language."""
    text, language, datatype = read_literal(value)
    if datatype == xsd.integer:
        return {"int": int(text)}
    if datatype == xsd.date:
        return {"date": f"{text}T00:00:00Z"}
    return {"str": text, "lang": language} if language else {"str": text}


def _without_lang(value: dict[str, Any]) -> dict[str, Any]:
    return {name: it for name, it in value.items() if name != "lang"}
