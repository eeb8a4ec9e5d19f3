"""The moments at which a network is looked at: years, or editions of the conferences."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from coopgraph.networks.building.answer_terms import last_part, names_of, plain
from coopgraph.networks.building.texts import Named, named_of
from coopgraph.queries.asking import Asking


@dataclass(frozen=True)
class Moment:
    """A day, and what it is called."""

    named: Named
    day: str


def years(network: nx.Graph) -> list[Moment]:
    """Give the last day of each year, from the first trace in a network to the last."""
    ties = [tie for *_, tie in network.edges(data=True) if tie["first"]]
    if not ties:
        return []
    first = min(int(tie["first"][:4]) for tie in ties)
    last = max(int(max(tie["last"], tie["first"])[:4]) for tie in ties)
    return [Moment(Named(*[str(year)] * 4), f"{year}-12-31") for year in range(first, last + 1)]


def editions(asking: Asking) -> list[Moment]:
    """Give the last possible first day of each dated edition, in order of time."""
    days = {
        plain(row["edition"]): plain(row["latest"])
        for row in asking.rows("woven-editions")
        if "latest" in row
    }
    names = names_of(asking, days)
    moments = [
        Moment(named_of({"id": last_part(f"<{key}>"), "labels": names[key]}), day)
        for key, day in days.items()
    ]
    return sorted(moments, key=lambda moment: (moment.day, moment.named.id))


def held_on(network: nx.Graph, day: str) -> nx.Graph:
    """Give the part of a network that held on a day, as a new network.

    A tie holds on the days of its spells, which the graph gives; what has no date is left out.
    """
    ties = [(one, other) for one, other, tie in network.edges(data=True) if _holds(tie, day)]
    part: nx.Graph = network.edge_subgraph(ties).copy()
    return part


def _holds(tie: dict[str, list[tuple[str, str]]], day: str) -> bool:
    return any(first <= day and (not until or until >= day) for first, until in tie["spells"])
