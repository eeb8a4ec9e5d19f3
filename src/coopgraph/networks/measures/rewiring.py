"""Random two-mode networks in which everyone keeps the number of their partners.

Curveball: Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz 2014, "A fast and unbiased
procedure to randomize ecological binary matrices with fixed row and column totals", Nature
Communications 5, 4114; that it draws uniformly: Carstens 2015, Physical Review E 91, 042812.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import networkx as nx

from coopgraph.networks.building.sides import sides

_TRADES = 5
"""Trades for each node of the side that trades, between two networks (Strona et al.)."""


def shuffled(network: nx.Graph, seed: int, samples: int) -> Iterator[nx.Graph]:
    """Yield random networks with the same nodes and degrees as this one, from a seed."""
    chance = Random(seed)
    traders, _ = sides(network)
    partners = [sorted(network[key]) for key in traders]
    trades = _TRADES * len(traders)
    _trade(partners, chance, 2 * trades)
    for _ in range(samples):
        _trade(partners, chance, trades)
        yield _network(network, traders, partners)


def _trade(partners: list[list[str]], chance: Random, times: int) -> None:
    """Let pairs exchange those of their partners that the other does not have."""
    if len(partners) < 2:
        return
    for _ in range(times):
        one, other = chance.sample(range(len(partners)), 2)
        mine, theirs = set(partners[one]), set(partners[other])
        open_ones = sorted(mine ^ theirs)
        if not mine - theirs or not theirs - mine:
            continue
        chance.shuffle(open_ones)
        kept = len(mine - theirs)
        common = sorted(mine & theirs)
        partners[one] = common + open_ones[:kept]
        partners[other] = common + open_ones[kept:]


def _network(model: nx.Graph, traders: list[str], partners: list[list[str]]) -> nx.Graph:
    network = nx.Graph()
    for key, side in model.nodes(data="bipartite"):
        network.add_node(key, bipartite=side)
    for key, of in zip(traders, partners, strict=True):
        network.add_edges_from((key, partner) for partner in of)
    return network
