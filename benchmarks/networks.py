"""How NetworkX and rustworkx compare on the shortest paths of two-mode networks.

    python benchmarks/networks.py [--sizes 100 300 1000 3000] [--repeats 3] [--seed 1]

The networks are random, with a few nodes of many ties as ours have. Both engines take turns in one
process; the table gives the median seconds of each, the ratio, and the largest relative difference
of their numbers, which has to stay below `coopgraph.networks.measures.shortest_paths.TOLERANCE`.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from random import Random
from typing import Any

import networkx as nx

from coopgraph.networks.measures.betweenness import betweenness_scores, closeness_scores
from coopgraph.networks.measures.shortest_paths import LARGE, TOLERANCE

MEASURES: dict[str, Callable[[nx.Graph, int], dict[str, float]]] = {
    "betweenness": betweenness_scores,
    "closeness": closeness_scores,
}
ALWAYS, NEVER = 0, 10**9
TIES_OF_A_NODE = 2


def network(size: int, seed: int) -> nx.Graph:
    """Draw a two-mode network of `size` nodes; the chance of a tie falls with a node's number."""
    chance, half = Random(seed), size // 2
    found = nx.Graph()
    for side in (0, 1):
        found.add_nodes_from((f"{side}-{n:06}" for n in range(half)), bipartite=side)
    while found.number_of_edges() < TIES_OF_A_NODE * half:
        ends = (int(half * chance.random() ** 2) for _ in range(2))
        found.add_edge(*(f"{side}-{n:06}" for side, n in enumerate(ends)))
    found.remove_nodes_from([key for key, ties in list(found.degree) if not ties])
    return found


def seconds(measure: Callable[[], Any]) -> tuple[float, dict[str, float]]:
    """Return how long a measure took, and what it found."""
    started = time.perf_counter()
    found = measure()
    return time.perf_counter() - started, found


def row(size: int, name: str, chosen: argparse.Namespace) -> str:
    """Measure one size and return a line of the table."""
    drawn, measure = network(size, chosen.seed), MEASURES[name]
    took: dict[int, list[float]] = {NEVER: [], ALWAYS: []}
    found: dict[int, dict[str, float]] = {}
    for _ in range(chosen.repeats):
        for large in (NEVER, ALWAYS):
            time_taken, found[large] = seconds(lambda large=large: measure(drawn, large))
            took[large].append(time_taken)
    slow, fast = (statistics.median(took[large]) for large in (NEVER, ALWAYS))
    differ = max(_apart(found[NEVER][key], found[ALWAYS][key]) for key in drawn)
    kept = "yes" if differ <= TOLERANCE else "NO"
    return (
        f"| {name} | {len(drawn):,} | {drawn.number_of_edges():,} | {slow:.3f} | {fast:.3f} "
        f"| {slow / fast:.1f} | {differ:.0e} | {kept} |"
    )


def _apart(one: float, other: float) -> float:
    return abs(one - other) / max(abs(one), abs(other), 1e-300)


def main() -> None:
    """Measure and print a table in Markdown."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000, 3000])
    arguments.add_argument("--repeats", type=int, default=3)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    print(f"From {LARGE} nodes on, rustworkx is used.\n")
    print("| measure | nodes | ties | NetworkX s | rustworkx s | ratio | differ by | within |")
    print("|---|---:|---:|---:|---:|---:|---:|---|")
    for size in chosen.sizes:
        for name in MEASURES:
            print(row(size, name, chosen), flush=True)


if __name__ == "__main__":
    main()
