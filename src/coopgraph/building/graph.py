"""From records to the quads of the whole graph: claims, agreed view, disagreements, ontology."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.building.description import label_quads, reference_names, reference_quads
from coopgraph.building.places import place_containment
from coopgraph.building.succession import succession_quads
from coopgraph.consensus import Agreement, Court, Hearing, Labels, witnesses_of
from coopgraph.ontology.files import ontology_quads_text
from coopgraph.ontology.labels import labels as ontology_labels
from coopgraph.ontology.rules import Rules, load_rules
from coopgraph.records import RULINGS, Iris, Source, Text, World
from coopgraph.records.quads import Quad, iri, iri_text
from coopgraph.words import LANGUAGES, say


@dataclass
class Graph:
    """The lines of the graph in N-Quads, and what was agreed on the way."""

    lines: list[str]
    agreements: list[Agreement]

    @property
    def disagreements(self) -> int:
        """How many properties of how many things are contested."""
        return sum(len(agreement.contested) for agreement in self.agreements)


def draw_up(world: World, iris: Iris) -> Graph:
    """Describe the world, hear its documents, and settle what they say."""
    rules = load_rules()
    world.sources.extend(_rulings_source(world))
    names = reference_names(world, iris)
    lines = [quad.line() for quad in reference_quads(world, iris)]
    lines.extend(quad.line() for quad in label_quads(names))
    lines.extend(quad.line() for quad in succession_quads(world, iris))
    hearing = Hearing(iris)
    for quads in _claims(world, iris):
        lines.extend(quad.line() for quad in quads)
        hearing.hear(quads)
    court = _court(world, rules, names, iris)
    agreements = court.settle(hearing)
    lines.extend(quad.line() for quad in court.quads(hearing, agreements))
    lines.extend(ontology_quads_text(iri_text(iris.ontology_graph)))
    return Graph(lines, agreements)


def _claims(world: World, iris: Iris) -> Iterator[list[Quad]]:
    for claim in world.claims:
        yield list(claim.quads(iris))
    for ruling in world.rulings:
        yield list(ruling.quads(iris))


def _rulings_source(world: World) -> list[Source]:
    """Describe the rulings as the document they make together, if there are any."""
    if not world.rulings:
        return []
    last = max((ruling.date for ruling in world.rulings), key=lambda date: date.latest)
    titles = tuple(Text(say("building.rulings", lang), lang) for lang in LANGUAGES)
    return [Source(id=RULINGS, titles=titles, kind="other", published=last)]


def _court(world: World, rules: Rules, names: dict[str, dict[str, str]], iris: Iris) -> Court:
    concepts = {iri(concept): named for concept, named in ontology_labels().items()}
    return Court(
        rules=rules,
        witnesses=witnesses_of(world.sources),
        published={s.id: s.published for s in world.sources if s.published},
        place_contains=place_containment(world, iris),
        labels=Labels(concepts | names, iris),
        iris=iris,
    )
