"""Mixing: which kinds, regions and themes work with which.

Ties between a kind of the French side and a kind of the Vietnamese side, beside what is expected if
ties fell at random between nodes of the same degrees (Newman 2003, "Mixing patterns in networks",
Physical Review E 67, 026126); Cramér's V for the whole table (Cramér 1946, ch. 21). On projections,
Newman's assortativity says whether authorities of one kind share their partners among themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Any

import networkx as nx

from coopgraph.networks.building.texts import Named, concept_named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.projections import project

Traits = Callable[[dict[str, Any]], Named]
"""Node attributes → what the node is sorted by."""


@dataclass(frozen=True)
class Mix:
    """A trait of each side: how many ties join them, how many by chance, and the ratio."""

    one: Named
    other: Named
    ties: int
    expected: float
    ratio: float


def mixing(network: nx.Graph, by: str = "kind") -> Analysis[Mix]:
    """Cross the two sides by `kind` or `region`, the most ties first."""
    trait = TRAITS[by]
    ties = Counter(
        (trait(network.nodes[one]), trait(network.nodes[other])) for one, other in _ordered(network)
    )
    total = sum(ties.values())
    one_of, other_of = _margins(ties)
    rows = [
        Mix(
            one,
            other,
            n,
            one_of[one] * other_of[other] / total,
            n * total / (one_of[one] * other_of[other]),
        )
        for (one, other), n in ties.items()
    ]
    rows.sort(key=lambda row: (-row.ties, row.one.id, row.other.id))
    facts: dict[str, Any] = {
        "cramers_v": cramers_v(ties),
        "degree_correlation": degree_correlation(network),
    }
    for side, name in enumerate(("assortativity_one", "assortativity_other")):
        facts[name] = assortativity(project(network, side), trait)
    return Analysis(f"mixing-{by}", Mix, tuple(rows), facts, (sentence("note.mixing"),))


def cramers_v(ties: Counter[tuple[Named, Named]]) -> float:
    """Give Cramér's V of a table: 0, the traits know nothing of each other; 1, all."""
    one_of, other_of = _margins(ties)
    total, smaller = sum(ties.values()), min(len(one_of), len(other_of))
    if smaller < 2:
        return 0.0
    parts = sum(n * n / (one_of[a] * other_of[b]) for (a, b), n in ties.items())
    return sqrt(max(0.0, parts - 1) / (smaller - 1)) if total else 0.0


def assortativity(network: nx.Graph, trait: Traits) -> float | None:
    """Give Newman's coefficient (2003, eq. 2) of a weighted network; None where undefined."""
    total = 2 * network.size(weight="weight")
    if not total:
        return None
    inside, of = 0.0, Counter[Named]()
    for one, other, tie in network.edges(data=True):
        ends = trait(network.nodes[one]), trait(network.nodes[other])
        inside += 2 * tie["weight"] if ends[0] == ends[1] else 0.0
        for end in ends:
            of[end] += tie["weight"]
    chance = sum((weight / total) ** 2 for weight in of.values())
    return float((inside / total - chance) / (1 - chance)) if chance < 1 else None


def degree_correlation(network: nx.Graph) -> float | None:
    """Give the correlation of the degrees at both ends of the ties (Newman 2002)."""
    ends = [(network.degree(one), network.degree(other)) for one, other in _ordered(network)]
    return correlation([one for one, _ in ends], [other for _, other in ends])


def correlation(ones: list[float], others: list[float]) -> float | None:
    """Give Pearson's correlation; None where one of the two does not vary."""
    n = len(ones)
    if not n:
        return None
    mean_one, mean_other = sum(ones) / n, sum(others) / n
    shared = sum((a - mean_one) * (b - mean_other) for a, b in zip(ones, others, strict=True))
    spread = sum((a - mean_one) ** 2 for a in ones) * sum((b - mean_other) ** 2 for b in others)
    return shared / sqrt(spread) if spread > 1e-15 else None


def _kind(node: dict[str, Any]) -> Named:
    return concept_named("authority-kinds", node["kind"])


def _region(node: dict[str, Any]) -> Named:
    names = node["region"]
    return Named(node["region_id"] or node["id"], names["fr"], names["vi"], names["en"])


TRAITS: dict[str, Traits] = {"kind": _kind, "region": _region}


def _ordered(network: nx.Graph) -> list[tuple[str, str]]:
    """Give the ties, the node of side 0 first."""
    side = network.nodes
    return [
        (one, other) if side[one]["bipartite"] == 0 else (other, one)
        for one, other in network.edges
    ]


def _margins(ties: Counter[tuple[Named, Named]]) -> tuple[Counter[Named], Counter[Named]]:
    one_of, other_of = Counter[Named](), Counter[Named]()
    for (one, other), n in ties.items():
        one_of[one] += n
        other_of[other] += n
    return one_of, other_of
