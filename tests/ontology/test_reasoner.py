"""A reasoner (HermiT) finds no contradiction in the words, and finds one that is planted."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from coopgraph.ontology import turtle_files
from coopgraph.ontology.terms import coop

owlready2 = pytest.importorskip("owlready2", reason="NOT CHECKED: owlready2 is not installed")
pytestmark = pytest.mark.skipif(
    shutil.which("java") is None, reason="NOT CHECKED: HermiT needs Java, and there is none"
)

EXAMPLES = Path(__file__).resolve().parents[1] / "shapes"
PLANTED = "https://example.org/planted#"


@pytest.fixture(scope="module")
def axioms(words: Graph, borrowed: Graph, alignments: Graph) -> Graph:
    """The words, and the links between the things of the valid examples.

    Literals are left out: HermiT knows no xsd:date, and nothing of ours follows from a literal.
    """
    graph = words + borrowed + alignments
    links = set(graph.subjects(RDF.type, OWL.ObjectProperty)) | {RDF.type}
    facts = Graph()
    for path in [*EXAMPLES.glob("*-valid.ttl"), *turtle_files.code_lists()]:
        facts.parse(path, format="turtle")
    for triple in facts:
        if triple[1] in links:
            graph.add(triple)
    return graph


@pytest.fixture
def world(tmp_path: Path) -> Iterator["owlready2.World"]:
    found = owlready2.World(filename=str(tmp_path / "quads.sqlite3"))
    yield found
    found.close()


def reason(world: "owlready2.World", graph: Graph, folder: Path) -> list[str]:
    """Return the classes that can have no member; raises if the whole is contradictory."""
    path = folder / "axioms.nt"
    plain = Graph()
    for triple in graph:
        plain.add(triple)
    plain.serialize(path, format="nt", encoding="utf-8")
    with path.open("rb") as file:
        loaded = world.get_ontology("https://example.org/axioms#").load(fileobj=file)
    with loaded:
        owlready2.sync_reasoner_hermit(world, debug=0)
    return [found.iri for found in world.inconsistent_classes() if found is not owlready2.Nothing]


def test_no_contradiction(world: "owlready2.World", axioms: Graph, tmp_path: Path) -> None:
    assert reason(world, axioms, tmp_path) == []


def test_a_planted_impossible_class_is_found(
    world: "owlready2.World", axioms: Graph, tmp_path: Path
) -> None:
    planted = URIRef(f"{PLANTED}EditionOfPartnership")
    graph = Graph() + axioms
    graph.add((planted, RDF.type, OWL.Class))
    graph.add((planted, RDFS.subClassOf, URIRef(coop.Edition)))
    graph.add((planted, RDFS.subClassOf, URIRef(coop.Partnership)))
    assert reason(world, graph, tmp_path) == [str(planted)]


def test_a_planted_contradiction_is_found(
    world: "owlready2.World", axioms: Graph, tmp_path: Path
) -> None:
    thing = URIRef(f"{PLANTED}partyThatIsATerritory")
    graph = Graph() + axioms
    graph.add((URIRef(f"{PLANTED}partnership"), URIRef(coop.party), thing))
    graph.add((thing, RDF.type, URIRef(coop.Territory)))
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(world, graph, tmp_path)
