"""All analyses by name: for the command line, the report and Python alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import networkx as nx

from coopgraph.networks.building.snapshots import Moment, years
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.betweenness import betweenness, closeness
from coopgraph.networks.measures.bridges import bridges, brokers
from coopgraph.networks.measures.clustering import clustering
from coopgraph.networks.measures.communities import communities
from coopgraph.networks.measures.components import components
from coopgraph.networks.measures.cores import cores
from coopgraph.networks.measures.degrees import degrees
from coopgraph.networks.measures.hits import prestige
from coopgraph.networks.measures.mixing import mixing
from coopgraph.networks.measures.null_model import compared_with_chance
from coopgraph.networks.measures.over_time import over_time
from coopgraph.networks.measures.projections import projection
from coopgraph.networks.measures.robustness import robustness, shifts
from coopgraph.networks.measures.suggestions import suggestions
from coopgraph.networks.measures.theme_mixing import mixing_by_theme


@dataclass(frozen=True)
class Settings:
    """What some analyses may be told.

    seed: of all that is random. samples: random networks to compare with;
    if None, as many as the size of the network allows. side: 0 or 1, for
    projections. moments: for `time`; the years of the network if empty. authority: a node, for
    suggestions.
    """

    seed: int = 0
    samples: int | None = None
    side: int = 0
    moments: Sequence[Moment] = field(default=())
    authority: str | None = None


ANALYSES: dict[str, Callable[[nx.Graph, Settings], Analysis[Any]]] = {
    "degree": lambda network, _: degrees(network),
    "betweenness": lambda network, _: betweenness(network),
    "closeness": lambda network, _: closeness(network),
    "hits": lambda network, _: prestige(network),
    "cores": lambda network, _: cores(network),
    "components": lambda network, _: components(network),
    "brokers": lambda network, _: brokers(network),
    "bridges": lambda network, _: bridges(network),
    "communities": lambda network, told: communities(network, told.seed),
    "projection": lambda network, told: projection(network, told.side),
    "mixing-kind": lambda network, _: mixing(network, "kind"),
    "mixing-region": lambda network, _: mixing(network, "region"),
    "mixing-theme": lambda network, _: mixing_by_theme(network),
    "clustering": lambda network, _: clustering(network),
    "time": lambda network, told: over_time(network, told.moments or years(network)),
    "robustness": lambda network, told: robustness(network, told.seed),
    "shifts": lambda network, _: shifts(network),
    "chance": lambda network, told: compared_with_chance(network, told.seed, told.samples),
    "suggestions": lambda network, told: suggestions(network, authority=told.authority),
}
"""Name → analysis. `mixing-…`, `shifts` and `suggestions` are for the partnership network only."""


def analyse(network: nx.Graph, name: str, settings: Settings | None = None) -> Analysis[Any]:
    """Make one analysis of a network; raises KeyError for a name that is not in `ANALYSES`."""
    return ANALYSES[name](network, settings or Settings())
