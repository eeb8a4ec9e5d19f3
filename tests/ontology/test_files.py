"""What goes into the graph `…/graph/ontology`: everything, with no blank node, always the same."""

from pyoxigraph import BlankNode, RdfFormat, parse

from coopgraph.ontology.terms import coop
from coopgraph.ontology.turtle import read
from coopgraph.ontology.turtle_files import ontology_quads, ontology_quads_text, published
from coopgraph.paths import ONTOLOGY

GRAPH = "https://w3id.org/coopgraph/graph/ontology"


def test_every_file_is_published_but_the_house_rules_and_what_is_of_others() -> None:
    left_out = set(ONTOLOGY().rglob("*.ttl")) - set(published())
    names = {str(path.relative_to(ONTOLOGY())) for path in left_out}
    of_others = {"of-others/terms.ttl", "of-others/sustainable-development-goals.ttl"}
    ours = {"house-shapes.ttl", "prefixes.ttl", "catalogue-terms.ttl", "entailments.ttl"}
    assert names == ours | of_others


def test_no_blank_node() -> None:
    for quad in ontology_quads(GRAPH):
        assert not isinstance(quad.subject, BlankNode)
        assert not isinstance(quad.object, BlankNode)


def test_text_is_n_quads_of_the_same_quads() -> None:
    lines = list(ontology_quads_text(GRAPH))
    assert all(line.endswith(" .\n") and line.count("\n") == 1 for line in lines)
    read_back = parse("".join(lines).encode(), format=RdfFormat.N_QUADS)
    assert set(read_back) == set(ontology_quads(GRAPH))


def test_no_triple_is_lost_or_merged() -> None:
    written = sum(len(set(read(path))) for path in published())
    assert len(set(ontology_quads(GRAPH))) == written


def test_lists_have_names_that_say_where_they_stand() -> None:
    names = {quad.subject.value for quad in ontology_quads(GRAPH)}  # type: ignore[union-attr]
    assert f"{coop.NAMESPACE}list-dates-1" in names


def test_twice_the_same() -> None:
    assert list(ontology_quads_text(GRAPH)) == list(ontology_quads_text(GRAPH))
