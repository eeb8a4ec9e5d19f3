"""Weaving from the small world and the published data: at a date, rolled up, filtered."""

import networkx as nx
import pytest

from coopgraph.lookup.folding import fold
from coopgraph.networks import UnknownFilter, weave_partnerships
from coopgraph.networks.building.networks import NETWORKS, weave
from coopgraph.networks.building.node_by_name import find_node
from coopgraph.networks.building.snapshots import held_on
from coopgraph.queries import Asking

NODE = {
    *("id", "country", "bipartite", "kind", "labels", "start", "end", "lat", "lon", "parent"),
    *("region", "region_id", "themes", "documents"),
}
EDGE = {
    *("id", "labels", "partnerships", "kinds", "main_kind", "status", "start", "start_earliest"),
    *("start_latest", "end", "end_earliest", "end_latest", "first", "last", "spells", "themes"),
    *("conventions", "projects", "documents", "origins", "document_kinds", "contested", "weight"),
}


def ids(network: nx.Graph) -> set[str]:
    return {node["id"] for _, node in network.nodes(data=True)}


def test_nodes_and_edges_keep_all_that_is_known(network_real: nx.Graph) -> None:
    assert len(network_real) > 60
    for _, node in network_real.nodes(data=True):
        assert node.keys() >= NODE
        assert set(node["labels"]) == {"fr", "vi", "en"}
        assert all(node["labels"].values())
        assert node["documents"]
    for _, _, tie in network_real.edges(data=True):
        assert tie.keys() >= EDGE
        assert tie["documents"]
        assert tie["weight"] >= 1


def test_every_tie_joins_france_and_vietnam(network_real: nx.Graph) -> None:
    side = network_real.nodes(data="country")
    for one, other in network_real.edges:
        assert {side[one], side[other]} == {"FR", "VN"}
    assert nx.bipartite.is_bipartite(network_real)


def test_conventions_and_projects_weigh(asking_real: Asking, network_real: nx.Graph) -> None:
    counted = {(row["work"], row["partnership"]) for row in asking_real.rows("woven-works")}
    woven = sum(
        len(tie["conventions"]) + len(tie["projects"]) for *_, tie in network_real.edges(data=True)
    )
    assert woven == len(counted) > 100
    for *_, tie in network_real.edges(data=True):
        assert tie["weight"] >= 1 + len(tie["conventions"]) + len(tie["projects"])


@pytest.mark.parametrize("year", ["1989", "1996", "2005", "2013-06", "2016-09-14", "2026"])
@pytest.mark.parametrize("roll_up", [False, True])
def test_asked_at_a_date_or_cut_out_of_the_whole_is_the_same(
    asking_real: Asking, year: str, roll_up: bool
) -> None:
    asked = weave_partnerships(asking_real, as_of=year, roll_up=roll_up)
    whole = weave_partnerships(asking_real, roll_up=roll_up)
    cut = held_on(whole, asked.graph["as_of"])
    assert set(map(frozenset, asked.edges)) == set(map(frozenset, cut.edges))


def test_the_network_grows_from_1989(asking_real: Asking) -> None:
    sizes = [len(weave_partnerships(asking_real, as_of=str(y)).edges) for y in (1988, 1995, 2013)]
    assert sizes[0] == 0
    assert 0 < sizes[1] < sizes[2]


def test_rolled_up_nobody_is_of_the_past(asking_real: Asking, network_real: nx.Graph) -> None:
    rolled = weave_partnerships(asking_real, roll_up=True)
    past = {node["id"] for _, node in network_real.nodes(data=True) if node["end_latest"]}
    assert "vn-province-thua-thien-hue" in past
    assert "vn-province-thua-thien-hue" not in ids(rolled)
    assert "vn-city-hue" in ids(rolled)
    parties = {id for *_, tie in rolled.edges(data=True) for id in tie["partnerships"]}
    assert len(parties) == network_real.number_of_edges()


def test_small_world_rolls_up_to_haiphong_of_2025(asking: Asking) -> None:
    rolled = ids(weave_partnerships(asking, roll_up=True))
    assert "vn-city-hai-phong-2025" in rolled
    assert not rolled & {"vn-city-hai-phong", "vn-province-hai-duong"}


@pytest.mark.parametrize("theme", ["health", "Santé", "y tế", "Health"])
def test_a_theme_goes_by_id_or_by_name(asking_real: Asking, theme: str) -> None:
    found = weave_partnerships(asking_real, theme=theme)
    assert found.number_of_edges()
    assert all("health" in tie["themes"] for *_, tie in found.edges(data=True))


def test_a_broad_theme_lets_in_those_below(asking_real: Asking) -> None:
    narrow = weave_partnerships(asking_real, theme="vocational-training")
    broad = weave_partnerships(asking_real, theme="education-research")
    assert set(narrow.edges) < set(broad.edges)


def test_a_kind_is_of_partnership_or_of_authority(asking_real: Asking) -> None:
    twinned = weave_partnerships(asking_real, kind="jumelage")
    assert all("twinning" in tie["kinds"] for *_, tie in twinned.edges(data=True))
    regions = weave_partnerships(asking_real, kind="region")
    for one, other in regions.edges:
        assert "region" in {regions.nodes[end]["kind"] for end in (one, other)}


@pytest.mark.parametrize(
    ("name", "value"),
    [("as_of", "soon"), ("theme", "space travel"), ("kind", "marriage"), ("country", "XX")],
)
def test_what_does_not_exist_is_said(asking: Asking, name: str, value: str) -> None:
    with pytest.raises(UnknownFilter) as error:
        weave_partnerships(asking, **{name: value})
    for lang in ("fr", "vi", "en"):
        assert value in error.value.in_language(lang)


def test_contested_points_are_known(network_real: nx.Graph) -> None:
    contested = {point for *_, tie in network_real.edges(data=True) for point in tie["contested"]}
    assert {"startDate", "status"} <= contested


def test_copies_count_with_their_origin(asking: Asking, network: nx.Graph) -> None:
    assert all(
        set(tie["origins"]) <= set(tie["documents"]) or len(tie["origins"]) <= len(tie["documents"])
        for *_, tie in network.edges(data=True)
    )
    copied = "vietnamplus-2013-06-brest-agreements-fr"
    with_copy = [tie for *_, tie in network.edges(data=True) if copied in tie["documents"]]
    assert with_copy
    assert all(copied not in tie["origins"] for tie in with_copy)


@pytest.mark.parametrize("name", NETWORKS)
def test_every_network_has_two_named_sides(asking_real: Asking, name: str) -> None:
    found = weave(asking_real, name)
    assert found.number_of_edges() > 20
    assert len(found.graph["sides"]) == 2
    for one, other in found.edges:
        assert {found.nodes[end]["bipartite"] for end in (one, other)} == {0, 1}
    for *_, tie in found.edges(data=True):
        assert tie["documents"]
        assert set(tie["labels"]) == {"fr", "vi", "en"}


def test_attendance_is_what_the_documents_say(asking_real: Asking) -> None:
    found = weave(asking_real, "editions")
    brest, edition = (
        find_node(found, id, asking_real) for id in ("fr-commune-brest", "assises-09")
    )
    assert "host" in found.edges[brest, edition]["how"]
    assert "brest-2013-proceedings" in found.edges[brest, edition]["documents"]
    earlier = weave(asking_real, "editions", as_of="2010")
    assert "assises-09" not in ids(earlier)
    assert {"VN", "FR"} > {
        node["country"]
        for _, node in weave(asking_real, "editions", country="VN").nodes(data=True)
        if "country" in node
    }


def test_actors_and_themes(asking_real: Asking) -> None:
    actors = weave(asking_real, "actors")
    assert "actor-adm" in ids(actors)
    themes = weave(asking_real, "themes", theme="health")
    health = find_node(themes, "Santé", asking_real)
    assert {themes.nodes[key]["country"] for key in themes[health]} == {"FR", "VN"}
    assert all(tie["weight"] == len(tie["partnerships"]) for *_, tie in themes.edges(data=True))


@pytest.mark.parametrize(
    ("given", "id"),
    [
        ("ha noi", "vn-city-ha-noi"),
        ("DIEN BIEN", "vn-province-dien-bien"),
        ("hue", "vn-city-hue"),
        ("TP.HCM", "vn-city-ho-chi-minh"),
        ("ile de france", "fr-region-ile-de-france"),
        ("authority/fr-commune-toulouse", "fr-commune-toulouse"),
        ("Mairie de Toulouse", "fr-commune-toulouse"),
    ],
)
def test_a_node_is_found_as_everywhere(
    asking_real: Asking, network_real: nx.Graph, given: str, id: str
) -> None:
    assert network_real.nodes[find_node(network_real, given, asking_real)]["id"] == id


def test_a_name_that_no_node_has_is_refused(asking_real: Asking, network_real: nx.Graph) -> None:
    for name in ("Atlantis", "Ajaccio"):
        with pytest.raises(UnknownFilter):
            find_node(network_real, name, asking_real)


@pytest.mark.parametrize("theme", ["sante", "Santé", "Y tế", "health", "theme/health"])
def test_a_theme_is_found_as_everywhere(asking_real: Asking, theme: str) -> None:
    named = weave_partnerships(asking_real, theme=theme)
    assert set(named.edges) == set(weave_partnerships(asking_real, theme="health").edges)
    assert named.edges


def test_those_of_one_name_are_told_apart(network_real: nx.Graph) -> None:
    """Not by an accent alone: Hué was a town of a province, Huế is a city."""
    for lang in ("fr", "vi", "en"):
        names = [fold(node["labels"][lang]) for _, node in network_real.nodes(data=True)]
        assert len(names) == len(set(names))


def test_a_pair_of_today_is_called_by_its_authorities(asking_real: Asking) -> None:
    rolled = weave_partnerships(asking_real, roll_up=True)
    ids = [edge["id"] for *_, edge in rolled.edges(data=True)]
    assert len(ids) == len(set(ids)), "one partnership may have become several pairs"
    for one, other, edge in rolled.edges(data=True):
        assert edge["id"] == f"{rolled.nodes[one]['id']}--{rolled.nodes[other]['id']}"
        assert edge["labels"]["vi"].startswith(rolled.nodes[one]["labels"]["vi"])
        assert edge["main"] in edge["partnerships"]
