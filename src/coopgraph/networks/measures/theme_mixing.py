"""Mixing by theme: what is worked on, by how many, and whether co-partners work on the same.

Overlap of themes is Jaccard's (1901); for authorities that share a partner it is compared with all
pairs of the same side: homophily (McPherson, Smith-Lovin & Cook 2001, "Birds of a feather", Annual
Review of Sociology 27, 415-444). Co-partners share the themes of the same partner's documents, so
that some overlap is built in; themes of the ties they have in common are left out for that reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

import networkx as nx

from coopgraph.networks.building.sides import sides
from coopgraph.networks.building.texts import Named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.cycles import shared


@dataclass(frozen=True)
class ThemeMix:
    """One theme: the ties that name it, their share, and the authorities of each side."""

    theme: Named
    ties: int
    share: float
    side_one: int
    side_other: int


def mixing_by_theme(network: nx.Graph) -> Analysis[ThemeMix]:
    """Count ties and authorities by theme, the commonest first."""
    ends: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one, other, tie in network.edges(data=True):
        for theme in tie["themes"]:
            ends[theme].append((one, other))
    rows = [_mix(network, theme, ties) for theme, ties in ends.items()]
    rows.sort(key=lambda row: (-row.ties, row.theme.id))
    facts = {
        "ties_without_theme": sum(1 for *_, tie in network.edges(data=True) if not tie["themes"])
    }
    overlaps: dict[str, float | None] = {}
    for side, name in enumerate(("one", "other")):
        overlaps |= _overlap(network, side, name)
    notes = (sentence("note.mixing_theme"),)
    return Analysis("mixing-theme", ThemeMix, tuple(rows), facts | overlaps, notes)


def _mix(network: nx.Graph, theme: str, ties: list[tuple[str, str]]) -> ThemeMix:
    keys = {key for tie in ties for key in tie}
    first = sum(1 for key in keys if network.nodes[key]["bipartite"] == 0)
    share = len(ties) / network.number_of_edges()
    return ThemeMix(network.graph["themes"][theme], len(ties), share, first, len(keys) - first)


def _overlap(network: nx.Graph, side: int, name: str) -> dict[str, float | None]:
    """Compare the overlap of themes of co-partners with that of all pairs of a side."""
    near = [_overlap_beyond(network, pair) for pair in sorted(shared(network, side))]
    themes = [set(network.nodes[key]["themes"]) for key in sides(network)[side]]
    return {
        f"overlap_{name}": _mean(near),
        f"overlap_all_{name}": _mean(_jaccard(a, b) for a, b in combinations(themes, 2)),
    }


def _overlap_beyond(network: nx.Graph, pair: tuple[str, str]) -> float | None:
    """Give the overlap of what two co-partners work on with others than those they share."""
    one, other = pair
    common = set(network[one]) & set(network[other])
    return _jaccard(_themes(network, one, common), _themes(network, other, common))


def _mean(overlaps: Iterable[float | None]) -> float | None:
    known = [overlap for overlap in overlaps if overlap is not None]
    return fmean(known) if known else None


def _themes(network: nx.Graph, key: str, without: set[str]) -> set[str]:
    """Give the themes of a node, less those known only from its ties to some others."""
    return {
        theme
        for near, tie in network[key].items()
        if near not in without
        for theme in tie["themes"]
    }


def _jaccard(one: set[str], other: set[str]) -> float | None:
    """Give the overlap of two sets; None if either is empty, for then nothing is known."""
    return len(one & other) / len(one | other) if one and other else None
