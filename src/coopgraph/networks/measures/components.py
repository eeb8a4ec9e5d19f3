"""Connected components: the parts of a network between which no path runs."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.texts import Named, named, sentence
from coopgraph.networks.measures.analysis import Analysis


@dataclass(frozen=True)
class Component:
    """One component: its number, size, links and members."""

    number: int
    nodes: int
    edges: int
    members: tuple[Named, ...]


def components(network: nx.Graph) -> Analysis[Component]:
    """Find the components, the largest first."""
    parts = sorted((sorted(part) for part in nx.connected_components(network)), key=_largest_first)
    rows = tuple(
        Component(
            number,
            len(part),
            network.subgraph(part).number_of_edges(),
            tuple(named(network, key) for key in part),
        )
        for number, part in enumerate(parts, start=1)
    )
    largest = rows[0].nodes if rows else 0
    facts = {
        "components": len(rows),
        "largest": largest,
        "largest_share": largest / len(network) if len(network) else 0.0,
        "lone_pairs": sum(1 for row in rows if row.nodes == 2),
    }
    return Analysis("components", Component, rows, facts, (sentence("note.components"),))


def _largest_first(part: list[str]) -> tuple[int, str]:
    return -len(part), part[0]
