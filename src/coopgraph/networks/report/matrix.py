"""A crossing of two traits as a shaded table: darker, more ties."""

from __future__ import annotations

from typing import Any, NamedTuple

from coopgraph.messages import say
from coopgraph.networks.building.texts import Named, decimal
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.pages import render


class Crossing(NamedTuple):
    """A cell: how many ties, how many by chance in words, and the share of the largest cell."""

    ties: int
    chance: str
    share: float


def matrix(analysis: Analysis[Any], lang: str) -> str:
    """Write the crossing; a cell says how many ties, and how many by chance."""
    ones, others = (_by_ties(analysis, name) for name in ("one", "other"))
    most = max(row.ties for row in analysis.rows)
    found = {(row.one, row.other): _crossing(row, most, lang) for row in analysis.rows}
    return render(
        "matrix.html",
        lang,
        others=[other.said(lang) for other in others],
        rows=[(one.said(lang), [found.get((one, other)) for other in others]) for one in ones],
    )


def _crossing(row: Any, most: int, lang: str) -> Crossing:
    chance = say("networks.report.by_chance", lang, n=decimal(row.expected, lang, 1))
    return Crossing(row.ties, chance, row.ties / most)


def _by_ties(analysis: Analysis[Any], name: str) -> list[Named]:
    total: dict[Named, int] = {}
    for row in analysis.rows:
        trait = getattr(row, name)
        total[trait] = total.get(trait, 0) + row.ties
    return sorted(total, key=lambda trait: (-total[trait], trait.id))
