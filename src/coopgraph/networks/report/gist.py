"""The gist of the report in sentences, and the figures at its head."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

from coopgraph.networks.building.sides import sides
from coopgraph.networks.building.texts import Sentence, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.report.gist_support import single_origins, support_told

Analyses = Mapping[str, Analysis[Any]]
_NAMED = 3


def figures(network: nx.Graph) -> dict[str, Any]:
    """Give the figures at the head: name of a figure → number."""
    french, vietnamese = map(len, sides(network))
    ties = [tie for *_, tie in network.edges(data=True)]
    pairs = {"pairs": network.number_of_edges()} if network.graph["roll_up"] else {}
    return pairs | {
        "partnerships": len({id for tie in ties for id in tie["partnerships"]}),
        "french": french,
        "vietnamese": vietnamese,
        "conventions": len({work["id"] for tie in ties for work in tie["conventions"]}),
        "projects": len({work["id"] for tie in ties for work in tie["projects"]}),
        "documents": len({document for tie in ties for document in tie["documents"]}),
        "single": len(single_origins(network)),
    }


def summary(network: nx.Graph, found: Analyses) -> tuple[Sentence, ...]:
    """Say what matters most, a sentence each; a network without ties has nothing to say."""
    if not network.number_of_edges():
        return (sentence("gist.empty"),)
    return (
        _linked(found),
        *_supported(network, found),
        *_between(found),
        _parts(found),
        _groups(found),
        *_chance(found),
        *_firm(found),
        *_undated(found),
    )


def _linked(found: Analyses) -> Sentence:
    rows = found["degree"].rows[:_NAMED]
    return sentence("gist.linked", who=tuple(row.node for row in rows), n=rows[0].links)


def _supported(network: nx.Graph, found: Analyses) -> list[Sentence]:
    """Say what the headlines rest on: the best linked authority, and the broker if another."""
    headlines = [found["degree"].rows[0].node, *(row.what[0] for row in found["brokers"].rows[:1])]
    return [support_told(network, who) for who in dict.fromkeys(headlines)]


def _between(found: Analyses) -> list[Sentence]:
    if not found["brokers"].rows:
        return []
    broker = found["brokers"].rows[0]
    return [sentence("gist.broker", who=broker.what[0], pairs=broker.pairs)]


def _parts(found: Analyses) -> Sentence:
    facts = found["components"].facts
    share = round(100 * facts["largest_share"])
    key = "gist.whole" if facts["components"] == 1 else "gist.parts"
    return sentence(key, n=facts["components"], share=share)


def _groups(found: Analyses) -> Sentence:
    facts = found["communities"].facts
    steady = facts["adjusted_rand"]
    key = "gist.steady" if steady >= 0.9 else "gist.unsteady"
    return sentence(key, n=facts["communities"], q=facts["modularity"], agreement=steady)


def _chance(found: Analyses) -> list[Sentence]:
    facts = found["chance"].facts
    z = facts["robins_alexander_z"]
    if z is None:
        return []
    kind = "more" if z > 2 else "less" if z < -2 else "usual"
    values = facts["robins_alexander"], facts["robins_alexander_expected"]
    return [sentence(f"gist.closure_{kind}", found=values[0], expected=values[1], z=round(z, 1))]


def _firm(found: Analyses) -> list[Sentence]:
    trial = found["robustness"].rows[0]
    if trial.rank_correlation is None or not trial.ties:
        return []
    kept = round(100 * trial.first_kept)
    return [sentence("gist.firm", n=trial.ties, rho=round(trial.rank_correlation, 2), kept=kept)]


def _undated(found: Analyses) -> list[Sentence]:
    undated = found["time"].facts["undated"]
    return [sentence("gist.undated", n=undated)] if undated else []
