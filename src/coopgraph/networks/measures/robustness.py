"""Robustness: how ranks move when the weaker evidence is left out.

Borgatti, Carley & Krackhardt 2006, "On the robustness of centrality measures under conditions of
imperfect data", Social Networks 28, 124-136: ties are dropped and ranks compared, here by
Spearman's correlation and by who stays among the first ten. Dropped in turn: partnerships that
rest on one independent document (copies count with their origin), those that only the press speaks
of, and, as a yardstick, as many ties at random.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from statistics import fmean
from typing import Any

import networkx as nx

from coopgraph.networks.building.sides import ranks
from coopgraph.networks.building.texts import Named, Sentence, named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.betweenness import betweenness_scores, closeness_scores
from coopgraph.networks.measures.mixing import correlation
from coopgraph.networks.measures.shortest_paths import draws

Two = tuple[str, str]
_FIRST = 10
SAMPLES = 50


@dataclass(frozen=True)
class Trial:
    """One measure after some ties were dropped: whether ranks stay, and the first ten."""

    dropped: Sentence
    ties: int
    nodes_left: int
    measure: Sentence
    rank_correlation: float | None
    first_kept: float


@dataclass(frozen=True)
class Shift:
    """The rank of one node by number of partners and by betweenness: with all, and without some."""

    node: Named
    links_rank: float
    links_rank_several: float | None
    links_rank_beyond_press: float | None
    between_rank: float
    between_rank_several: float | None
    between_rank_beyond_press: float | None


def degree_scores(network: nx.Graph) -> dict[str, float]:
    """Give node → number of its links."""
    return {key: float(links) for key, links in network.degree}


MEASURES: dict[str, Callable[[nx.Graph], dict[str, float]]] = {
    "degree": degree_scores,
    "betweenness": betweenness_scores,
    "closeness": closeness_scores,
}


def rests_on_one(tie: dict[str, Any]) -> bool:
    """Whether a tie rests on one independent document at most."""
    return len(tie["origins"]) < 2


def press_only(tie: dict[str, Any]) -> bool:
    """Whether only the press speaks of a tie."""
    return set(tie["document_kinds"]) == {"press"}


def robustness(network: nx.Graph, seed: int = 0, samples: int | None = None) -> Analysis[Trial]:
    """Compare the ranks of three measures with and without the weaker ties.

    `samples` random losses are the yardstick: 50, and fewer for large networks, unless given.
    """
    samples = draws(network, SAMPLES) if samples is None else samples
    rows = []
    for name, weak in (("single", rests_on_one), ("press", press_only)):
        ties = _ties(network, weak)
        rows += _trials(network, sentence(f"drop.{name}"), [ties])
        drawn = _draws(network, len(ties), seed, samples)
        rows += _trials(network, sentence("drop.random", n=len(ties), samples=samples), drawn)
    note = sentence("note.robustness", samples=samples)
    return Analysis("robustness", Trial, tuple(rows), {}, (note,))


def shifts(network: nx.Graph) -> Analysis[Shift]:
    """Compare the rank of every node with and without the weaker ties, the best linked first."""
    networks = [network, *(without(network, _ties(network, w)) for w in (rests_on_one, press_only))]
    places = [
        [ranks(MEASURES[measure](part)) for part in networks]
        for measure in ("degree", "betweenness")
    ]
    rows = [
        Shift(named(network, key), *(of.get(key) for kind in places for of in kind))  # type: ignore[arg-type]
        for key in sorted(network, key=lambda key: (places[0][0][key], places[1][0][key], key))
    ]
    return Analysis("shifts", Shift, tuple(rows), {}, (sentence("note.shifts"),))


def without(network: nx.Graph, ties: Iterable[Two]) -> nx.Graph:
    """Copy a network less some ties and the nodes that they leave alone."""
    rest: nx.Graph = network.copy()
    rest.remove_edges_from(ties)
    rest.remove_nodes_from([key for key, links in network.degree if not rest.degree(key)])
    return rest


def spearman(one: dict[str, float], other: dict[str, float]) -> float | None:
    """Correlate the ranks of the nodes that both have (Spearman 1904); None if all are equal."""
    keys = sorted(one.keys() & other.keys())
    first, second = (ranks({key: of[key] for key in keys}) for of in (one, other))
    return correlation([first[key] for key in keys], [second[key] for key in keys])


def _trials(network: nx.Graph, dropped: Sentence, drawn: list[list[Two]]) -> list[Trial]:
    rests = [without(network, ties) for ties in drawn]
    return [_trial(network, dropped, drawn, rests, measure) for measure in MEASURES]


def _trial(
    network: nx.Graph, dropped: Sentence, drawn: list[list[Two]], rests: list[nx.Graph], name: str
) -> Trial:
    whole = MEASURES[name](network)
    partial = [MEASURES[name](rest) for rest in rests]
    found = [rho for of in partial if (rho := spearman(whole, of)) is not None]
    return Trial(
        dropped,
        len(drawn[0]),
        round(fmean(map(len, rests))),
        sentence(f"measure.{name}"),
        fmean(found) if found else None,
        fmean(_first_kept(whole, of) for of in partial),
    )


def _first_kept(whole: dict[str, float], partial: dict[str, float]) -> float:
    """Give the share of the first ten that stay among the first ten."""
    one, other = (sorted(of, key=lambda key: (-of[key], key))[:_FIRST] for of in (whole, partial))
    return len(set(one) & set(other)) / len(one) if one else 1.0


def _ties(network: nx.Graph, which: Callable[[dict[str, Any]], bool]) -> list[Two]:
    return [(one, other) for one, other, tie in network.edges(data=True) if which(tie)]


def _draws(network: nx.Graph, size: int, seed: int, samples: int) -> list[list[Two]]:
    chance, ties = Random(seed), list(network.edges)
    return [chance.sample(ties, size) for _ in range(samples)]
