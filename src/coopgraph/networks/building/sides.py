"""The two sides of a two-mode network."""

from __future__ import annotations

from typing import Any

import networkx as nx


def sides(network: nx.Graph) -> tuple[list[str], list[str]]:
    """Give the nodes of side 0 and of side 1, sorted."""
    both: tuple[list[str], list[str]] = ([], [])
    for key, side in sorted(network.nodes(data="bipartite")):
        both[side].append(key)
    return both


def weight_of(edge: dict[str, Any]) -> float:
    """Give the weight of an edge; 1 where there is none."""
    return float(edge.get("weight", 1.0))


def ranks(scores: dict[str, float]) -> dict[str, float]:
    """Rank from 1 (the highest); equal scores share the mean of their ranks."""
    ordered = sorted(scores, key=lambda key: (-scores[key], key))
    found: dict[str, float] = {}
    start = 0
    while start < len(ordered):
        stop = start
        while stop < len(ordered) and _same(scores[ordered[stop]], scores[ordered[start]]):
            stop += 1
        for key in ordered[start:stop]:
            found[key] = (start + 1 + stop) / 2
        start = stop
    return found


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-12
