"""The files for other programs: valid, read back by others, the same bytes every time."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from lxml import etree

from coopgraph.networks import weave_partnerships
from coopgraph.networks.building.networks import NETWORKS, weave
from coopgraph.networks.formats import FORMATS, export
from coopgraph.networks.formats.flat_rows import flat_edge, spells_of_node
from coopgraph.networks.measures.catalogue import analyse
from coopgraph.queries import Asking
from tests.built import ROOT, Built

OFFICIAL = Path(os.environ.get("COOPGRAPH_OFFICIAL", ROOT.parent / "shared" / "official"))
SCHEMAS = OFFICIAL / "gexf" / "specs" / "1.3"
SPACE = {"g": "http://gexf.net/1.3"}


@pytest.fixture(scope="module")
def validators() -> list[etree.XMLSchema | etree.RelaxNG]:
    if not SCHEMAS.is_dir():
        pytest.skip(f"NOT CHECKED: no GEXF schema at {SCHEMAS} (set COOPGRAPH_OFFICIAL)")
    xsd, rng = (etree.parse(SCHEMAS / f"gexf.{kind}") for kind in ("xsd", "rng"))
    return [etree.XMLSchema(xsd), etree.RelaxNG(rng)]


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("lang", ["fr", "vi", "en"])
def test_gexf_is_valid(
    asking_real: Asking, validators: list[etree.XMLSchema], name: str, lang: str
) -> None:
    text = export(weave(asking_real, name), "gexf", lang)[".gexf"]
    for validator in validators:
        validator.assertValid(etree.fromstring(text.encode()))


def test_gexf_holds_nodes_ties_and_spells(network_real: nx.Graph) -> None:
    root = ET.fromstring(export(network_real, "gexf", "vi")[".gexf"])
    nodes = root.findall(".//g:node", SPACE)
    edges = root.findall(".//g:edge", SPACE)
    assert {node.get("id") for node in nodes} == set(network_real)
    ends = {frozenset((edge.get("source"), edge.get("target"))) for edge in edges}
    assert ends == set(map(frozenset, network_real.edges))
    for edge in edges:
        tie = network_real.edges[edge.get("source"), edge.get("target")]
        spells = [(s.get("start"), s.get("end", "")) for s in edge.findall(".//g:spell", SPACE)]
        assert spells == [tuple(spell) for spell in tie["spells"]]
        assert float(edge.get("weight", "")) == tie["weight"]


def test_every_node_lives_as_long_as_its_ties(network_real: nx.Graph) -> None:
    for key in network_real:
        spells = spells_of_node(network_real, key)
        ties = [tie["spells"] for tie in network_real[key].values()]
        if all(ties):
            assert spells[0][0] == min(first for of in ties for first, _ in of)
        else:
            assert spells == []


def test_graphml_is_read_by_networkx(network_real: nx.Graph) -> None:
    text = export(network_real, "graphml", "fr")[".graphml"]
    read = nx.read_graphml(io.BytesIO(text.encode()))
    assert {node["iri"] for node in read.nodes.values()} == set(network_real)
    assert read.number_of_edges() == network_real.number_of_edges()
    for one, other, tie in network_real.edges(data=True):
        found = read.edges[network_real.nodes[one]["id"], network_real.nodes[other]["id"]]
        assert found["weight"] == tie["weight"]
        assert found["label"] == tie["labels"]["fr"]
        assert found["documents"].split(" | ") == tie["documents"]
    for node in network_real.nodes.values():
        assert read.nodes[node["id"]]["label_vi"] == node["labels"]["vi"]
        assert read.nodes[node["id"]].get("lat") == node["lat"]


@pytest.mark.parametrize("name", NETWORKS)
def test_graphml_keeps_the_rules_of_its_schema(asking_real: Asking, name: str) -> None:
    """Ids are NMTOKENs and unique, ends are nodes, every value has a key of its kind of thing."""
    network = weave(asking_real, name)
    root = etree.fromstring(export(network, "graphml", "vi")[".graphml"].encode())
    keys = {key.get("id"): key.get("for") for key in root.findall("{*}key")}
    nodes = [node.get("id") for node in root.findall(".//{*}node")]
    edges = root.findall(".//{*}edge")
    ids = [*keys, *nodes, *(edge.get("id") for edge in edges)]
    assert [id for id in ids if not re.fullmatch(r"[\w.:-]+", id)] == []
    assert len(nodes) == len(set(nodes)) == len(network)
    assert len({edge.get("id") for edge in edges}) == network.number_of_edges()
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= set(nodes)
    for data in root.iter("{*}data"):
        assert keys[data.get("key")] == etree.QName(data.getparent()).localname
        assert data.text


def test_graphml_is_read_by_rustworkx(network_real: nx.Graph, tmp_path: Path) -> None:
    import rustworkx as rx

    path = tmp_path / "network.graphml"
    path.write_text(export(network_real, "graphml", "fr")[".graphml"], encoding="utf-8")
    (read,) = rx.read_graphml(str(path))
    assert read.num_nodes() == len(network_real)
    assert read.num_edges() == network_real.number_of_edges()


def test_json_is_read_by_networkx(network_real: nx.Graph) -> None:
    text = export(network_real, "json", "en")[".json"]
    read = nx.node_link_graph(json.loads(text), edges="links")
    assert set(read) == set(network_real)
    for one, other, tie in network_real.edges(data=True):
        assert read.edges[one, other]["conventions"] == tie["conventions"]


def test_csv_has_the_columns_of_gephi(network_real: nx.Graph) -> None:
    files = export(network_real, "csv", "en")
    nodes, edges = (
        list(csv.DictReader(io.StringIO(files[f"-{kind}.csv"]))) for kind in ("nodes", "edges")
    )
    assert list(nodes[0])[:2] == ["Id", "Label"]
    assert list(edges[0])[:4] == ["Source", "Target", "Type", "Weight"]
    assert {node["Id"] for node in nodes} == set(network_real)
    assert {(edge["Source"], edge["Target"]) for edge in edges} <= {
        (a, b) for pair in network_real.edges for a, b in (pair, pair[::-1])
    }


_AGAIN = """
import sys
from pathlib import Path
from coopgraph.networks.measures.catalogue import analyse
from coopgraph.networks.formats import export
from coopgraph.networks.building.networks import weave
from coopgraph.queries import Asking
from coopgraph.store import Shelf
network = weave(Asking(Shelf(Path(sys.argv[1])).open()))
for format in ("gexf", "graphml", "csv", "json"):
    print(*export(network, format, "vi").values())
print(analyse(network, "communities").json("vi"), analyse(network, "robustness").csv("fr"))
"""


def test_same_bytes_whatever_the_seed_of_hashes(small: Built) -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", _AGAIN, str(small.shelf)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]
    assert len(said[0]) > 5000


def test_formats_are_those_told() -> None:
    assert set(FORMATS) == {"gexf", "graphml", "csv", "json"}


def test_every_node_has_all_its_measures_in_one_table(asking: Asking) -> None:
    network = weave_partnerships(asking)
    rows = list(csv.DictReader(io.StringIO(export(network, "csv", "fr")["-measures.csv"])))
    assert {row["Id"] for row in rows} == {node["id"] for _, node in network.nodes(data=True)}
    for name, measure in (("degree", "links"), ("cores", "core"), ("clustering", "clustering")):
        told = {it.node.id: getattr(it, measure) for it in analyse(network, name).rows}
        assert {row["Id"]: float(row[measure]) for row in rows} == pytest.approx(told, abs=1e-6)
    assert all(row["community"] for row in rows)


def test_no_file_shows_a_state_without_its_date(network_real: nx.Graph) -> None:
    for *_, edge in network_real.edges(data=True):
        flat = flat_edge(edge)
        assert {"status", "status_date", "status_today"} <= flat.keys()
        assert (flat["status"], flat["status_date"]) == (edge["status"], edge["status_date"])
    assert any(edge["status_date"] for *_, edge in network_real.edges(data=True))
