"""The measures on the Southern Women, whose two-mode centralities are published.

Borgatti & Halgin 2011, "Analyzing affiliation networks", in *The SAGE Handbook of Social Network
Analysis*, table of normalised centralities, by the formulas of Borgatti & Everett 1997.
"""

import networkx as nx
import pytest

from coopgraph.networks.measures.betweenness import betweenness_scores, closeness_scores
from coopgraph.networks.measures.communities import communities
from coopgraph.networks.measures.cores import cores
from coopgraph.networks.measures.cycles import robins_alexander, squares, three_paths
from coopgraph.networks.measures.degrees import degrees
from coopgraph.networks.measures.hits import hits_scores
from coopgraph.networks.measures.modularity import two_mode_modularity
from coopgraph.networks.measures.partitions import adjusted_rand

PUBLISHED = {
    "Evelyn Jefferson": (0.57, 0.80, 0.10),
    "Laura Mandeville": (0.50, 0.73, 0.05),
    "Theresa Anderson": (0.57, 0.80, 0.09),
    "Brenda Rogers": (0.50, 0.73, 0.05),
    "Charlotte McDowd": (0.29, 0.60, 0.01),
    "Frances Anderson": (0.29, 0.67, 0.01),
    "Eleanor Nye": (0.29, 0.67, 0.01),
    "Pearl Oglethorpe": (0.21, 0.67, 0.01),
    "Ruth DeSand": (0.29, 0.71, 0.02),
    "Verne Sanderson": (0.29, 0.71, 0.02),
    "Myra Liddel": (0.29, 0.69, 0.02),
    "Katherina Rogers": (0.43, 0.73, 0.05),
    "Sylvia Avondale": (0.50, 0.77, 0.07),
    "Nora Fayette": (0.57, 0.80, 0.11),
    "Helen Lloyd": (0.36, 0.73, 0.04),
    "Dorothy Murchison": (0.14, 0.65, 0.00),
    "Olivia Carleton": (0.14, 0.59, 0.01),
    "Flora Price": (0.14, 0.59, 0.01),
    "E5": (0.44, 0.59, 0.04),
    "E6": (0.44, 0.69, 0.07),
    "E7": (0.56, 0.73, 0.13),
    "E8": (0.78, 0.85, 0.24),
    "E9": (0.67, 0.79, 0.23),
    "E14": (0.17, 0.52, 0.00),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_centralities_are_those_published(davis: nx.Graph, name: str) -> None:
    found = {row.node.id: row.share for row in degrees(davis).rows}
    closeness, betweenness = closeness_scores(davis), betweenness_scores(davis)
    degree, near, between = PUBLISHED[name]
    assert found[name] == pytest.approx(degree, abs=0.0051)
    assert closeness[name] == pytest.approx(near, abs=0.0051)
    assert betweenness[name] == pytest.approx(between, abs=0.0051)


def test_betweenness_and_closeness_agree_with_networkx(davis: nx.Graph) -> None:
    women = [key for key, side in davis.nodes(data="bipartite") if side == 0]
    assert betweenness_scores(davis) == pytest.approx(
        nx.bipartite.betweenness_centrality(davis, women)
    )
    assert closeness_scores(davis) == pytest.approx(nx.bipartite.closeness_centrality(davis, women))


def test_hits_is_the_eigenvector_of_each_side(davis: nx.Graph) -> None:
    scores = hits_scores(davis)
    vector = nx.eigenvector_centrality(davis, max_iter=5000, tol=1e-12)
    for side in (0, 1):
        keys = [key for key, of in davis.nodes(data="bipartite") if of == side]
        length = sum(vector[key] ** 2 for key in keys) ** 0.5
        assert {key: scores[key] for key in keys} == pytest.approx(
            {key: vector[key] / length for key in keys}, abs=1e-6
        )


def test_squares_and_clustering(davis: nx.Graph) -> None:
    assert davis.number_of_edges() == 89
    assert squares(davis) == 341
    assert robins_alexander(davis) == pytest.approx(nx.bipartite.robins_alexander_clustering(davis))
    assert robins_alexander(davis) == 4 * 341 / three_paths(davis)


def test_cores_are_those_of_networkx(davis: nx.Graph) -> None:
    assert {row.node.id: row.core for row in cores(davis).rows} == nx.core_number(davis)


def test_two_groups_of_women_are_found_again(davis: nx.Graph) -> None:
    """Barber 2007 reports modularity 0.3212 for the best division he knows, into four modules."""
    found = communities(davis, seeds=30)
    assert 0.31 <= found.facts["modularity"] <= 0.35
    part = {member.id: row.number for row in found.rows for member in row.members}
    assert part["Evelyn Jefferson"] == part["Laura Mandeville"] == part["Brenda Rogers"]
    assert part["Sylvia Avondale"] == part["Katherina Rogers"]
    assert part["Evelyn Jefferson"] != part["Sylvia Avondale"]
    assert two_mode_modularity(davis, part) == pytest.approx(found.facts["modularity"])
    assert adjusted_rand(part, part) == 1
