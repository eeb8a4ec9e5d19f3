"""How firmly the headlines of a report stand: how many of the ties behind them rest on what."""

from __future__ import annotations

from collections import Counter

import networkx as nx

from coopgraph.networks.building.texts import Named, Sentence, sentence


def single_origins(network: nx.Graph, *nodes: str) -> list[str]:
    """Give, for each tie that one independent document alone speaks of, the id of the document.

    Of the ties of some nodes, or of all ties.
    """
    ties = network.edges(nodes, data=True) if nodes else network.edges(data=True)
    return [tie["origins"][0] for *_, tie in ties if len(tie["origins"]) == 1]


def support_told(network: nx.Graph, who: Named) -> Sentence:
    """Say how many partners of a node one document alone names, and how many the same document."""
    node = next(key for key, of in network.nodes(data=True) if of["id"] == who.id)
    single = single_origins(network, node)
    partners = network.degree(node)
    if not single:
        return sentence("gist.support.several", who=who, of=partners)
    document, same = max(Counter(single).items(), key=lambda found: (found[1], found[0]))
    if same < 2:
        return sentence("gist.support.single", who=who, of=partners, n=len(single))
    told = {"n": len(single), "same": same, "document": document}
    return sentence("gist.support.same", who=who, of=partners, **told)
