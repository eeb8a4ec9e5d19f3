"""Three more two-mode networks: authorities with themes, with editions, and actors with them.

Authority–edition is a network of co-attendance, as in Davis, Gardner & Gardner 1941, *Deep South*:
who appeared at which conference, so far as the documents say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import networkx as nx

from coopgraph.messages import LANGUAGES, say
from coopgraph.networks.building.answer_terms import (
    NodeNames,
    last_part,
    names_of,
    plain,
    theme_names,
)
from coopgraph.networks.building.authority_nodes import authority_nodes
from coopgraph.networks.building.edges import called_by_ends
from coopgraph.networks.building.scope import Scope
from coopgraph.networks.building.texts import Named, named_of
from coopgraph.networks.building.ties import read_threads
from coopgraph.queries.asking import AnswerRow, Asking

NodeEnds = tuple[str, str]
"""The node of side 0 and the node of side 1."""

TieData = dict[str, Any]


def weave_themes(asking: Asking, **scope: Any) -> nx.Graph:
    """Weave authorities (side 0) with the themes of their partnerships (side 1).

    `scope` as for `weave_partnerships`. Edges: `weight` is the number of partnerships,
    `partnerships` their ids, and `documents`.
    """
    told = Scope(**scope)
    ties: defaultdict[NodeEnds, TieData] = defaultdict(_tie)
    for thread in read_threads(asking, told):
        for authority in sorted(thread.nodes):
            for theme in thread.themes:
                tie = ties[authority, theme]
                _extend(tie, "partnerships", [thread.id])
                _extend(tie, "documents", thread.documents)
                tie["themes"] = [theme]
                if thread.spell:
                    tie["spells"].append(thread.spell)
    themes = {id: _attributes(name, "theme") for id, name in theme_names(asking).items()}
    for tie in ties.values():
        tie["weight"] = float(len(tie["partnerships"]))
    return _woven("themes", told, authority_nodes(asking, {a for a, _ in ties}), themes, ties)


def weave_editions(asking: Asking, **scope: Any) -> nx.Graph:
    """Weave authorities (side 0) with the editions at which they appeared (side 1).

    Edges: `how` (took part, hosted, signed: local names of properties), `weight` is how many of
    these, `documents`.
    """
    told = Scope(**scope)
    allowed = _allowed(asking, told)
    ties: defaultdict[NodeEnds, TieData] = defaultdict(_tie)
    for row in told.rows(asking, "woven-attendance", "rollUp"):
        authority = plain(row["authority"])
        if allowed is None or authority in allowed:
            tie = ties[authority, plain(row["edition"])]
            _extend(tie, "how", [last_part(f"<{plain(row['how']).replace('#', '/')}>")])
            _document(tie, row)
    for tie in ties.values():
        tie["weight"] = float(len(tie["how"]))
    names = names_of(asking, {edition for _, edition in ties})
    editions = {key: _attributes(_named(key, names), "edition") for key in names}
    nodes = authority_nodes(asking, {authority for authority, _ in ties})
    return _woven("editions", told, nodes, editions, ties)


def weave_actors(asking: Asking, **scope: Any) -> nx.Graph:
    """Weave actors (side 0) with the authorities that they work with (side 1).

    Edges: `weight` is 1, `editions` where the documents show both, `documents`. A date keeps the
    ties shown at an edition until then, and those without a date.
    """
    told = Scope(**scope)
    allowed = _allowed(asking, told)
    ties: defaultdict[NodeEnds, TieData] = defaultdict(_tie)
    actors: dict[str, AnswerRow] = {}
    for row in asking.rows("woven-actors", roll_up=told.roll_up):
        actor, authority = plain(row["actor"]), plain(row["authority"])
        late = told.day and plain(row.get("day")) > told.day
        if not late and (allowed is None or authority in allowed):
            tie, actors[actor] = ties[actor, authority], row
            _extend(tie, "editions", [last_part(row["edition"])] if "edition" in row else [])
            _document(tie, row)
    names = names_of(asking, actors)
    nodes = {
        key: _attributes(_named(key, names), last_part(row.get("kind")))
        | {"country": last_part(row.get("country"))}
        for key, row in sorted(actors.items())
    }
    known = authority_nodes(asking, {authority for _, authority in ties})
    return _woven("actors", told, nodes, known, ties)


def _woven(
    name: str,
    scope: Scope,
    first: Mapping[str, dict[str, Any]],
    second: Mapping[str, dict[str, Any]],
    ties: Mapping[NodeEnds, TieData],
) -> nx.Graph:
    """Put two sides and their ties together; authorities of other countries are left out."""
    kinds = ("actors", "authorities") if name == "actors" else ("authorities", name)
    network = nx.Graph(
        name=name,
        as_of=scope.day,
        roll_up=scope.roll_up,
        sides=tuple(_side(kind) for kind in kinds),
    )
    place = kinds.index("authorities")
    for (one, other), tie in sorted(ties.items()):
        if one not in first or other not in second:
            continue
        ends = first[one], second[other]
        if not scope.lets_in(ends[place]):
            continue
        for side, (key, node) in enumerate(zip((one, other), ends, strict=True)):
            network.add_node(key, **{"themes": [], "documents": []} | node | {"bipartite": side})
        network.add_edge(one, other, **tie | called_by_ends(ends))
        for key in (one, other):
            _extend(network.nodes[key], "documents", tie["documents"])
            _extend(network.nodes[key], "themes", tie["themes"])
    return network


def _allowed(asking: Asking, scope: Scope) -> set[str] | None:
    """Give the authorities with partnerships of the theme or kind asked for; None for all."""
    if scope.theme is None and scope.kind is None:
        return None
    return {node for thread in read_threads(asking, scope) for node in thread.nodes}


def _tie() -> TieData:
    return {"weight": 1.0, "documents": [], "themes": [], "spells": [], "first": "", "last": ""}


def _document(tie: TieData, row: AnswerRow) -> None:
    _extend(tie, "documents", [last_part(row["document"])])
    if (day := plain(row.get("day"))) and (day, "") not in tie["spells"]:
        tie["spells"] = [(min([day, *(first for first, _ in tie["spells"])]), "")]
        tie["first"] = tie["spells"][0][0]
        tie["last"] = max(tie["last"], day)


def _extend(of: dict[str, Any], name: str, values: list[str]) -> None:
    of[name] = sorted({*of.get(name, ()), *values})


def _attributes(name: Named, kind: str) -> dict[str, Any]:
    labels = {lang: name.said(lang) for lang in LANGUAGES}
    return {"id": name.id, "labels": labels, "kind": kind}


def _named(key: str, names: Mapping[str, NodeNames]) -> Named:
    return named_of({"id": key.rpartition("/")[2], "labels": names[key]})


def _side(kind: str) -> Named:
    return Named(kind, *(say(f"networks.side.{kind}", lang) for lang in LANGUAGES))
