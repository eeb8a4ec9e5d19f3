"""What reused vocabularies promise of their properties: kept in the graph, or declined and why.

The promises are computed from the vocabularies as their publishers give them, for every property
that the agreed view uses.
"""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from rdflib import OWL, RDFS, Graph, URIRef
from tests.built import Built

from coopgraph.ontology.entailments import Entailed, entailments, repeating
from coopgraph.ontology.prefixes import prefixes
from coopgraph.ontology.terms import coop, geo, org, prov, schema, skos
from coopgraph.paths import ONTOLOGY
from coopgraph.queries import query_text

DECISION = Path(__file__).resolve().parents[2] / "docs/decisions/0014-short-sparql.md"
GUIDE = DECISION.parents[1] / "guide/graph.md"
PUBLISHED = [
    "geosparql/1.1/geo.ttl",
    "cpev/releases/1.1.1/voc/core-public-event-ap.ttl",
    "cpov/releases/2.1.2/voc/core-public-organisation-ap.ttl",
    "vocab-w3c/ns/org.ttl",
    "vocab-w3c/ns/prov-o.ttl",
    "vocab-schemaorg/data/releases/30.0/schemaorg-current-https.ttl",
]
SAME = (RDFS.subPropertyOf, OWL.equivalentProperty)
TURNED = (OWL.inverseOf, URIRef("https://schema.org/inverseOf"))


@pytest.fixture(scope="module")
def axioms(official: Path, words: Graph, alignments: Graph) -> Graph:
    graph = words + alignments
    for name in PUBLISHED:
        graph.parse(official / name)
    return graph


def promised(property: str, axioms: Graph) -> Iterator[str]:
    """Give the properties one step from another, either way round."""
    node = URIRef(property)
    for link in SAME:
        yield from map(str, axioms.objects(node, link))
    for link in TURNED:
        yield from map(str, axioms.objects(node, link))
        yield from map(str, axioms.subjects(link, node))


def expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return prefixes().get(prefix, f"{prefix}:") + local


def declined() -> set[str]:
    """Give the properties that the decision lists, in its table of what is not stated."""
    rows = re.findall(r"^\| (`[^|]*) \|", DECISION.read_text(encoding="utf-8"), re.MULTILINE)
    return {expand(name.strip("<>")) for row in rows for name in re.findall(r"`([^`]+)`", row)}


def used(built: Built) -> set[str]:
    asked = "SELECT DISTINCT ?p WHERE { ?s ?p ?o }"
    return {row[0].value for row in built.store.select(asked)}


def test_every_promise_is_kept_or_declined_for_a_reason(real: Built, axioms: Graph) -> None:
    promises = {(one, to) for one in used(real) for to in promised(one, axioms)}
    kept = {(one, to.property) for one, follows in entailments().items() for to in follows}
    kept |= {(to.property, one) for one, follows in entailments().items() for to in follows}
    assert len(promises & kept) > 15
    assert {to for _, to in promises - kept} == declined()


def test_what_is_said_of_the_properties_of_others_is_theirs(axioms: Graph) -> None:
    """SKOS and the Dublin Core are not frozen here: their four lines are those of their texts."""
    written = Graph().parse(ONTOLOGY() / "entailments.ttl")
    for subject, predicate, object_ in written:
        if not str(subject).startswith((skos.NAMESPACE, "http://purl.org/dc/terms/")):
            assert str(object_) in set(promised(str(subject), axioms)), subject
            assert predicate in (*SAME, *TURNED)


@pytest.mark.parametrize(
    ("property", "follows"),
    [
        (coop.party, [Entailed(org.hasMember, False)]),
        (coop.renews, [Entailed(prov.wasDerivedFrom, False), Entailed(prov.wasRevisionOf, False)]),
        (geo.hasCentroid, [Entailed(geo.hasGeometry, False)]),
        (
            coop.locatedIn,
            [Entailed(schema.containedInPlace, False), Entailed(schema.containsPlace, True)],
        ),
        (skos.broader, [Entailed(skos.narrower, True)]),
    ],
)
def test_what_follows_from_a_property(property: str, follows: list[Entailed]) -> None:
    assert list(entailments()[property]) == follows


def test_the_agreed_view_states_what_follows_and_the_claims_do_not(real: Built) -> None:
    for property, follows in entailments().items():
        for one in follows:
            ends = "?o ?q ?s" if one.is_turned else "?s ?q ?o"
            missing = f"""ASK {{ ?s <{property}> ?o
                FILTER NOT EXISTS {{ {ends.replace("?q", f"<{one.property}>")} }} }}"""
            assert not real.store.ask(missing), (property, one)
    for name in (org.hasMember, schema.containsPlace, skos.narrower):
        assert real.store.ask(f"ASK {{ ?s <{name}> ?o }}")
        assert not real.store.ask(f"ASK {{ GRAPH ?g {{ ?s <{name}> ?o }} }}")


def test_what_leads_to_a_thing_is_listed_once() -> None:
    text = query_text("things-that-mention")
    assert {expand(name) for name in re.findall(r"[a-z]+:\w+", text)} >= repeating()
    assert geo.hasGeometry not in repeating()


def test_the_guide_lists_what_follows() -> None:
    text = GUIDE.read_text(encoding="utf-8").partition("## Known by other names")[2]
    rows = re.findall(r"^\| (`.*`) \| (`.*)\|$", text.partition("\n## ")[0], re.MULTILINE)
    listed = {
        (expand(one), expand(other))
        for left, right in rows
        for one, other in product(*(re.findall(r"`(\w+:\w+)`", cell) for cell in (left, right)))
    }
    follows = {(one, to.property) for one, many in entailments().items() for to in many}
    inner = {org.hasMember, schema.containedInPlace, prov.wasRevisionOf}
    assert {pair for pair in follows if pair[0] not in inner} <= listed
    assert {to for _, to in listed} == {to for _, to in follows}
