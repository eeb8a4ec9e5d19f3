"""Small networks whose answers one can work out by hand, or that NetworkX knows too."""

from collections import Counter

import networkx as nx
import pytest

from coopgraph.networks.building.sides import ranks
from coopgraph.networks.building.texts import Named
from coopgraph.networks.measures.betweenness import betweenness_scores, closeness_scores
from coopgraph.networks.measures.bridges import bridges, brokers
from coopgraph.networks.measures.clustering import clustering
from coopgraph.networks.measures.communities import communities
from coopgraph.networks.measures.components import components
from coopgraph.networks.measures.cores import cores
from coopgraph.networks.measures.cycles import robins_alexander
from coopgraph.networks.measures.mixing import assortativity, correlation, cramers_v
from coopgraph.networks.measures.modularity import improved, two_mode_modularity
from coopgraph.networks.measures.partitions import adjusted_rand, mutual_information
from coopgraph.networks.measures.projections import project, projection
from coopgraph.networks.measures.robustness import spearman, without
from tests.networks.conftest import two_mode

PATH = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
SQUARE = [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")]


def test_the_middle_of_a_star_is_most_between_and_nearest() -> None:
    star = two_mode((name, "x") for name in "abcd")
    assert betweenness_scores(star) == {"x": 1.0, "a": 0, "b": 0, "c": 0, "d": 0}
    assert closeness_scores(star)["x"] == 1.0


def test_a_lone_pair_is_not_near_to_all() -> None:
    network = two_mode([*PATH, ("z", "w")])
    near = closeness_scores(network)
    assert near["z"] == pytest.approx(1 / 6)
    assert max(near.values()) <= 1
    assert near["b"] > near["z"]


def test_every_tie_of_a_path_is_a_bridge_and_the_middle_a_broker() -> None:
    path = two_mode(PATH)
    found = brokers(path)
    assert [row.what[0].id for row in found.rows] == ["b", "x", "y"]
    assert [row.pairs for row in found.rows] == [4, 3, 3]
    assert {name.id for name in found.rows[1].cut_off} == {"a"}
    ties = bridges(path)
    assert ties.facts == {"bridges": 4, "pendant": 2}
    assert {row.what[0].id + row.what[1].id for row in ties.rows} == {"bx", "by"}
    assert ties.rows[0].pairs == 6


def test_a_square_has_neither_bridge_nor_broker() -> None:
    square = two_mode(SQUARE)
    assert not bridges(square).rows
    assert not brokers(square).rows
    assert robins_alexander(square) == 1.0
    assert cores(square).facts == {"innermost": 2, "innermost_nodes": 4}
    assert {row.clustering for row in clustering(square).rows} == {1.0}


def test_consequences_are_told_in_three_languages() -> None:
    told = brokers(two_mode(PATH)).rows[1].consequence
    assert told.said("en").startswith("Without x, no path would be left between a on one hand")
    assert told.said("fr").startswith("Sans x, il n’y aurait plus de chemin entre a")
    assert told.said("vi").startswith("Nếu thiếu x, sẽ không còn đường nối giữa một bên là a")


def test_components_are_numbered_by_size() -> None:
    found = components(two_mode([*PATH, ("z", "w")]))
    assert [(row.number, row.nodes, row.edges) for row in found.rows] == [(1, 5, 4), (2, 2, 1)]
    assert found.facts["lone_pairs"] == 1


def test_projections_are_newmans(davis: nx.Graph) -> None:
    women = [key for key, side in davis.nodes(data="bipartite") if side == 0]
    expected = nx.bipartite.collaboration_weighted_projected_graph(davis, women)
    found = project(davis, 0)
    assert set(map(frozenset, found.edges)) == set(map(frozenset, expected.edges))
    for one, other, tie in expected.edges(data=True):
        assert found[one][other]["weight"] == pytest.approx(tie["weight"])


def test_a_projection_says_what_it_loses() -> None:
    star = two_mode((name, "x") for name in "abcd")
    found = projection(star, 0)
    assert len(found.rows) == 6
    assert "6 of the 6 ties of this projection (100%)" in found.notes[1].said("en")
    assert found.facts["transitivity"] == 1.0
    assert found.facts["robins_alexander"] == 0.0


def test_two_separate_squares_are_two_communities() -> None:
    other = [(a.upper(), b.upper()) for a, b in SQUARE]
    found = communities(two_mode([*SQUARE, *other]))
    assert [row.nodes for row in found.rows] == [4, 4]
    assert found.facts["modularity"] == pytest.approx(0.5)
    assert found.facts["adjusted_rand"] == 1.0
    assert {row.inside for row in found.rows} == {1.0}


def test_improving_never_lowers_modularity(davis: nx.Graph) -> None:
    start = {key: n % 5 for n, key in enumerate(davis)}
    better = improved(davis, start)
    assert two_mode_modularity(davis, better) >= two_mode_modularity(davis, start)


def test_partitions_compared_as_in_hubert_and_arabie() -> None:
    one = dict(zip("abcdef", (1, 1, 1, 2, 2, 2), strict=True))
    other = dict(zip("abcdef", (1, 1, 2, 2, 3, 3), strict=True))
    assert adjusted_rand(one, other) == pytest.approx(0.24242424)
    assert mutual_information(one, one) == pytest.approx(1)
    assert adjusted_rand(one, dict.fromkeys(one, 0)) == 0


def test_assortativity_is_newmans(davis: nx.Graph) -> None:
    women = project(davis, 0)
    for n, key in enumerate(women):
        women.nodes[key]["group"] = str(n % 3)
    for *_, tie in women.edges(data=True):
        tie["weight"] = 1.0
    found = assortativity(women, lambda node: Named(node["group"], "", "", ""))
    assert found == pytest.approx(nx.attribute_assortativity_coefficient(women, "group"))


def test_cramers_v_knows_all_and_nothing() -> None:
    a, b, c, d = (Named(x, x, x, x) for x in "abcd")
    assert cramers_v(Counter({(a, c): 5, (b, d): 5})) == pytest.approx(1)
    assert cramers_v(Counter({(a, c): 5, (a, d): 5, (b, c): 5, (b, d): 5})) == pytest.approx(0)
    assert cramers_v(Counter({(a, c): 5})) == 0


def test_equals_share_their_rank() -> None:
    assert ranks({"a": 3.0, "b": 1.0, "c": 3.0}) == {"a": 1.5, "c": 1.5, "b": 3.0}
    assert spearman({"a": 1, "b": 2, "c": 3}, {"a": 10, "b": 20, "c": 30}) == 1
    assert spearman({"a": 1, "b": 2, "c": 3}, {"a": 3, "b": 2, "c": 1}) == -1
    assert correlation([1, 1], [1, 2]) is None


def test_dropping_ties_drops_who_is_left_alone() -> None:
    assert set(without(two_mode(PATH), [("a", "x")])) == {"b", "c", "x", "y"}
