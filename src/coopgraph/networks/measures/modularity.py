"""Two-mode modularity, and modules that maximise it.

Barber 2007, "Modularity and community detection in bipartite networks", Physical Review E 76,
066102: ties inside modules, less what is expected where ties run only between the sides and every
node keeps its strength. BRIM, the same paper: sides take turns in choosing their best module.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import networkx as nx

from coopgraph.networks.building.sides import sides, weight_of

Modules = dict[str, int]
"""Node → number of its module."""

_TURNS = 200


def two_mode_modularity(network: nx.Graph, modules: Modules) -> float:
    """Give the modularity of Barber, at most 1; 0 is what chance gives."""
    total = float(network.size(weight=weight_name(network)))
    if not total:
        return 0.0
    inside: float = sum(
        weight_of(edge)
        for one, other, edge in network.edges(data=True)
        if modules[one] == modules[other]
    )
    strength: defaultdict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for key, of in strengths(network).items():
        strength[modules[key]][network.nodes[key]["bipartite"]] += of
    expected = sum(one * other for one, other in strength.values()) / total
    return (inside - expected) / total


def improved(network: nx.Graph, modules: Modules) -> Modules:
    """Move nodes to the module that raises modularity most, side after side, until none gains."""
    modules, best = dict(modules), two_mode_modularity(network, modules)
    of, both = strengths(network), sides(network)
    for turn in range(_TURNS):
        trial = modules | _chosen(network, both[turn % 2], both[1 - turn % 2], modules, of)
        value = two_mode_modularity(network, trial)
        if value <= best + 1e-12:
            if turn % 2:
                break
            continue
        modules, best = trial, value
    return modules


def strengths(network: nx.Graph) -> dict[str, float]:
    """Give node → sum of the weights of its edges."""
    return {key: float(of) for key, of in network.degree(weight=weight_name(network))}


def weight_name(network: nx.Graph) -> str | None:
    """Give the name of the weights, None for a network without."""
    weighted = any("weight" in edge for *_, edge in network.edges(data=True))
    return "weight" if weighted else None


def _chosen(
    network: nx.Graph,
    side: Iterable[str],
    across: Iterable[str],
    modules: Modules,
    of: dict[str, float],
) -> Modules:
    """Choose for each node of a side the module with most ties beyond expectation."""
    weight: defaultdict[int, float] = defaultdict(float)
    for key in across:
        weight[modules[key]] += of[key]
    total = sum(weight.values())
    return {key: _best_module(network, key, modules, of, weight, total) for key in side}


def _best_module(
    network: nx.Graph,
    key: str,
    modules: Modules,
    of: dict[str, float],
    weight: dict[int, float],
    total: float,
) -> int:
    ties: defaultdict[int, float] = defaultdict(float)
    for near, edge in network[key].items():
        ties[modules[near]] += weight_of(edge)
    gains = {module: tie - of[key] * weight[module] / total for module, tie in ties.items()}
    if not gains:
        return modules[key]
    highest = max(gains.values())
    kept = gains.get(modules[key])
    if kept is not None and kept >= highest - 1e-12:
        return modules[key]
    return min(module for module, gain in gains.items() if gain >= highest - 1e-12)
