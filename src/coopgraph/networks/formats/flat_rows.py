"""Nodes and edges as flat rows: what the formats without lists and dicts can hold.

Several values stand in one cell, with `|` between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

Flat = dict[str, str | float]
"""Name of a column → value."""

_NODE_TEXTS = ("country", "kind", "start", "end", "start_earliest", "end_latest", "region_id")
_EDGE_TEXTS = (
    *("main_kind", "status", "status_date", "status_today"),
    *("start", "start_earliest", "start_latest"),
    *("end", "end_earliest", "end_latest", "first", "last"),
)
_EDGE_LISTS = ("partnerships", "kinds", "themes", "contested", "how", "editions", "documents")


def flat_node(node: Mapping[str, Any]) -> Flat:
    """Flatten the attributes of a node; `lat` and `lon` only where known."""
    flat: Flat = {"identifier": node["id"], "side": node["bipartite"]}
    flat |= {f"label_{lang}": name for lang, name in node["labels"].items()}
    flat |= {name: node.get(name, "") for name in _NODE_TEXTS}
    flat |= {f"region_{lang}": name for lang, name in node.get("region", {}).items()}
    flat |= {name: joined(node.get(name, ())) for name in ("themes", "documents")}
    return flat | {name: node[name] for name in ("lat", "lon") if node.get(name) is not None}


def flat_edge(edge: Mapping[str, Any]) -> Flat:
    """Flatten the attributes of an edge."""
    flat: Flat = {"identifier": edge["id"]}
    flat |= {f"label_{lang}": name for lang, name in edge["labels"].items()}
    flat |= {name: edge.get(name, "") for name in _EDGE_TEXTS}
    flat |= {name: joined(edge.get(name, ())) for name in _EDGE_LISTS}
    for name in ("conventions", "projects"):
        works = edge.get(name, ())
        flat |= {name: len(works), f"{name}_ids": joined(work["id"] for work in works)}
    return flat


def joined(values: Iterable[str]) -> str:
    """Write several values in one cell."""
    return " | ".join(values)


def spells_of_node(network: nx.Graph, key: str) -> list[tuple[str, str]]:
    """Give when a node is part of the network: the spells of its ties; none if one is undated."""
    spells = [tie.get("spells", []) for tie in network[key].values()]
    return _merged(spell for of in spells for spell in of) if all(spells) else []


def _merged(spells: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Join spells that touch; an end of "" is open."""
    merged: list[tuple[str, str]] = []
    for start, end in sorted(spells):
        if merged and (not merged[-1][1] or start <= merged[-1][1]):
            last = "" if not merged[-1][1] or not end else max(merged[-1][1], end)
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((start, end))
    return merged
