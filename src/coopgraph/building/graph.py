"""From records to the text of the whole graph.

Claims, agreed view, disagreements, ontology, and the questions of the library as data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from coopgraph.building.dataset_description import (
    NamesToTell,
    label_quads,
    reference_names,
    reference_quads,
)
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
from coopgraph.consensus import Agreement, ClaimsByThing, Court, Labels, witnesses_of
from coopgraph.gazetteer import Gazetteer
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.term_labels import labels as ontology_labels
from coopgraph.ontology.turtle_files import ontology_quads_text
from coopgraph.queries.as_data import queries_text
from coopgraph.records import RULINGS, Iris, Source, Text, World
from coopgraph.records.quads import Quad, iri, iri_text
from coopgraph.records.ruling import in_force

Load = Callable[[Iterable[str]], None]
"""Takes pieces of N-Quads text: a store that loads them while the next are made, or a file."""


def make_graph(world: World, iris: Iris, load: Load) -> list[Agreement]:
    """Write the graph of a world, and give what was agreed.

    describe → group by thing → resolve → write; of all claims no stage holds more than one thing's.
    """
    world = with_rulings(world)
    gazetteer = Gazetteer.of(world)
    names = reference_names(world, iris)
    load(_lines(_reference(world, names, gazetteer, iris)))
    claims = group_by_thing(described(world, iris), iris, load)
    court = court_of(world, names, gazetteer, iris)
    agreements = court.resolve(claims)
    load(_lines(court.quads(claims, agreements)))
    load(ontology_quads_text(iri_text(iris.ontology_graph)))
    load(queries_text(iris))
    return agreements


def group_by_thing(described: Iterable[Described], iris: Iris, load: Load) -> ClaimsByThing:
    """Sort what documents and curators say by the things they speak of, and hand it on as text."""
    claims = ClaimsByThing(iris)

    def texts() -> Iterator[str]:
        for quads, is_heard in described:
            if is_heard:
                claims.hear(quads)
            yield "".join(_lines(quads))

    load(texts())
    return claims


Described = tuple[list[Quad], bool]
"""The quads of one claim or ruling, and whether it counts."""


def described(world: World, iris: Iris) -> Iterator[Described]:
    """Describe every claim and ruling; rulings that a later one replaces do not count."""
    for claim in world.claims:
        yield list(claim.quads(iris)), True
    heard = in_force(world.rulings)
    for ruling in world.rulings:
        yield list(ruling.quads(iris)), ruling in heard


def _reference(
    world: World, names: NamesToTell, gazetteer: Gazetteer, iris: Iris
) -> Iterator[Quad]:
    """Describe the reference tables, and how the graph came about."""
    yield from reference_quads(world, iris)
    yield from label_quads(names, world, iris)
    yield from bundle_quads(world, iris)
    yield from consensus_quads(world, iris)
    yield from succession_quads(gazetteer, iris)
    yield from containment_quads(gazetteer, iris)
    yield from life_quads(world.authorities, iris)
    for found in world.replacements:
        yield from found.quads(iris)
    yield from other_name_quads(world, iris)


def court_of(world: World, names: NamesToTell, gazetteer: Gazetteer, iris: Iris) -> Court:
    """Give what resolves conflicts: the rules, and all that they need to know of this world."""
    concepts = {iri(concept): named for concept, named in ontology_labels().items()}
    witnesses = witnesses_of(world.sources)
    return Court(
        rules=load_rules(),
        witnesses=witnesses,
        published={s.id: s.published for s in world.sources if s.published},
        place_contains=place_containment(gazetteer, iris),
        labels=Labels(concepts | names, witnesses, iris),
        iris=iris,
        lives=lives_of(gazetteer, iris),
        day=date_of_data(world),
    )


def date_of_data(world: World) -> str:
    """Give the last day on which a document was read or, where none says so, came out."""
    read = [source.retrieved for source in world.sources if source.retrieved]
    issued = [source.published.latest for source in world.sources if source.published]
    return max(read or issued, default="")


def _lines(quads: Iterable[Quad]) -> Iterator[str]:
    return (quad.line() for quad in with_entailed(quads))


def with_rulings(world: World) -> World:
    """Add the rulings as the document that they make together, if there are any."""
    if not world.rulings:
        return world
    last = max((ruling.date for ruling in world.rulings), key=lambda date: date.latest)
    titles = tuple(Text(say("building.rulings", lang), lang) for lang in LANGUAGES)
    together = Source(id=RULINGS, titles=titles, kind="other", published=last)
    return replace(world, sources=[*world.sources, together])
