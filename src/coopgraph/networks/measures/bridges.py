"""Bridges and brokers: who would be cut off from whom if a tie or an authority went away.

A bridge is a tie, a broker a node (articulation point, cut vertex), whose loss breaks a component
(Harary 1969, *Graph Theory*, ch. 3; Tarjan 1974 for finding bridges). Brokers in the sense of Burt
1992, *Structural Holes*: they link parts that nothing else links.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.texts import Named, Sentence, named, sentence
from coopgraph.networks.measures.analysis import Analysis

_NAMED_AT_MOST = 4


@dataclass(frozen=True)
class Cut:
    """What breaks without one broker or bridge.

    pairs: how many pairs of authorities could no longer reach each other.
    cut_off: the authorities outside the largest part that would remain.
    """

    what: tuple[Named, ...]
    pairs: int
    parts: int
    cut_off: tuple[Named, ...]
    consequence: Sentence


def brokers(network: nx.Graph) -> Analysis[Cut]:
    """Find the authorities whose loss would break the network, the gravest first."""
    cuts = [_without(network, (key,)) for key in nx.articulation_points(network)]
    return _gravest_first("brokers", cuts)


def bridges(network: nx.Graph) -> Analysis[Cut]:
    """Find the ties whose loss would break the network, the gravest first.

    A tie whose loss leaves one authority alone is counted in the facts but not listed.
    """
    found = [tuple(sorted(tie)) for tie in nx.bridges(network)]
    inner = [tie for tie in found if min(map(network.degree, tie)) > 1]
    cuts = [_without(network, tie) for tie in inner]
    analysis = _gravest_first("bridges", cuts)
    analysis.facts.update(bridges=len(found), pendant=len(found) - len(inner))
    return analysis


def _gravest_first(name: str, cuts: list[Cut]) -> Analysis[Cut]:
    rows = sorted(cuts, key=lambda cut: (-cut.pairs, cut.what))
    return Analysis(name, Cut, tuple(rows), {name: len(rows)}, (sentence(f"note.{name}"),))


def _without(network: nx.Graph, lost: tuple[str, ...]) -> Cut:
    """Tell what happens without a node (one key) or a tie (two keys)."""
    whole = set(nx.node_connected_component(network, lost[0]))
    rest = network.subgraph(whole - set(lost)) if len(lost) == 1 else network.subgraph(whole).copy()
    if len(lost) == 2:
        rest.remove_edge(*lost)
    parts = sorted((sorted(part) for part in nx.connected_components(rest)), key=_largest_first)
    left = sum(map(len, parts))
    pairs = (left * left - sum(len(part) ** 2 for part in parts)) // 2
    cut_off = tuple(named(network, key) for part in parts[1:] for key in part)
    main = tuple(named(network, key) for key in _best_linked(network, parts[0]))
    what = tuple(named(network, key) for key in lost)
    return Cut(what, pairs, len(parts), cut_off, _told(what, cut_off, main, len(parts[0])))


def _told(
    what: tuple[Named, ...], cut_off: tuple[Named, ...], main: tuple[Named, ...], size: int
) -> Sentence:
    shown: tuple[Named | Sentence, ...] = cut_off
    if (more := len(cut_off) - _NAMED_AT_MOST) > 1:
        shown = (*cut_off[:_NAMED_AT_MOST], sentence("cut.more", n=more))
    key = "cut.small" if size <= len(main) else "cut.large"
    lost = what[0] if len(what) == 1 else sentence("cut.tie", one=what[0], other=what[1])
    return sentence(key, what=lost, cut_off=shown, main=main, size=size)


def _best_linked(network: nx.Graph, part: list[str]) -> list[str]:
    return sorted(part, key=lambda key: (-network.degree(key), key))[:2]


def _largest_first(part: list[str]) -> tuple[int, str]:
    return -len(part), part[0]
