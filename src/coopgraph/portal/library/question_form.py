"""What a page lets one give to a question: a field for each parameter, filled as it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coopgraph.lookup.naming import id_of, shown
from coopgraph.messages import has, say
from coopgraph.ontology.schemes import concepts
from coopgraph.portal.lists.list_kinds import LISTS, GatheredLists
from coopgraph.portal.page.page import Parameters
from coopgraph.queries.parameter import NO_VALUE, Parameter
from coopgraph.queries.question import Question
from coopgraph.records.quads import Term, iri

AS_OF, ROLL_UP = "as-of", "roll-up"
BETWEEN = "; "
"""Between several values in one field: names have commas."""
_CHOSEN = ("theme", "edition")
"""Notions with so few things that one chooses among them."""


class FieldKind(StrEnum):
    """How a value is given."""

    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class FieldOption:
    """A value that may be given, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FormField:
    """A field: its name, what it is, what stands in it, and what may."""

    name: str
    about: str
    kind: FieldKind
    value: str
    example: str
    is_needed: bool
    options: tuple[FieldOption, ...] = ()


def fields_of(
    asked: Question, given: Parameters, lists: GatheredLists, lang: str
) -> Iterator[FormField]:
    """Give the fields of a question; what it needs and was not given is its example."""
    for parameter in asked.parameters:
        values = given.get(parameter.option) or given.get(parameter.name) or ()
        example = "" if parameter.example == NO_VALUE else parameter.example
        needed = not parameter.is_optional
        yield FormField(
            parameter.option,
            _about(parameter.option, parameter.type, lang),
            _kind(parameter),
            BETWEEN.join(values) or (_by_name(parameter, lists, lang) if needed else ""),
            example,
            needed,
            tuple(_options(parameter, lists, lang)),
        )
    if asked.as_of:
        day = next(iter(given.get(AS_OF, ())), "")
        yield FormField(AS_OF, _about(AS_OF, "", lang), FieldKind.TEXT, day, "2010", False)
    if asked.roll_up:
        is_on = "true" if given.get(ROLL_UP) else ""
        yield FormField(ROLL_UP, _about(ROLL_UP, "", lang), FieldKind.CHECK, is_on, "true", False)


def _about(option: str, kind: str, lang: str) -> str:
    key = f"queries.parameter.{option}"
    return say(key, lang) if has(key) else kind


def _by_name(parameter: Parameter, lists: GatheredLists, lang: str) -> str:
    """Give the example as a person would type it: by name, where that means it alone."""
    if _kind(parameter) != FieldKind.TEXT or len(parameter.notions) != 1:
        return parameter.example
    asking = lists.facts.asking
    thing = asking.iris.thing(parameter.type, parameter.example)
    name = shown(lists.facts.names([thing]).get(thing, {}), lang, thing)
    meant = asking.finder.meanings(name, parameter.notions)
    return name if [meaning.thing for meaning in meant] == [thing] else parameter.example


def _kind(parameter: Parameter) -> FieldKind:
    if parameter.schemes or parameter.type in (*_CHOSEN, "boolean"):
        return FieldKind.CHOICE
    return FieldKind.NUMBER if parameter.type in ("year", "integer") else FieldKind.TEXT


def _options(parameter: Parameter, lists: GatheredLists, lang: str) -> Iterator[FieldOption]:
    """Give what one chooses among, or what is suggested while one types."""
    if parameter.type == "boolean":
        yield from (FieldOption(it, say(f"queries.{it}", lang)) for it in ("true", "false"))
        return
    terms: list[Term] = []
    for scheme in parameter.schemes:
        terms += [iri(concept) for concept in concepts(scheme).values()]
    if not terms and len(parameter.notions) == 1 and parameter.type in LISTS:
        terms += [entry.thing for entry in lists.things(parameter.type)]
    names = lists.facts.names(terms)
    for term in terms:
        yield FieldOption(id_of(term), shown(names.get(term, {}), lang, term))
