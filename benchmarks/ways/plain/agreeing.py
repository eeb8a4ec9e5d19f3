"""The agreed view by the naive rule, who supports it, and what is contested."""

from collections.abc import Iterable
from hashlib import sha1

from rdflib import RDF, Dataset, Literal, URIRef
from rdflib.namespace import PROV
from rdflib.term import Node

from ways.plain.claims import Claims, Key, add_value
from ways.plain.columns import ALL, BASE, COOP, LATEST, thing

Published = dict[str, str]
"""When each document was published; "" where it does not say."""


def add_agreed_view(dataset: Dataset, claims: Claims, published: Published) -> None:
    """Settle every property of every thing and add the outcome to the default graph."""
    default = dataset.default_graph
    for subject, class_ in claims.classes.items():
        default.add((subject, RDF.type, class_))
    for key, values in claims.said.items():
        subject, property, settled = key
        kept = settle(settled, values, published)
        for value in kept:
            add_value(default, subject, property, value)
            _add_support(dataset, key, value, values[value])
        if settled != ALL and len(values) > 1:
            _add_disagreement(dataset, key, kept[0], values)


def settle(settled: str, values: dict[Node, list[str]], published: Published) -> list[Node]:
    """Return the values that hold: all, those of the latest document, or the majority's."""
    if settled == ALL:
        return list(values)
    if settled == LATEST:
        return [max(values, key=lambda value: max(published[by] for by in values[value]))]
    return [min(values, key=lambda value: (-len(set(values[value])), str(value)))]


def _add_support(dataset: Dataset, key: Key, value: Node, sources: Iterable[str]) -> None:
    subject, property, settled = key
    several = f"/{_last(value)}" if settled == ALL else ""
    node = URIRef(f"{BASE}id/value/{_path(subject)}/{_last(property)}{several}")
    default = dataset.default_graph
    default.add((node, RDF.type, COOP.AgreedValue))
    default.add((node, COOP.ofThing, subject))
    default.add((node, COOP.ofProperty, property))
    default.add((node, COOP.value, value))
    default.add((node, COOP.decidedBy, URIRef(f"{BASE}scheme/decision-reasons/{settled}")))
    for source in sources:
        default.add((node, PROV.wasDerivedFrom, thing("source", source)))


def _add_disagreement(
    dataset: Dataset, key: Key, chosen: Node, values: dict[Node, list[str]]
) -> None:
    subject, property, settled = key
    graph = dataset.graph(URIRef(f"{BASE}graph/disagreements"))
    node = URIRef(f"{BASE}id/disagreement/{_path(subject)}/{_last(property)}")
    graph.add((node, RDF.type, COOP.Disagreement))
    graph.add((node, COOP.ofThing, subject))
    graph.add((node, COOP.ofProperty, property))
    graph.add((node, COOP.chosenValue, chosen))
    graph.add((node, COOP.decidedBy, URIRef(f"{BASE}scheme/decision-reasons/{settled}")))
    for number, (value, sources) in enumerate(values.items(), start=1):
        position = URIRef(f"{node}#{number}")
        graph.add((node, COOP.position, position))
        graph.add((position, RDF.type, COOP.Position))
        graph.add((position, COOP.value, value))
        graph.add((position, COOP.independentSupport, Literal(len(set(sources)))))
        for source in sources:
            graph.add((position, PROV.wasDerivedFrom, thing("source", source)))


def _path(subject: URIRef) -> str:
    return str(subject).removeprefix(f"{BASE}id/")


def _last(term: Node) -> str:
    """Return an end for an IRI; a literal gives a digest, as its words would not fit."""
    text = str(term)
    if isinstance(term, URIRef):
        return text.rpartition("#")[2].rpartition("/")[2]
    return sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]
