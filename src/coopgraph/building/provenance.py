"""How the graph came about: each document's claims a bundle, the consensus an activity.

The activity says what it used, by which rule and with which program, and no hour: the same data
give the same graph. Specification: PROV-O, <https://www.w3.org/TR/prov-o/>.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.terms import dcterms, owl, prov, rdfs
from coopgraph.ontology.turtle_files import version
from coopgraph.records import RULINGS, Iris, World
from coopgraph.records.iris import CONSENSUS_RULE
from coopgraph.records.quads import Quad, Term, iri, literal
from coopgraph.records.record import TYPE
from coopgraph.version import __version__


def bundle_quads(world: World, iris: Iris) -> Iterator[Quad]:
    """Describe the graph of each document, and that of the disagreements."""
    for source in world.sources:
        graph = iris.claims_graph(source.id)
        yield Quad(graph, TYPE, iri(prov.Bundle))
        yield Quad(graph, iri(prov.hadPrimarySource), source.subject(iris))
    yield Quad(iris.disagreements_graph, TYPE, iri(prov.Bundle))


def consensus_quads(world: World, iris: Iris) -> Iterator[Quad]:
    """Describe the activity that made the agreed view from what the documents claim."""
    activity, software = iris.consensus, iris.software
    association = iris.consensus_association
    yield Quad(activity, TYPE, iri(prov.Activity))
    yield from _told(activity, rdfs.label, "consensus")
    for graph in _used(world, iris):
        yield Quad(activity, iri(prov.used), graph)
    yield Quad(activity, iri(prov.wasAssociatedWith), software)
    yield Quad(activity, iri(prov.qualifiedAssociation), association)
    yield Quad(association, TYPE, iri(prov.Association))
    yield Quad(association, iri(prov.agent), software)
    yield Quad(association, iri(prov.hadPlan), CONSENSUS_RULE)
    for made in (iris.agreed_view, iris.disagreements_graph):
        yield Quad(made, TYPE, iri(prov.Entity))
        yield Quad(made, iri(prov.wasGeneratedBy), activity)
    yield from _agent_and_rule(software)


def _agent_and_rule(software: Term) -> Iterator[Quad]:
    yield Quad(software, TYPE, iri(prov.SoftwareAgent))
    yield Quad(software, iri(rdfs.label), literal("coopgraph"))
    yield Quad(software, iri(owl.versionInfo), literal(__version__))
    yield Quad(CONSENSUS_RULE, TYPE, iri(prov.Plan))
    yield Quad(CONSENSUS_RULE, iri(owl.versionInfo), literal(__version__))
    yield Quad(CONSENSUS_RULE, iri(prov.wasDerivedFrom), iri(version()))
    yield from _told(CONSENSUS_RULE, rdfs.label, "rule")
    yield from _told(CONSENSUS_RULE, dcterms.description, "rule-told")


def _used(world: World, iris: Iris) -> list[Term]:
    """Name the graphs of the documents that claim anything, the rulings among them, in order."""
    claiming = world.claims.documents | ({RULINGS} if world.rulings else set())
    return [iris.claims_graph(source) for source in sorted(claiming)]


def _told(subject: Term, property: str, key: str) -> Iterator[Quad]:
    for lang in LANGUAGES:
        text = say(f"building.provenance.{key}", lang)
        yield Quad(subject, iri(property), literal(text, language=lang))
