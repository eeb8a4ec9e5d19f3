"""Comparison with chance, so that "central" means something.

Every measure is set beside its mean and standard deviation over random two-mode networks in which
every authority keeps its number of partners (`shuffling`); the z-score says how far it lies from
chance (Newman, Strogatz & Watts 2001, "Random graphs with arbitrary degree distributions", Physical
Review E 64, 026118; Milo et al. 2002 for z-scores). Beyond ±2, chance seldom does it; with many
authorities some will pass by chance alone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean, pstdev
from typing import Any

import networkx as nx

from coopgraph.networks.building.texts import Named, Sentence, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.betweenness import betweenness_scores
from coopgraph.networks.measures.cycles import robins_alexander
from coopgraph.networks.measures.degrees import side_named
from coopgraph.networks.measures.rewiring import shuffled
from coopgraph.networks.measures.shortest_paths import draws

SAMPLES = 200
_FAR = 2.0


@dataclass(frozen=True)
class ByChance:
    """The betweenness of one node, what its number of partners alone would give, the z-score."""

    node: Named
    side: Named
    links: int
    betweenness: float
    expected: float
    z: float | None
    verdict: Sentence


def compared_with_chance(
    network: nx.Graph, seed: int = 0, samples: int | None = None
) -> Analysis[ByChance]:
    """Compare betweenness, and the network as a whole, with random networks; far ones first.

    `samples` are 200, and fewer for large networks, unless given.
    """
    samples = draws(network, SAMPLES) if samples is None else samples
    by_node: defaultdict[str, list[float]] = defaultdict(list)
    whole: defaultdict[str, list[float]] = defaultdict(list)
    for random in shuffled(network, seed, samples):
        for key, score in betweenness_scores(random).items():
            by_node[key].append(score)
        for name, value in _of_whole(random).items():
            whole[name].append(value)
    scores = betweenness_scores(network)
    rows = [_compared(network, key, scores[key], by_node[key]) for key in network]
    rows.sort(key=lambda row: (row.z is None, -abs(row.z or 0.0), row.node.id))
    facts: dict[str, Any] = {"samples": samples, "seed": seed}
    for name, value in _of_whole(network).items():
        mean, deviation = _moments(whole[name])
        facts |= {name: value, f"{name}_expected": mean, f"{name}_z": z(value, mean, deviation)}
    return Analysis("chance", ByChance, tuple(rows), facts, (sentence("note.chance", n=samples),))


def z(value: float, mean: float, deviation: float) -> float | None:
    """Give the z-score; None where chance always gives the same."""
    return (value - mean) / deviation if deviation > 1e-12 else None


def _of_whole(network: nx.Graph) -> dict[str, float]:
    parts = [len(part) for part in nx.connected_components(network)]
    return {
        "components": len(parts),
        "largest": max(parts, default=0),
        "robins_alexander": robins_alexander(network),
    }


def _compared(network: nx.Graph, key: str, score: float, chance: list[float]) -> ByChance:
    mean, deviation = _moments(chance)
    far = z(score, mean, deviation)
    kind = "usual" if far is None or abs(far) < _FAR else "more" if far > 0 else "less"
    links = network.degree(key)
    side = side_named(network, key)
    return ByChance(named(network, key), side, links, score, mean, far, sentence(f"verdict.{kind}"))


def _moments(values: list[float]) -> tuple[float, float]:
    return (fmean(values), pstdev(values)) if values else (0.0, 0.0)
