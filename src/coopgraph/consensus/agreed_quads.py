"""What was agreed, and what is contested, as quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from coopgraph.consensus.agreement import Agreed, Agreement
from coopgraph.consensus.positions import Position
from coopgraph.consensus.reasons import tell_outcome
from coopgraph.lookup.values_in_words import NameOf
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.rules import PropertyRule
from coopgraph.ontology.terms import coop, dcterms, prov
from coopgraph.records.bindings import date_pairs
from coopgraph.records.dated_terms import date_of
from coopgraph.records.days import DAYS
from coopgraph.records.iris import Iris, concept
from coopgraph.records.quads import Quad, Term, iri, is_iri, literal, whole_number
from coopgraph.records.record import TYPE
from coopgraph.records.ruling import local_name

AGREED_VALUE, DISAGREEMENT, POSITION = map(
    iri, (coop.AgreedValue, coop.Disagreement, coop.Position)
)
OF_THING, OF_PROPERTY, VALUE = map(iri, (coop.ofThing, coop.ofProperty, coop.value))
DERIVED_FROM, DECIDED_BY = iri(prov.wasDerivedFrom), iri(coop.decidedBy)
CHOSEN, STATED, SUPPORT = map(iri, (coop.chosenValue, coop.statedValue, coop.independentSupport))
MARGIN, AT_ODDS_WITH = iri(coop.supportMargin), iri(coop.atOddsWith)
SOURCE = iri(dcterms.source)
HAS_POSITION, DESCRIPTION = iri(coop.position), iri(dcterms.description)


def single_properties(rules: Iterable[PropertyRule]) -> frozenset[str]:
    """Give the properties (IRIs) that have at most one agreed value."""
    settlings = ("one", "together", "companion", "latest", "derived")
    return frozenset(rule.path for rule in rules if rule.settling in settlings)


def agreed_quads(agreement: Agreement, single: frozenset[str], iris: Iris) -> Iterator[Quad]:
    """State what is agreed about a thing, and who supports each value.

    `single` holds the properties (IRIs) that have one value: their agreed value needs no suffix.
    """
    for agreed in agreement.values:
        yield from _fact(agreement.thing, agreed)
        node = _value_node(agreement.thing, agreed, agreed.property in single, iris)
        yield Quad(node, TYPE, AGREED_VALUE)
        yield Quad(node, OF_THING, agreement.thing)
        yield Quad(node, OF_PROPERTY, iri(agreed.property))
        yield Quad(node, VALUE, agreed.value)
        yield Quad(node, DECIDED_BY, concept("decision-reasons", agreed.reason))
        yield Quad(node, SUPPORT, whole_number(agreed.independent))
        yield Quad(node, MARGIN, whole_number(agreed.margin))
        for source in agreed.sources:
            yield Quad(node, DERIVED_FROM, iris.thing("source", source))
    for source in sorted({source for agreed in agreement.values for source in agreed.sources}):
        yield Quad(agreement.thing, SOURCE, iris.thing("source", source))


def _fact(thing: Term, agreed: Agreed) -> Iterator[Quad]:
    date = date_of(agreed.value) if agreed.property in DAYS else None
    if date is None:
        yield Quad(thing, iri(agreed.property), agreed.value)
        return
    for predicate, object_ in date_pairs(agreed.property, date):
        yield Quad(thing, predicate, object_)


def _value_node(thing: Term, agreed: Agreed, is_single: bool, iris: Iris) -> Term:
    notion, id = iris.notion_and_id(thing)
    name = local_name(agreed.property)
    if is_single:
        return f"<{iris.base}id/value/{notion}/{id}/{name}>"
    if is_iri(agreed.value):
        suffix = agreed.value[1:-1].rpartition("/")[2]
    else:
        suffix = sha256(agreed.value.encode()).hexdigest()[:10]
    return f"<{iris.base}id/value/{notion}/{id}/{name}/{suffix}>"


def disagreement_quads(agreement: Agreement, iris: Iris, name_of: NameOf) -> Iterator[Quad]:
    """Say what is contested about a thing, who says what, what was chosen and why."""
    graph = iris.disagreements_graph
    for property, outcome in sorted(agreement.contested.items()):
        node = disagreement_node(agreement.thing, property, iris)
        yield Quad(node, TYPE, DISAGREEMENT, graph)
        yield Quad(node, OF_THING, agreement.thing, graph)
        yield Quad(node, OF_PROPERTY, iri(property), graph)
        yield Quad(node, CHOSEN, outcome.chosen.value, graph)
        yield Quad(node, DECIDED_BY, concept("decision-reasons", outcome.reason), graph)
        held = (outcome.chosen, *outcome.opponents)
        for other in sorted({p.of_property for p in held if p.of_property} - {property}):
            yield Quad(node, AT_ODDS_WITH, iri(other), graph)
        for language in LANGUAGES:
            words = tell_outcome(outcome, language, name_of)
            yield Quad(node, DESCRIPTION, literal(words, language=language), graph)
        for number, position in enumerate(held, start=1):
            yield from _position_quads(node, number, position, graph, iris)


def disagreement_node(thing: Term, property: str, iris: Iris) -> Term:
    """Name the disagreement on one property of a thing."""
    notion, id = iris.notion_and_id(thing)
    return f"<{iris.base}id/disagreement/{notion}/{id}/{local_name(property)}>"


def _position_quads(
    node: Term, number: int, position: Position, graph: Term, iris: Iris
) -> Iterator[Quad]:
    place = f"{node[:-1]}#{number}>"
    yield Quad(node, HAS_POSITION, place, graph)
    yield Quad(place, TYPE, POSITION, graph)
    yield Quad(place, VALUE, position.value, graph)
    yield Quad(place, SUPPORT, whole_number(position.independent), graph)
    if position.of_property:
        yield Quad(place, OF_PROPERTY, iri(position.of_property), graph)
    for value in position.stated:
        yield Quad(place, STATED, value, graph)
    for source in position.sources:
        yield Quad(place, DERIVED_FROM, iris.thing("source", source), graph)
