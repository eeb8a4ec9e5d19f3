"""Every analysis on the published data: it says something, in three languages, always the same."""

import csv
import io
import json
import re

import networkx as nx
import pytest

from coopgraph.messages import LANGUAGES
from coopgraph.networks import weave_partnerships
from coopgraph.networks.building.networks import weave
from coopgraph.networks.building.node_by_name import find_node
from coopgraph.networks.building.snapshots import editions, years
from coopgraph.networks.building.texts import decimal, listed
from coopgraph.networks.measures.catalogue import ANALYSES, Settings, analyse
from coopgraph.networks.measures.robustness import press_only, rests_on_one
from coopgraph.queries import Asking
from tests.networks.conftest import two_mode

QUICK = Settings(samples=20)


@pytest.mark.parametrize("name", ANALYSES)
def test_it_reads_as_table_csv_and_json(network_real: nx.Graph, name: str) -> None:
    found = analyse(network_real, name, QUICK)
    assert found.rows
    for lang in LANGUAGES:
        assert len(found.headings(lang)) == len(found.columns())
        for cells in found.cells(lang):
            assert len(cells) == len(found.columns())
            assert not any("{" in cell or "Named(" in cell for cell in cells)
        rows = list(csv.DictReader(io.StringIO(found.csv(lang))))
        assert len(rows) == len(found.rows)
        whole = json.loads(found.json(lang))
        assert whole["title"] == found.title(lang)
        assert len(whole["rows"]) == len(rows)
        assert [set(row) for row in whole["rows"]] == [set(found.columns())] * len(rows)
        assert all(note for note in whole["notes"])
        assert found.facts_said(lang) or not found.facts


@pytest.mark.parametrize("name", ANALYSES)
def test_same_network_same_result(network_real: nx.Graph, name: str) -> None:
    assert analyse(network_real, name, QUICK) == analyse(network_real, name, QUICK)


@pytest.mark.parametrize("name", ANALYSES)
def test_an_empty_network_is_no_mishap(name: str) -> None:
    found = analyse(two_mode([]), name, QUICK)
    assert name in ("robustness",) or found.rows == ()


@pytest.mark.parametrize("kind", ["themes", "editions", "actors"])
def test_other_networks_are_analysed_alike(asking_real: Asking, kind: str) -> None:
    network = weave(asking_real, kind)
    for name in (
        "degree",
        "betweenness",
        "closeness",
        "hits",
        "cores",
        "communities",
        "clustering",
    ):
        assert analyse(network, name, QUICK).rows


def test_names_come_in_the_readers_language(network_real: nx.Graph) -> None:
    found = analyse(network_real, "degree")
    ha_noi = next(row for row in found.rows if row.node.id == "vn-city-ha-noi")
    assert [ha_noi.node.said(lang) for lang in LANGUAGES] == ["Hanoï", "Hà Nội", "Hanoi"]
    assert found.rows[0].links == max(dict(network_real.degree).values())


def test_brokers_and_betweenness_agree_on_the_first(network_real: nx.Graph) -> None:
    first = analyse(network_real, "brokers").rows[0].what[0]
    assert first == analyse(network_real, "betweenness").rows[0].node


def test_what_a_broker_cuts_off_is_cut_off(network_real: nx.Graph, asking_real: Asking) -> None:
    cut = analyse(network_real, "brokers").rows[0]
    key = find_node(network_real, cut.what[0].id, asking_real)
    rest = network_real.copy()
    rest.remove_node(key)
    gone = find_node(rest, cut.cut_off[0].id, asking_real)
    whole = nx.node_connected_component(network_real, key)
    parts = [len(part) for part in nx.connected_components(rest.subgraph(whole - {key}))]
    assert len(nx.node_connected_component(rest, gone)) < max(parts)
    assert cut.parts == len(parts)
    assert cut.pairs == (sum(parts) ** 2 - sum(n * n for n in parts)) // 2


def test_communities_hold_everyone_once(network_real: nx.Graph) -> None:
    found = analyse(network_real, "communities", Settings(seed=3))
    members = [member.id for row in found.rows for member in row.members]
    assert len(members) == len(set(members)) == len(network_real)
    assert 0 < found.facts["modularity"] < 1
    assert found.facts["modularity_lowest"] <= found.facts["modularity"]
    assert -1 <= found.facts["adjusted_rand"] <= 1


def test_time_adds_up(network_real: nx.Graph, asking_real: Asking) -> None:
    for moments in (years(network_real), editions(asking_real)):
        rows = analyse(network_real, "time", Settings(moments=moments)).rows
        edges = nodes = 0
        for row in rows:
            edges += row.new_edges - row.lost_edges
            nodes += row.new_nodes - row.lost_nodes
            assert (row.edges, row.nodes) == (edges, nodes)
            assert row.turnover is None or 0 <= row.turnover <= 1
        assert [row.day for row in rows] == sorted(row.day for row in rows)


def test_nobody_of_the_past_is_suggested(network_real: nx.Graph, asking_real: Asking) -> None:
    found = analyse(network_real, "suggestions")
    for row in found.rows:
        one, other = (find_node(network_real, end.id, asking_real) for end in (row.one, row.other))
        assert not network_real.has_edge(one, other)
        assert not network_real.nodes[one]["end_latest"]
        assert not network_real.nodes[other]["end_latest"]
        assert row.reasons
        assert row.themes or row.through
        for theme in row.themes:
            assert theme.id in network_real.nodes[one]["themes"]
            assert theme.id in network_real.nodes[other]["themes"]
    columns = found.columns()
    assert not {"score", "weight"} & set(columns)


def test_suggestions_for_one_authority(asking_real: Asking) -> None:
    network = weave_partnerships(asking_real, roll_up=True)
    toulouse = find_node(network, "Toulouse", asking_real)
    found = analyse(network, "suggestions", Settings(authority=toulouse))
    assert len(found.rows) > 2
    assert {row.one.id for row in found.rows} == {"fr-commune-toulouse"}


def test_reasons_name_the_path() -> None:
    network = two_mode([("a", "x"), ("b", "x"), ("b", "y")])
    for key, node in network.nodes(data=True):
        node["region_id"] = key
    (row,) = analyse(network, "suggestions").rows
    assert (row.one.id, row.other.id) == ("a", "y")
    assert row.reasons[0].said("en") == "a and b share x as a partner, and b also works with y."


def test_weak_evidence(network_real: nx.Graph) -> None:
    weak = [tie for *_, tie in network_real.edges(data=True) if rests_on_one(tie)]
    assert weak
    assert all(len(tie["origins"]) < 2 for tie in weak)
    assert any(press_only(tie) for *_, tie in network_real.edges(data=True))
    for row in analyse(network_real, "robustness").rows:
        assert 0 <= row.first_kept <= 1


def test_numbers_as_each_language_writes_them() -> None:
    assert decimal(1234.5, "fr") == "1\u202f234,5"
    assert decimal(-0.25, "vi") == "−0,25"
    assert decimal(-0.0001, "en") == "0"
    assert listed(["A", "B", "C"], "fr") == "A, B et C"
    assert listed(["A", "B và C"], "vi") == "A; B và C"


def test_docstrings_of_analyses_cite_papers() -> None:
    import importlib

    modules = (
        *("degrees", "betweenness", "hits", "cores", "bridges", "partitions", "modularity"),
        *("communities", "projections", "mixing", "clustering", "over_time", "robustness"),
        *("null_model", "rewiring", "suggestions"),
    )
    for name in modules:
        told = importlib.import_module(f"coopgraph.networks.measures.{name}").__doc__ or ""
        assert re.search(r"(19|20)\d\d", told), name
