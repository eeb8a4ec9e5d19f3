"""One-mode projections: authorities of one side, tied where they share partners.

Weighted by co-occurrence as in Newman 2001, "Scientific collaboration networks II", Physical
Review E 64, 016132: a partner shared by n counts 1/(n - 1) for each pair. A projection loses who
the shared partners are and invents cliques, one for each partner with many (Latapy, Magnien & Del
Vecchio 2008; Newman, Strogatz & Watts 2001); how much is measured here.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import comb

import networkx as nx

from coopgraph.networks.building.sides import sides
from coopgraph.networks.building.texts import Named, Sentence, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.cycles import robins_alexander


@dataclass(frozen=True)
class SharedPartners:
    """Two authorities of one side, the partners they share, and Newman's weight of their tie."""

    one: Named
    other: Named
    shared: int
    weight: float
    through: tuple[Named, ...]


def project(network: nx.Graph, side: int) -> nx.Graph:
    """Make the projection on one side (0 or 1); edges have `weight`, `through` (node keys)."""
    projection = nx.Graph(**network.graph)
    own, across = sides(network) if side == 0 else reversed(sides(network))
    projection.add_nodes_from((key, network.nodes[key]) for key in own)
    ties: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for middle in across:
        near = sorted(network[middle])
        for place, one in enumerate(near):
            for other in near[place + 1 :]:
                ties[one, other].append(middle)
    for (one, other), through in sorted(ties.items()):
        weight = sum(1 / (network.degree(middle) - 1) for middle in through)
        projection.add_edge(one, other, weight=weight, through=through)
    return projection


def projection(network: nx.Graph, side: int = 0) -> Analysis[SharedPartners]:
    """List the ties of a projection, the strongest first, and what the projection loses."""
    projected = project(network, side)
    rows = [
        SharedPartners(
            named(network, one),
            named(network, other),
            len(tie["through"]),
            tie["weight"],
            tuple(named(network, key) for key in tie["through"]),
        )
        for one, other, tie in projected.edges(data=True)
    ]
    rows.sort(key=lambda row: (-row.weight, -row.shared, row.one.id, row.other.id))
    notes = (sentence("note.projection"), *_losses(network, projected, side))
    return Analysis("projection", SharedPartners, tuple(rows), _facts(network, projected), notes)


def _facts(network: nx.Graph, projected: nx.Graph) -> dict[str, float | int]:
    return {
        "nodes": len(projected),
        "edges": projected.number_of_edges(),
        "two_mode_edges": network.number_of_edges(),
        "alone": sum(1 for _, links in projected.degree if not links),
        "transitivity": float(nx.transitivity(projected)),
        "robins_alexander": robins_alexander(network),
    }


def _losses(network: nx.Graph, projected: nx.Graph, side: int) -> list[Sentence]:
    edges = projected.number_of_edges()
    if not edges:
        return []
    hub = max(sides(network)[1 - side], key=lambda key: (network.degree(key), key))
    clique = comb(network.degree(hub), 2)
    single = sum(1 for *_, tie in projected.edges(data=True) if len(tie["through"]) == 1)
    return [
        sentence(
            "loss.hub", hub=named(network, hub), n=clique, of=edges, share=_percent(clique, edges)
        ),
        sentence("loss.single", n=single, of=edges, share=_percent(single, edges)),
        sentence(
            "loss.closure", one=float(nx.transitivity(projected)), two=robins_alexander(network)
        ),
    ]


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole)
