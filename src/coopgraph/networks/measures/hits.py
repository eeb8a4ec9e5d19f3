"""HITS: authorities linked with those that are themselves well linked.

Kleinberg 1999, "Authoritative sources in a hyperlinked environment", J. ACM 46, 604-632,
on the weighted matrix France × Vietnam: hubs are the French side, authorities the Vietnamese one.
On a two-mode network this is the eigenvector centrality of each side (Bonacich 1972; Borgatti &
Everett 1997). Only the component with the strongest ties has scores above zero: the method's limit.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import networkx as nx

from coopgraph.networks.building.sides import ranks, sides, weight_of
from coopgraph.networks.building.texts import Named, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.degrees import side_named

_STEPS = 10_000
_PRECISION = 1e-12


@dataclass(frozen=True)
class Prestige:
    """One node: its score, of length 1 over its side, and its rank on that side."""

    rank: float
    node: Named
    side: Named
    prestige: float


def prestige(network: nx.Graph) -> Analysis[Prestige]:
    """Score every node by HITS, the highest first, side after side."""
    scores = hits_scores(network)
    rows = []
    for side in sides(network):
        place = ranks({key: scores[key] for key in side})
        rows += [
            Prestige(place[key], named(network, key), side_named(network, key), scores[key])
            for key in sorted(side, key=lambda key: (place[key], key))
        ]
    return Analysis("hits", Prestige, tuple(rows), {}, (sentence("note.hits"),))


def hits_scores(network: nx.Graph) -> dict[str, float]:
    """Give node → HITS score, by power iteration; squares sum to 1 on each side."""
    one, other = sides(network)
    hubs = _unit(dict.fromkeys(one, 1.0))
    authorities: dict[str, float] = dict.fromkeys(other, 0.0)
    for _ in range(_STEPS):
        authorities = _unit({key: _pulled(network, key, hubs) for key in other})
        before, hubs = hubs, _unit({key: _pulled(network, key, authorities) for key in one})
        if sum(abs(hubs[key] - before[key]) for key in one) < _PRECISION * len(one):
            break
    return {key: score if score > 1e-9 else 0.0 for key, score in (hubs | authorities).items()}


def _pulled(network: nx.Graph, key: str, scores: dict[str, float]) -> float:
    return sum(weight_of(edge) * scores[near] for near, edge in network[key].items())


def _unit(scores: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(score * score for score in scores.values()))
    return {key: score / length if length else 0.0 for key, score in scores.items()}
