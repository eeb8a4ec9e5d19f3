"""What other programs understand of the files of a network, for `make test-readers` alone.

graphology reads GEXF and GraphML as Gephi Lite does; igraph (GPL) runs in an environment of its own
and is never imported here. Both must find the graph that was written: ends, numbers and texts.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from coopgraph.networks.building.networks import NETWORKS, weave
from coopgraph.networks.formats import export
from coopgraph.networks.formats.flat_network import flat_network
from coopgraph.queries import Asking
from tests.built import ROOT

BUN = ROOT / ".venv" / "bin" / "bun"
IGRAPH = ROOT / ".make" / "readers" / "bin" / "python"
Read = tuple[dict[str, Any], dict[frozenset[str], Any]]
"""Node → attributes; ends → attributes."""


def read_by(command: list[Path | str], file: Path) -> Read:
    done = subprocess.run([*command, file], capture_output=True, text=True, check=True, cwd=ROOT)
    told = json.loads(done.stdout)
    assert len(told["edges"]) == len({tuple(sorted(ends)) for *ends, _ in told["edges"]})
    return (
        {node: _filled(said) for node, said in told["nodes"]},
        {frozenset(ends): _filled(said) for *ends, said in told["edges"]},
    )


def _filled(said: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty: some write it, some do not."""
    return {key: value for key, value in said.items() if value not in ("", None)}


def written(network: nx.Graph, lang: str, *, by_id: bool) -> Read:
    """Give the network as it is; in GraphML ids name the nodes, in GEXF their IRIs do."""
    flat = flat_network(network, lang)
    names = {node: said["identifier"] if by_id else node for node, said in flat.nodes(data=True)}
    return (
        {
            names[node]: _filled(said if by_id else {**said, "iri": None})
            for node, said in flat.nodes(data=True)
        },
        {frozenset((names[a], names[b])): _filled(said) for a, b, said in flat.edges(data=True)},
    )


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize(
    ("format", "command"),
    [
        ("gexf", [BUN, "tests/networks/read_by_graphology.mjs"]),
        ("graphml", [BUN, "tests/networks/read_by_graphology.mjs"]),
        ("graphml", [IGRAPH, "tests/networks/read_by_igraph.py"]),
    ],
)
def test_the_graph_is_the_one_that_was_written(
    asking_real: Asking, tmp_path: Path, name: str, format: str, command: list[Path | str]
) -> None:
    network = weave(asking_real, name)
    (text,) = export(network, format, "en").values()
    file = tmp_path / f"network.{format}"
    file.write_text(text, encoding="utf-8")
    nodes, ties = read_by(command, file)
    expected, expected_ties = written(network, "en", by_id=format == "graphml")
    assert nodes == expected
    assert ties == expected_ties
