"""Suggestions of partners, each with its reasons in words.

Two signals, both known to foretell ties (Liben-Nowell & Kleinberg 2007, "The link-prediction
problem for social networks", JASIST 58, 1019-1031): themes that both work on, rare ones counting
more (Adamic & Adar 2003), and partners in common at one remove, those with few partners counting
more (resource allocation: Zhou, Lü & Zhang 2009, European Physical Journal B 71, 623-630). The
order is a help to read; what counts is the reasons, and the documents behind them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

import networkx as nx

from coopgraph.networks.building.sides import sides
from coopgraph.networks.building.texts import Named, Sentence, named, sentence
from coopgraph.networks.measures.analysis import Analysis

_EACH_AT_MOST = 2
_PATHS_TOLD = 2
_THEMES_NEEDED = 2

Path = tuple[str, str]
"""The common partner and the one who links it to the suggested partner."""

Candidate = tuple[str, str, list[Path], list[str]]
"""Two nodes, the paths between them, the themes they share."""


@dataclass(frozen=True)
class Suggestion:
    """Two authorities that might become partners, why, and the themes and partners concerned."""

    rank: int
    one: Named
    other: Named
    reasons: tuple[Sentence, ...]
    themes: tuple[Named, ...]
    through: tuple[Named, ...]


def suggestions(
    network: nx.Graph, limit: int = 20, authority: str | None = None
) -> Analysis[Suggestion]:
    """Suggest partners, the best founded first; only those of `authority` (a node) if given.

    Nobody is suggested more than twice unless asked for, nor an authority that is no more, nor one
    of side 1 in a region where the one of side 0 has a partner already.
    """
    rarity = _rarity(network)
    scored = [
        (_score(network, themes, paths, rarity), one, other, paths, themes)
        for one, other, paths, themes in _candidates(network, authority)
    ]
    scored.sort(key=lambda found: (-found[0], found[1], found[2]))
    kept: Counter[str] = Counter()
    rows: list[Suggestion] = []
    for _, one, other, paths, common in scored:
        often = max(kept[one], kept[other]) >= _EACH_AT_MOST
        if len(rows) < limit and (authority or not often):
            kept.update((one, other))
            rows.append(_suggestion(network, len(rows) + 1, (one, other), paths, common))
    facts = {"candidates": len(scored)}
    return Analysis("suggestions", Suggestion, tuple(rows), facts, (sentence("note.suggestions"),))


def _candidates(network: nx.Graph, authority: str | None) -> Iterator[Candidate]:
    """Yield pairs of the two sides that are not partners, and what speaks for them."""
    first, second = (_living(network, side) for side in sides(network))
    themes = {key: set(of) for key, of in network.nodes(data="themes")}
    regions = {key: {_region(network, near) for near in network[key]} for key in network}
    for one in first:
        paths = _paths(network, one)
        for other in second:
            if authority not in (None, one, other) or _region(network, other) in regions[one]:
                continue
            common, found = themes[one] & themes[other], paths.get(other, [])
            if found or len(common) >= _THEMES_NEEDED:
                yield one, other, found, sorted(common)


def _paths(network: nx.Graph, one: str) -> dict[str, list[Path]]:
    """Give, for each node of the other side at three ties from one, the paths that lead there."""
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for common in sorted(network[one]):
        for linking in sorted(set(network[common]) - {one}):
            for other in network[linking]:
                if other not in network[one]:
                    found[other].append((common, linking))
    return found


def _region(network: nx.Graph, key: str) -> str:
    """Give the region of a node, else the node: partners of one region are not suggested anew."""
    return network.nodes[key].get("region_id") or key


def _living(network: nx.Graph, keys: list[str]) -> list[str]:
    day = network.graph.get("as_of", "")
    return [
        key
        for key in keys
        if not (end := network.nodes[key].get("end_latest", "")) or (day and end >= day)
    ]


def _rarity(network: nx.Graph) -> dict[str, float]:
    """Give theme → how much it tells: the logarithm of nodes over nodes that work on it."""
    of = Counter(theme for _, themes in network.nodes(data="themes") for theme in themes)
    return {theme: log(len(network) / n) for theme, n in of.items()}


def _score(
    network: nx.Graph, themes: list[str], paths: list[Path], rarity: dict[str, float]
) -> float:
    by_themes: float = sum(rarity[theme] for theme in themes) / (1 + sum(rarity.values()))
    by_paths: float = sum(1 / (network.degree(a) * network.degree(b)) for a, b in paths)
    return by_themes + by_paths


def _suggestion(
    network: nx.Graph, rank: int, pair: tuple[str, str], paths: list[Path], themes: list[str]
) -> Suggestion:
    one, other = (named(network, key) for key in pair)
    told = tuple(network.graph["themes"][theme] for theme in themes)
    through = dict.fromkeys(key for path in paths for key in path)
    reasons = tuple(_reasons(network, one, other, paths, told))
    return Suggestion(rank, one, other, reasons, told, tuple(named(network, k) for k in through))


def _reasons(
    network: nx.Graph, one: Named, other: Named, paths: list[Path], themes: tuple[Named, ...]
) -> Iterator[Sentence]:
    if themes:
        yield sentence("reason.themes" if len(themes) > 1 else "reason.theme", themes=themes)
    for common, linking in paths[:_PATHS_TOLD]:
        middle, bridge = named(network, common), named(network, linking)
        yield sentence("reason.path", one=one, common=middle, linking=bridge, other=other)
    if len(paths) > _PATHS_TOLD:
        yield sentence("reason.more", n=len(paths) - _PATHS_TOLD)
