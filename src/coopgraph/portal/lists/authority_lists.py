"""The lists of those who cooperate: authorities, and actors that are none."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.ontology.terms import coop, org, schema
from coopgraph.portal.lists.list_facts import SOURCES, ListFacts
from coopgraph.portal.lists.list_kind import STATE, ListedThing, ListKind, code, one, yes_or_no
from coopgraph.records.quads import whole_number


def _authorities(facts: ListFacts) -> Iterator[ListedThing]:
    asked = (org.classification, coop.country, schema.startDate, schema.endDate, coop.succeededBy)
    for thing, values in facts.of_class(coop.LocalAuthority, asked).items():
        ties = facts.ties[thing]
        is_over = bool(values.get(schema.endDate))
        units = facts.units_of([thing], "FR") + facts.units_of([thing], "VN")
        kind = one(values, org.classification)
        yield ListedThing(
            thing,
            {
                "country": one(values, coop.country),
                "kind": kind,
                "unit": tuple(unit for unit in units if unit != thing),
                "start": one(values, schema.startDate),
                "end": one(values, schema.endDate),
                "next": tuple(values.get(coop.succeededBy, ())),
                "partnerships": (whole_number(ties),) if ties else (),
            },
            {
                "country": one(values, coop.country),
                "kind": kind,
                "region": facts.units_of([thing], "FR"),
                "province": facts.units_of([thing], "VN"),
                STATE: (code("ended" if is_over else "living"),),
                "partnerships": yes_or_no(ties),
            },
            (float(is_over), -float(ties), thing),
        )


def _actors(facts: ListFacts) -> Iterator[ListedThing]:
    asked = (coop.actorKind, coop.country, SOURCES)
    for thing, values in facts.of_class(coop.Actor, asked).items():
        documents = len(values.get(SOURCES, ()))
        country, kinds = one(values, coop.country), tuple(values.get(coop.actorKind, ()))
        yield ListedThing(
            thing,
            {"kind": kinds, "country": country, "documents": (whole_number(documents),)},
            {"country": country, "kind": kinds},
            (-float(documents), thing),
        )


AUTHORITIES = ListKind(
    "authority",
    ("country", "kind", "unit", "start", "end", "next", "partnerships"),
    ("country", "kind", "region", "province", STATE, "partnerships"),
    _authorities,
)
ACTORS = ListKind("actor", ("kind", "country", "documents"), ("country", "kind"), _actors)
