"""The picture of the whole network: France left, Vietnam right, a thread for each tie.

Components one below the other, the largest first; inside, each side is ordered by where its
partners stand (the barycentre method of Sugiyama, Tagawa & Toda 1981), so that threads cross
little.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Any

import networkx as nx

from coopgraph.networks.building.sides import sides, weight_of
from coopgraph.networks.building.texts import named
from coopgraph.pages import render

MOST = 160
"""More nodes than this are not drawn, but the best linked."""

_WIDTH, _ROW, _GAP, _LEFT, _RIGHT = 1000, 19, 14, 345, 680
_ROUNDS = 12


def two_sides(network: nx.Graph, title: str, lang: str) -> str:
    """Draw a network as SVG; of large ones the best linked."""
    places, height = _places(_best_linked(network))
    threads = []
    for one, other, tie in network.edges(data=True):
        if one in places and other in places:
            ends = (one, other) if network.nodes[one]["bipartite"] == 0 else (other, one)
            threads.append(_thread(places[ends[0]], places[ends[1]], weight_of(tie)))
    return render(
        "two_sides.svg",
        title=title,
        width=_WIDTH,
        height=f"{height:g}",
        left=_LEFT,
        middle=f"{(_LEFT + _RIGHT) / 2:g}",
        right=_RIGHT,
        threads=threads,
        marks=[
            _mark(named(network, key).said(lang), network.nodes[key], y, network.degree(key))
            for key, y in places.items()
        ],
    )


def _best_linked(network: nx.Graph) -> nx.Graph:
    if len(network) <= MOST:
        return network
    keys = sorted(network, key=lambda key: (-network.degree(key), key))[:MOST]
    part = network.subgraph(keys)
    return part.subgraph([key for key in part if part.degree(key)])


def _places(network: nx.Graph) -> tuple[dict[str, float], float]:
    """Give node → height of its row, and the height of the whole."""
    parts = sorted((sorted(part) for part in nx.connected_components(network)), key=_largest_first)
    places: dict[str, float] = {}
    top = 10.0
    for part in parts:
        ordered = _ordered(network.subgraph(part))
        rows = max(map(len, ordered))
        for side in ordered:
            spread = (rows - 1) / (len(side) - 1) if len(side) > 1 else 0.0
            start = (rows - 1) / 2 if len(side) == 1 else 0.0
            for n, key in enumerate(side):
                places[key] = top + (start + n * spread) * _ROW + _ROW / 2
        top += rows * _ROW + _GAP
    return places, top


def _ordered(part: nx.Graph) -> tuple[list[str], list[str]]:
    """Order both sides by the mean place of their partners, again and again."""
    left, right = sides(part)
    left.sort(key=lambda key: (-part.degree(key), key))
    for _ in range(_ROUNDS):
        right = _by_partners(part, right, left)
        left = _by_partners(part, left, right)
    return left, right


def _by_partners(part: nx.Graph, side: list[str], across: list[str]) -> list[str]:
    place = {key: n / max(1, len(across) - 1) for n, key in enumerate(across)}
    mean = {key: sum(place[near] for near in part[key]) / len(part[key]) for key in side}
    return sorted(side, key=lambda key: (mean[key], key))


def _thread(left: float, right: float, weight: float) -> dict[str, str]:
    thick = 1 + 1.6 * log(max(1.0, weight))
    return {"left": f"{left:.1f}", "right": f"{right:.1f}", "thick": f"{thick:.1f}"}


def _mark(name: str, node: Mapping[str, Any], y: float, degree: int) -> dict[str, Any]:
    size = 3 + 1.5 * degree**0.5
    edge = 1.8 * size
    return {
        "name": name if len(name) <= 52 else name[:51].rstrip() + "…",
        "side": node["bipartite"],
        "y": f"{y:.1f}",
        "size": f"{size:.1f}",
        "x": f"{_RIGHT - edge / 2:.1f}",
        "top": f"{y - edge / 2:.1f}",
        "edge": f"{edge:.1f}",
    }


def _largest_first(part: list[str]) -> tuple[int, str]:
    return -len(part), part[0]
