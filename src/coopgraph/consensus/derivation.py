"""What follows from the agreed view: the order of editions, natures of actors, dates of states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from coopgraph.consensus.agreement import Agreement
from coopgraph.consensus.states import date_observed
from coopgraph.consensus.thing_labels import values_of
from coopgraph.consensus.witnesses import Witnesses, independent
from coopgraph.consensus.wordings import best_wordings
from coopgraph.messages import LANGUAGES
from coopgraph.messages.ordinals import ordinal
from coopgraph.ontology.terms import coop, foaf, m8g, org
from coopgraph.records import PreciseDate
from coopgraph.records.bindings import date_pairs
from coopgraph.records.iris import concept
from coopgraph.records.quads import Quad, Term, iri, literal, read_literal
from coopgraph.records.record import TYPE

PERSON = concept("actor-kinds", "person-official")
"""The kind of those that are persons; every other kind is one of organisations."""


def order_of_editions(agreements: Iterable[Agreement]) -> Iterator[Quad]:
    """State the number of each edition in words, and which comes before and after it.

    Ateliers and Assises are numbered in one sequence.
    """
    numbered = sorted(
        (int(read_literal(number).value), agreement.thing)
        for agreement in agreements
        for number in values_of(agreement).get(coop.editionNumber, ())
    )
    for number, thing in numbered:
        for language in LANGUAGES:
            written = literal(ordinal(number, language), language=language)
            yield Quad(thing, iri(m8g.eventNumber), written)
    for (_, before), (_, after) in pairwise(numbered):
        yield Quad(after, iri(m8g.hasPreviousEvent), before)
        yield Quad(before, iri(m8g.hasNextEvent), after)


def themes_of_editions(agreements: Iterable[Agreement], witnesses: Witnesses) -> Iterator[Quad]:
    """State the best supported wording of each general theme: of all, and in each language."""
    for agreement in agreements:
        wordings = best_wordings(agreement, coop.generalTheme, witnesses)
        themes = [literal(text, language=language) for language, text in wordings.items()]
        for theme in themes[:1]:
            yield Quad(agreement.thing, iri(coop.mainGeneralTheme), theme)
        for theme in themes:
            yield Quad(agreement.thing, iri(coop.generalThemeInLanguage), theme)


def natures_of_actors(agreements: Iterable[Agreement]) -> Iterator[Quad]:
    """State of each actor whether it is a person or an organisation; one of them, never both."""
    for agreement in agreements:
        for kind in values_of(agreement).get(coop.actorKind, ()):
            nature = foaf.Person if kind == PERSON else org.Organization
            yield Quad(agreement.thing, TYPE, iri(nature))


def observation(agreement: Agreement, published: Mapping[str, PreciseDate]) -> PreciseDate | None:
    """Give when the agreed state of a thing was last surely seen, if a dated document saw it."""
    for agreed in agreement.values:
        if agreed.property == coop.status:
            return date_observed(agreed.sources, published)
    return None


def date_quads(thing: Term, observed: PreciseDate) -> Iterator[Quad]:
    """State when the state of a thing was observed."""
    for predicate, object_ in date_pairs(coop.statusDate, observed):
        yield Quad(thing, predicate, object_)


def speaking_of(agreement: Agreement, witnesses: Witnesses) -> int:
    """Count the independent documents that speak of a thing."""
    sources = {source for agreed in agreement.values for source in agreed.sources}
    return independent(witnesses[source] for source in sources)
