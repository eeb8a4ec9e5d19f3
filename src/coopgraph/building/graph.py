"""From records to the text of the whole graph.

Claims, agreed view, disagreements, ontology, and the questions of the library as data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopgraph.building.description import label_quads, reference_names, reference_quads
from coopgraph.building.places import place_containment
from coopgraph.building.succession import succession_quads
from coopgraph.consensus import Agreement, Court, Hearing, Labels, witnesses_of
from coopgraph.ontology.files import ontology_quads_text
from coopgraph.ontology.labels import labels as ontology_labels
from coopgraph.ontology.rules import load_rules
from coopgraph.queries.as_data import queries_text
from coopgraph.records import RULINGS, Iris, Source, Text, World
from coopgraph.records.quads import Quad, iri, iri_text
from coopgraph.words import LANGUAGES, say


class GraphText:
    """The graph of a world as pieces of N-Quads text; `agreements` is filled on the way.

    Pieces are made as they are taken, so that a store can load one while the next is written.
    """

    def __init__(self, world: World, iris: Iris) -> None:
        self.agreements: list[Agreement] = []
        self._world = world
        self._iris = iris

    def pieces(self) -> Iterator[str]:
        """Write the reference tables, the claims, what is agreed, the ontology, the questions."""
        world, iris = self._world, self._iris
        world.sources.extend(_rulings_source(world))
        names = reference_names(world, iris)
        yield _text(reference_quads(world, iris))
        yield _text(label_quads(names))
        yield _text(succession_quads(world, iris))
        yield _text(quad for found in world.replacements for quad in found.quads(iris))
        hearing = Hearing(iris)
        for quads in self._claims():
            hearing.hear(quads)
            yield _text(quads)
        court = self._court(names)
        self.agreements = court.settle(hearing)
        for quad in court.quads(hearing, self.agreements):
            yield quad.line()
        yield from ontology_quads_text(iri_text(iris.ontology_graph))
        yield from queries_text(iris)

    def _claims(self) -> Iterator[list[Quad]]:
        for claim in self._world.claims:
            yield list(claim.quads(self._iris))
        for ruling in self._world.rulings:
            yield list(ruling.quads(self._iris))

    def _court(self, names: dict[str, dict[str, str]]) -> Court:
        world, iris = self._world, self._iris
        concepts = {iri(concept): named for concept, named in ontology_labels().items()}
        witnesses = witnesses_of(world.sources)
        return Court(
            rules=load_rules(),
            witnesses=witnesses,
            published={s.id: s.published for s in world.sources if s.published},
            place_contains=place_containment(world, iris),
            labels=Labels(concepts | names, witnesses, iris),
            iris=iris,
        )


def _text(quads: Iterable[Quad]) -> str:
    return "".join([quad.line() for quad in quads])


def _rulings_source(world: World) -> list[Source]:
    """Describe the rulings as the document they make together, if there are any."""
    if not world.rulings:
        return []
    last = max((ruling.date for ruling in world.rulings), key=lambda date: date.latest)
    titles = tuple(Text(say("building.rulings", lang), lang) for lang in LANGUAGES)
    return [Source(id=RULINGS, titles=titles, kind="other", published=last)]
