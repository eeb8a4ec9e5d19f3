"""Small charts as SVG, without script and without anything fetched.

Every chart has a title and a description for those who do not see it, and its numbers stand in the
table beside it. Here everything gets its place; the templates draw, the style has the colours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from coopgraph.messages import say
from coopgraph.networks.building.texts import worded
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.report.contents import Part
from coopgraph.networks.report.matrix import matrix
from coopgraph.pages import render

BARS = 10
"""How many bars are drawn at most."""

_ROW, _LABEL, _ROOM, _NUMBER = 26, 230, 380, 70


class Bar(NamedTuple):
    """A bar: label, length, how the number is written, tone (`france`, `vietnam`)."""

    label: str
    length: float
    said: str
    tone: str


class ChartLine(NamedTuple):
    """A line: name, a value for each step, tone (`quiet`, `growth`)."""

    name: str
    values: Sequence[float]
    tone: str


def chart(part: Part, lang: str) -> str:
    """Draw the chart that a part of the report asks for; "" where it asks for none."""
    kind, _, column = part.chart.partition(":")
    draw = _CHARTS.get(kind)
    return draw(part.analysis, column, lang) if draw and part.analysis.rows else ""


def bars(title: str, rows: Sequence[Bar]) -> str:
    """Draw horizontal bars, a label before and a number after each."""
    longest = max((bar.length for bar in rows), default=0.0) or 1.0
    placed = []
    for n, bar in enumerate(rows):
        y, long = 4 + n * _ROW, max(2.0, _ROOM * bar.length / longest)
        where = {"y": y + 4, "middle": _to(y + _ROW / 2), "long": _to(long)}
        text = {"label": _shortened(bar.label, 32), "said": bar.said, "tone": bar.tone}
        placed.append(text | where | {"end": _to(_LABEL + long + 8)})
    return render(
        "bars.svg",
        title=title,
        told="; ".join(f"{bar.label}: {bar.said}" for bar in rows),
        width=_LABEL + _ROOM + _NUMBER,
        height=_ROW * len(rows) + 8,
        left=_LABEL,
        thick=_ROW - 8,
        bars=placed,
    )


def lines(title: str, steps: Sequence[str], series: Sequence[ChartLine]) -> str:
    """Draw lines over steps of time."""
    width, height, left, right, top, bottom = 760, 300, 44, 130, 16, 30
    highest = _round_up(max((max(line.values) for line in series), default=1.0))
    across = (width - left - right) / max(1, len(steps) - 1)

    def place(n: int, value: float) -> tuple[float, float]:
        return left + n * across, top + (height - top - bottom) * (1 - value / highest)

    def drawn(line: ChartLine) -> dict[str, str]:
        points = [place(n, value) for n, value in enumerate(line.values)]
        x, y = points[-1]
        return {
            "tone": line.tone,
            "points": " ".join(f"{_to(x)},{_to(y)}" for x, y in points),
            "x": _to(x + 10),
            "y": _to(y),
            "said": f"{line.name} {line.values[-1]:g}",
        }

    told = (f"{line.name}: {line.values[0]:g} → {line.values[-1]:g}" for line in series)
    grid = [highest * part / 4 for part in range(5)]
    every = max(1, len(steps) // 7)
    return render(
        "lines.svg",
        title=title,
        told="; ".join(told),
        width=width,
        height=height,
        left=left,
        right=width - right,
        grid=[(f"{value:g}", _to(place(0, value)[1])) for value in grid],
        steps=[(step, _to(place(n, 0)[0])) for n, step in enumerate(steps) if n % every == 0],
        lines=[drawn(line) for line in series],
    )


def _bars(analysis: Analysis[Any], column: str, lang: str) -> str:
    name = analysis.columns()[0] if column == "ties" else "node"
    rows = [
        Bar(
            getattr(row, name).said(lang),
            float(getattr(row, column)),
            worded(getattr(row, column), lang),
            "vietnam" if getattr(getattr(row, "side", None), "id", "") == "VN" else "france",
        )
        for row in analysis.rows[:BARS]
    ]
    return bars(analysis.title(lang), rows)


def _lines(analysis: Analysis[Any], _: str, lang: str) -> str:
    rows = analysis.rows
    nodes, edges = (say(f"networks.column.{name}", lang) for name in ("nodes", "edges"))
    series = [
        ChartLine(nodes, [float(row.nodes) for row in rows], "quiet"),
        ChartLine(edges, [float(row.edges) for row in rows], "growth"),
    ]
    return lines(analysis.title(lang), [row.moment.said(lang) for row in rows], series)


_CHARTS: dict[str, Callable[[Analysis[Any], str, str], str]] = {
    "bars": _bars,
    "lines": _lines,
    "matrix": lambda analysis, _, lang: matrix(analysis, lang),
}


def _to(place: float) -> str:
    """Write a place on the drawing, to a tenth."""
    return f"{place:.1f}"


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _round_up(value: float) -> float:
    step = 4
    while step * 12 < value:
        step *= 5 if str(step)[0] == "4" else 2
    return max(step, -(-value // step) * step)
