"""From records to the text of the whole graph.

Claims, agreed view, disagreements, ontology, and the questions of the library as data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopgraph.building.dataset_description import label_quads, reference_names, reference_quads
from coopgraph.building.entailed import with_entailed
from coopgraph.building.other_names import other_name_quads
from coopgraph.building.places import place_containment
from coopgraph.building.provenance import bundle_quads, consensus_quads
from coopgraph.building.succession import (
    containment_quads,
    life_quads,
    lives_of,
    succession_quads,
)
from coopgraph.consensus import Agreement, Court, Hearing, Labels, witnesses_of
from coopgraph.gazetteer import Gazetteer
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.term_labels import labels as ontology_labels
from coopgraph.ontology.turtle_files import ontology_quads_text
from coopgraph.queries.as_data import queries_text
from coopgraph.records import RULINGS, Iris, Source, Text, World
from coopgraph.records.quads import Quad, iri, iri_text
from coopgraph.records.ruling import in_force


class GraphText:
    """The graph of a world as pieces of N-Quads text; `agreements` is filled on the way.

    Pieces are made as they are taken, so that a store can load one while the next is written.
    """

    def __init__(self, world: World, iris: Iris) -> None:
        self.agreements: list[Agreement] = []
        self._world = world
        self._iris = iris
        self._gazetteer = Gazetteer.of(world)

    def pieces(self) -> Iterator[str]:
        """Write the reference tables, the claims, what is agreed, the ontology, the questions."""
        world, iris = self._world, self._iris
        world.sources.extend(_rulings_source(world))
        names = reference_names(world, iris)
        yield _text(reference_quads(world, iris))
        yield _text(label_quads(names, world, iris))
        yield _text(bundle_quads(world, iris))
        yield _text(consensus_quads(world, iris))
        yield _text(succession_quads(self._gazetteer, iris))
        yield _text(containment_quads(self._gazetteer, iris))
        yield _text(life_quads(world.authorities, iris))
        yield _text(quad for found in world.replacements for quad in found.quads(iris))
        yield _text(other_name_quads(world, iris))
        hearing = Hearing(iris)
        for claim in world.claims:
            quads = list(claim.quads(iris))
            hearing.hear(quads)
            yield _text(quads)
        yield from self._rulings(hearing)
        court = self._court(names)
        self.agreements = court.settle(hearing)
        for quad in with_entailed(court.quads(hearing, self.agreements)):
            yield quad.line()
        yield from ontology_quads_text(iri_text(iris.ontology_graph))
        yield from queries_text(iris)

    def _rulings(self, hearing: Hearing) -> Iterator[str]:
        """Write all rulings; those that a later one replaces are not heard."""
        rulings = self._world.rulings
        heard = in_force(rulings)
        for ruling in rulings:
            quads = list(ruling.quads(self._iris))
            if ruling in heard:
                hearing.hear(quads)
            yield _text(quads)

    def _court(self, names: dict[str, dict[str, str]]) -> Court:
        world, iris = self._world, self._iris
        concepts = {iri(concept): named for concept, named in ontology_labels().items()}
        witnesses = witnesses_of(world.sources)
        return Court(
            rules=load_rules(),
            witnesses=witnesses,
            published={s.id: s.published for s in world.sources if s.published},
            place_contains=place_containment(self._gazetteer, iris),
            labels=Labels(concepts | names, witnesses, iris),
            iris=iris,
            lives=lives_of(self._gazetteer, iris),
            day=date_of_data(world),
        )


def date_of_data(world: World) -> str:
    """Give the last day on which a document was read or, where none says so, came out."""
    read = [source.retrieved for source in world.sources if source.retrieved]
    issued = [source.published.latest for source in world.sources if source.published]
    return max(read or issued, default="")


def _text(quads: Iterable[Quad]) -> str:
    return "".join([quad.line() for quad in with_entailed(quads)])


def _rulings_source(world: World) -> list[Source]:
    """Describe the rulings as the document they make together, if there are any."""
    if not world.rulings:
        return []
    last = max((ruling.date for ruling in world.rulings), key=lambda date: date.latest)
    titles = tuple(Text(say("building.rulings", lang), lang) for lang in LANGUAGES)
    return [Source(id=RULINGS, titles=titles, kind="other", published=last)]
