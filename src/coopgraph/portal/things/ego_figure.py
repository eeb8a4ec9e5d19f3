"""The network around a thing: its partnerships between the two shores, France and Việt Nam."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from coopgraph.pictures.bipartite_layout import lay_out
from coopgraph.portal.things.content import FactValue
from coopgraph.portal.things.wording import ThingWording
from coopgraph.records.quads import Term

_SHORES = ("FR", "VN")
WIDTH, ROW = 440, 26
"""Size of the drawing across, and of a row, in its own units."""
_SHORE = 160
"""From the edge of the drawing to a shore: room for names."""
_LONGEST = 20
"""Letters of a name that have room on a shore."""


@dataclass(frozen=True, slots=True)
class EgoNode:
    """An authority on its shore; `short` is its name as far as there is room."""

    value: FactValue
    short: str
    x: float
    y: float
    is_left: bool
    is_self: bool


@dataclass(frozen=True, slots=True)
class EgoTie:
    """A line from shore to shore: the partnership and where it begins and ends."""

    value: FactValue
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class EgoRow:
    """A partnership and its parties, for the table that says the same."""

    value: FactValue
    parties: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class EgoNetwork:
    """The drawing, `height` high, and its rows."""

    nodes: tuple[EgoNode, ...]
    ties: tuple[EgoTie, ...]
    rows: tuple[EgoRow, ...]
    height: float
    left: int
    """Partnerships that are not drawn, for want of room."""
    width: int = WIDTH


def ego_network(wording: ThingWording) -> EgoNetwork | None:
    """Draw the partnerships around a thing; None if there are none."""
    matter = wording.matter
    pairs = {
        (one, other): partnership
        for partnership, parties in sorted(matter.ties.items())
        for one, other in product(*(_on(parties, matter.countries, shore) for shore in _SHORES))
    }
    if not pairs:
        return None
    places = _places(list(pairs))
    ties = tuple(
        EgoTie(wording.value(partnership), *places[one], *places[other])
        for (one, other), partnership in pairs.items()
    )
    rows = tuple(
        EgoRow(wording.value(partnership), tuple(map(wording.value, parties)))
        for partnership, parties in sorted(matter.ties.items())
    )
    nodes = tuple(_node(wording, body, *places[body]) for body in sorted(places))
    height = max(y for _, y in places.values()) + ROW
    return EgoNetwork(nodes, ties, rows, round(height, 1), matter.left["tie"])


def _on(parties: tuple[Term, ...], countries: dict[Term, str], shore: str) -> list[Term]:
    return [party for party in parties if countries.get(party) == shore]


def _places(pairs: list[tuple[Term, Term]]) -> dict[Term, tuple[float, float]]:
    """Give each authority its place: the order is that of the great picture of the network."""
    left, right = (sorted({pair[side] for pair in pairs}) for side in (0, 1))
    partners: dict[Term, set[Term]] = {body: set() for body in (*left, *right)}
    for one, other in pairs:
        partners[one].add(other)
        partners[other].add(one)
    found = lay_out(left, right, partners)
    top = min(y for _, y in found.values())
    on_left = set(left)
    return {
        body: (_SHORE if body in on_left else WIDTH - _SHORE, round(y - top + ROW, 1))
        for body, (_, y) in found.items()
    }


def _node(wording: ThingWording, body: Term, x: float, y: float) -> EgoNode:
    value = wording.value(body)
    short = _short(value.said.text)
    return EgoNode(value, short, x, y, x < WIDTH / 2, body == wording.matter.thing)


def _short(name: str) -> str:
    """Leave out what tells a name from others, and then cut it, where there is no room."""
    bare = name if len(name) <= _LONGEST else name.partition(" (")[0]
    return bare if len(bare) <= _LONGEST else f"{bare[: _LONGEST - 1].rstrip()}…"
