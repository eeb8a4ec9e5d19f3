"""The picture of the whole network: France left, Vietnam right, a thread for each tie.

Components one below the other, the largest first; inside, each side is ordered by where its
partners stand (the barycentre method of Sugiyama, Tagawa & Toda 1981), so that threads cross
little.
"""

from __future__ import annotations

from html import escape
from math import log

import networkx as nx

from coopgraph.networks.building.sides import sides, weight_of
from coopgraph.networks.building.texts import named
from coopgraph.networks.report.charts import FRANCE, QUIET, VIETNAM

MOST = 160
"""More nodes than this are not drawn, but the best linked."""

_WIDTH, _ROW, _GAP, _LEFT, _RIGHT = 1000, 19, 14, 345, 680
_ROUNDS = 12


def two_sides(network: nx.Graph, title: str, lang: str) -> str:
    """Draw a network as SVG; of large ones the best linked."""
    places, height = _places(_best_linked(network))
    threads, marks = [], []
    for one, other, tie in network.edges(data=True):
        if one in places and other in places:
            ends = (one, other) if network.nodes[one]["bipartite"] == 0 else (other, one)
            threads.append(_thread(places[ends[0]], places[ends[1]], weight_of(tie)))
    for key, y in places.items():
        side = network.nodes[key]["bipartite"]
        marks.append(_mark(named(network, key).said(lang), side, y, network.degree(key)))
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height:g}" role="img" xmlns="http://www.w3.org/2000/svg"'
        f' class="sides"><title>{escape(title)}</title>{"".join(threads)}{"".join(marks)}</svg>'
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


def _thread(left: float, right: float, weight: float) -> str:
    middle = (_LEFT + _RIGHT) / 2
    thick = 1 + 1.6 * log(max(1.0, weight))
    return (
        f'<path d="M{_LEFT} {left:.1f} C{middle:g} {left:.1f} {middle:g} {right:.1f} {_RIGHT}'
        f' {right:.1f}" fill="none" stroke="{QUIET}" stroke-opacity=".38"'
        f' stroke-width="{thick:.1f}" stroke-linecap="round"/>'
    )


def _mark(name: str, side: int, y: float, degree: int) -> str:
    size = 3 + 1.5 * degree**0.5
    if side == 0:
        shape = f'<circle cx="{_LEFT}" cy="{y:.1f}" r="{size:.1f}" fill="{FRANCE}"/>'
        at, anchor = _LEFT - 14.0, "end"
    else:
        edge = 1.8 * size
        shape = (
            f'<rect x="{_RIGHT - edge / 2:.1f}" y="{y - edge / 2:.1f}" width="{edge:.1f}"'
            f' height="{edge:.1f}" fill="{VIETNAM}"/>'
        )
        at, anchor = _RIGHT + 14.0, "start"
    short = name if len(name) <= 52 else name[:51].rstrip() + "…"
    return (
        f'{shape}<text x="{at:g}" y="{y:.1f}" text-anchor="{anchor}"'
        f' dominant-baseline="central">{escape(short)}</text>'
    )


def _largest_first(part: list[str]) -> tuple[int, str]:
    return -len(part), part[0]
