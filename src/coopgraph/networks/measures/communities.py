"""Communities: authorities that work more with each other than chance would have it.

From each of several seeds: Louvain (Blondel et al. 2008, "Fast unfolding of communities in large
networks", J. Stat. Mech. P10008), then BRIM (Barber 2007). The division of highest two-mode
modularity is given. How much the seeds agree is reported, because modularity has many near-equal
maxima (Good, de Montjoye & Clauset 2010, Physical Review E 81, 046106).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import comb, fsum
from statistics import fmean

import networkx as nx

from coopgraph.networks.building.sides import weight_of
from coopgraph.networks.building.texts import Named, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.modularity import (
    Modules,
    improved,
    two_mode_modularity,
    weight_name,
)
from coopgraph.networks.measures.partitions import adjusted_rand, mutual_information

SEEDS = 20


@dataclass(frozen=True)
class Community:
    """One community: its number, its members, how strongly it is tied inside.

    inside: share of the strength of its members that stays within it.
    steadiness: mean share of pairs of members that the other seeds also put together.
    """

    number: int
    nodes: int
    inside: float
    steadiness: float
    members: tuple[Named, ...]


def communities(network: nx.Graph, seed: int = 0, seeds: int = SEEDS) -> Analysis[Community]:
    """Divide a network into communities, from `seeds` seeds beginning at `seed`."""
    divisions = [division(network, seed + n) for n in range(seeds)]
    values = [two_mode_modularity(network, modules) for modules in divisions]
    best = values.index(max(values))
    pairs = list(combinations(divisions, 2))
    rows = _rows(network, divisions[best], divisions)
    facts = {
        "communities": len(rows),
        "modularity": values[best],
        "modularity_lowest": min(values),
        "adjusted_rand": fmean(adjusted_rand(*pair) for pair in pairs) if pairs else 1.0,
        "mutual_information": fmean(mutual_information(*p) for p in pairs) if pairs else 1.0,
        "seeds": seeds,
        "seed": seed + best,
    }
    return Analysis("communities", Community, rows, facts, (sentence("note.communities"),))


def division(network: nx.Graph, seed: int) -> Modules:
    """Divide a network from one seed; modules are numbered by their first node in order."""
    weight = weight_name(network)
    if not network.number_of_edges():
        return {key: n for n, key in enumerate(network)}
    keys = sorted(network)
    places = {key: n for n, key in enumerate(keys)}
    plain = nx.relabel_nodes(network, places)  # numbers: sets of texts change from run to run
    parts = nx.community.louvain_communities(plain, weight=weight or "none", seed=seed)
    start = {keys[n]: module for module, part in enumerate(parts) for n in part}
    found = improved(network, start)
    numbers: dict[int, int] = {}
    return {key: numbers.setdefault(found[key], len(numbers)) for key in sorted(network)}


def _rows(network: nx.Graph, best: Modules, divisions: list[Modules]) -> tuple[Community, ...]:
    parts: defaultdict[int, list[str]] = defaultdict(list)
    for key, module in best.items():
        parts[module].append(key)
    ordered = sorted(parts.values(), key=lambda part: (-len(part), part[0]))
    return tuple(
        Community(
            number,
            len(part),
            _inside(network, part),
            _steadiness(part, divisions),
            tuple(named(network, key) for key in _central_first(network, part)),
        )
        for number, part in enumerate(ordered, start=1)
    )


def _inside(network: nx.Graph, part: list[str]) -> float:
    """Give the share of the strength of a part that stays within it, summed in any order."""
    members = set(part)
    ties = [(near in members, weight_of(tie)) for key in part for near, tie in network[key].items()]
    strength = fsum(weight for _, weight in ties)
    return fsum(weight for stays, weight in ties if stays) / strength if strength else 0.0


def _steadiness(part: list[str], divisions: list[Modules]) -> float:
    pairs = comb(len(part), 2)
    if not pairs:
        return 1.0
    together = (Counter(modules[key] for key in part).values() for modules in divisions)
    return fmean(sum(comb(n, 2) for n in sizes) / pairs for sizes in together)


def _central_first(network: nx.Graph, part: list[str]) -> list[str]:
    return sorted(part, key=lambda key: (-network.degree(key), key))
