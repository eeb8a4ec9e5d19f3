"""The network over time: what came, what went, how much changed.

Turnover is one less Jaccard's index of the ties of two moments, as used for panels of networks by
Snijders, van de Bunt & Steglich 2010, "Introduction to stochastic actor-based models for network
dynamics", Social Networks 32, 44-60: 0, all ties stayed; 1, none did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.snapshots import Moment, held_on
from coopgraph.networks.building.texts import Named, sentence
from coopgraph.networks.measures.analysis import Analysis

TieKey = frozenset[str]


@dataclass(frozen=True)
class State:
    """The network at a moment, and what changed since the moment before."""

    moment: Named
    day: str
    nodes: int
    edges: int
    new_edges: int
    lost_edges: int
    new_nodes: int
    lost_nodes: int
    turnover: float | None


def over_time(network: nx.Graph, moments: Sequence[Moment]) -> Analysis[State]:
    """Describe a network at each moment, in order of time."""
    rows: list[State] = []
    nodes: set[str] = set()
    ties: set[TieKey] = set()
    for moment in moments:
        now = held_on(network, moment.day)
        new_nodes, new_ties = set(now), {frozenset(tie) for tie in now.edges}
        rows.append(_state(moment, (nodes, new_nodes), (ties, new_ties)))
        nodes, ties = new_nodes, new_ties
    undated = sum(1 for *_, tie in network.edges(data=True) if not tie["spells"])
    facts = {"undated": undated}
    return Analysis("time", State, tuple(rows), facts, (sentence("note.time"),))


def _state(
    moment: Moment, nodes: tuple[set[str], set[str]], ties: tuple[set[TieKey], set[TieKey]]
) -> State:
    either = len(ties[0] | ties[1])
    return State(
        moment.named,
        moment.day,
        len(nodes[1]),
        len(ties[1]),
        len(ties[1] - ties[0]),
        len(ties[0] - ties[1]),
        len(nodes[1] - nodes[0]),
        len(nodes[0] - nodes[1]),
        1 - len(ties[0] & ties[1]) / either if either else None,
    )
