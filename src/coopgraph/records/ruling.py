"""Curators' rulings: decisions on contested facts, which speak as one more document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from coopgraph.ontology.terms import coop, dcterms, prov
from coopgraph.records import conference, cooperation, territory
from coopgraph.records.bindings import (
    Binding,
    Dated,
    Inverse,
    Number,
    Text,
    TextBinding,
    date_pairs,
)
from coopgraph.records.dates import PreciseDate, read_date
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Quad, iri, literal
from coopgraph.records.record import TYPE, Record, bound_fields

RULINGS = "rulings"
"""The id of the document that the rulings make together."""

_CLASSES: tuple[type[Record], ...] = (
    territory.Mention,
    cooperation.Partnership,
    cooperation.Convention,
    cooperation.Project,
    conference.Series,
    conference.Edition,
    conference.Workshop,
    conference.MainTheme,
    conference.SubjectOfDiscussion,
    conference.Meeting,
    conference.DeclarationPoint,
    conference.Actor,
    conference.Participation,
    conference.ClaimedTotal,
)
CLASS_OF_NOTION: dict[str, type[Record]] = {c.NOTION: c for c in _CLASSES}
"""The record class of each notion that documents make claims about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling(Record):
    """A curator's decision on one property of one thing.

    `about` is `<notion>/<id>`, `property` the local name of a property; `value` is written as in
    the tables of claims, words with their language: `Hội nghị lần thứ 9@vi`.
    """

    NOTION: ClassVar[str] = "ruling"
    CLASS: ClassVar[str] = coop.Ruling

    about: str
    property: str
    value: str
    reason: str
    curator: str
    date: PreciseDate

    def quads(self, iris: Iris) -> Iterator[Quad]:
        """Give the ruling, and the value it decides, in the graph of the rulings."""
        graph = iris.claims_graph(RULINGS)
        notion, _, id = self.about.partition("/")
        thing, node = iris.thing(notion, id), iris.claim(RULINGS, "rulings", self.id)
        binding = ruled_binding(notion, self.property)
        value = value_from_text(binding, self.value)
        yield Quad(node, TYPE, iri(coop.Ruling), graph)
        yield Quad(node, iri(coop.ofThing), thing, graph)
        yield Quad(node, iri(coop.ofProperty), iri(binding.property), graph)
        yield Quad(node, iri(coop.value), binding.write(value, iris), graph)
        yield Quad(node, iri(coop.curator), literal(self.curator), graph)
        yield Quad(node, iri(dcterms.description), literal(self.reason, language="en"), graph)
        yield Quad(node, iri(prov.hadPrimarySource), iris.thing("source", RULINGS), graph)
        for predicate, object_ in date_pairs(dcterms.date, self.date):
            yield Quad(node, predicate, object_, graph)
        for predicate, object_ in binding.pairs(value, iris):
            yield Quad(thing, predicate, object_, graph)
        yield Quad(thing, TYPE, iri(CLASS_OF_NOTION[notion].CLASS), graph)


def in_force(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Leave out the rulings that a later one on the same property replaces.

    Several rulings stand side by side only on a property that takes several values.
    """
    latest: dict[tuple[str, str, str], Ruling] = {}
    for ruling in sorted(rulings, key=lambda ruling: ruling.date.text):
        several = takes_several(ruling.about.partition("/")[0], ruling.property)
        latest[ruling.about, ruling.property, ruling.value if several else ""] = ruling
    return list(latest.values())


def takes_several(notion: str, property: str) -> bool:
    """Whether a property (local name) of a notion may be ruled to have several values."""
    return any(
        field.many and local_name(field.binding.property) == property
        for field in bound_fields(CLASS_OF_NOTION[notion])
    )


def local_name(property: str) -> str:
    """Give the last part of a property's IRI."""
    return property.replace("#", "/").rpartition("/")[2]


def ruled_binding(notion: str, property: str) -> Binding:
    """Give the binding of a property by its local name; raises KeyError if there is none."""
    for _, binding, _ in bound_fields(CLASS_OF_NOTION[notion]):
        if local_name(binding.property) == property and not isinstance(binding, Inverse):
            return binding
    raise KeyError(f"{notion} has no property {property}")


def value_from_text(binding: Binding, text: str) -> Any:
    """Read a value as the tables write it; raises ValueError if it is not of the right kind."""
    if isinstance(binding, Dated):
        return read_date(text)
    if isinstance(binding, Number):
        return int(text)
    if isinstance(binding, TextBinding):
        value, at, language = text.rpartition("@")
        if not at or not language.isalpha():
            raise ValueError(f"words need their language, like {text}@fr")
        return Text(value, language)
    return text
