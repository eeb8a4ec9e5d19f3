"""A crossing of two traits as a shaded table: darker, more ties."""

from __future__ import annotations

from html import escape
from typing import Any

from coopgraph.messages import say
from coopgraph.networks.building.texts import Named, decimal
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.report.charts import FRANCE


def matrix(analysis: Analysis[Any], lang: str) -> str:
    """Write the crossing; a cell says how many ties, and how many by chance."""
    ones, others = (_by_ties(analysis, name) for name in ("one", "other"))
    found = {(row.one, row.other): row for row in analysis.rows}
    most = max(row.ties for row in analysis.rows)
    head = "".join(f"<th scope='col'>{escape(other.said(lang))}</th>" for other in others)
    lines = [
        f"<tr><th scope='row'>{escape(one.said(lang))}</th>"
        + "".join(_cell(found.get((one, other)), most, lang) for other in others)
        + "</tr>"
        for one in ones
    ]
    caption = say("networks.report.matrix", lang)
    return (
        f"<div class='scroll'><table class='matrix'><caption>{escape(caption)}</caption>"
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def _cell(row: Any, most: int, lang: str) -> str:
    if row is None:
        return "<td>·</td>"
    share = row.ties / most
    ink = "#fff" if share > 0.55 else "inherit"
    shade = f"{FRANCE}{round(20 + 235 * share):02x}" if share <= 0.55 else FRANCE
    chance = say("networks.report.by_chance", lang, n=decimal(row.expected, lang, 1))
    return (
        f"<td style='background:{shade};color:{ink}'><b>{row.ties}</b>"
        f"<small>{escape(chance)}</small></td>"
    )


def _by_ties(analysis: Analysis[Any], name: str) -> list[Named]:
    total: dict[Named, int] = {}
    for row in analysis.rows:
        trait = getattr(row, name)
        total[trait] = total.get(trait, 0) + row.ties
    return sorted(total, key=lambda trait: (-total[trait], trait.id))
