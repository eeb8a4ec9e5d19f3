"""Small charts as SVG, without script and without anything fetched.

Every chart has a title and a description for those who do not see it, and its numbers stand in the
table beside it. Colours are those of the pictures: blue for France, orange for Vietnam.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

FRANCE, VIETNAM, INK, QUIET, RULE = "#0b5cad", "#c2410c", "#1d2530", "#55606e", "#d8d3c7"

Bar = tuple[str, float, str, str]
"""Label, length, how the number is written, colour."""

_ROW, _LABEL, _ROOM, _NUMBER = 26, 230, 380, 70


def bars(title: str, rows: Sequence[Bar]) -> str:
    """Draw horizontal bars, a label before and a number after each."""
    longest = max((length for _, length, *_ in rows), default=0.0) or 1.0
    width, height = _LABEL + _ROOM + _NUMBER, _ROW * len(rows) + 8
    marks = []
    for n, (label, length, said, colour) in enumerate(rows):
        y = 4 + n * _ROW
        long = max(2.0, _ROOM * length / longest)
        middle = y + _ROW / 2
        marks += [
            _text(_LABEL - 10, middle, _shortened(label, 32), anchor="end"),
            f'<rect x="{_LABEL}" y="{y + 4}" width="{long:.1f}" height="{_ROW - 8}" rx="3"'
            f' fill="{colour}"/>',
            _text(_LABEL + long + 8, middle, said, colour=QUIET),
        ]
    told = "; ".join(f"{label}: {said}" for label, _, said, _ in rows)
    return _drawing(title, told, width, height, marks)


def lines(
    title: str, steps: Sequence[str], series: Sequence[tuple[str, Sequence[float], str]]
) -> str:
    """Draw lines over steps of time; each series has a name, a value for each step, a colour."""
    width, height, left, right, top, bottom = 760, 300, 44, 130, 16, 30
    highest = _round_up(max((max(values) for _, values, _ in series), default=1.0))
    across = (width - left - right) / max(1, len(steps) - 1)

    def place(n: int, value: float) -> tuple[float, float]:
        return left + n * across, top + (height - top - bottom) * (1 - value / highest)

    marks = []
    for part in range(5):
        value = highest * part / 4
        y = place(0, value)[1]
        marks.append(
            f'<line x1="{left}" x2="{width - right}" y1="{y:.1f}" y2="{y:.1f}" stroke="{RULE}"/>'
        )
        marks.append(_text(left - 8, y, f"{value:g}", anchor="end", colour=QUIET))
    for n, step in enumerate(steps):
        if n % max(1, len(steps) // 7) == 0:
            marks.append(_text(place(n, 0)[0], height - 12, step, anchor="middle", colour=QUIET))
    for name, values, colour in series:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, range(len(values)), values))
        marks.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="3"'
            ' stroke-linejoin="round"/>'
        )
        x, y = place(len(values) - 1, values[-1])
        marks.append(_text(x + 10, y, f"{name} {values[-1]:g}", colour=colour))
    told = "; ".join(f"{name}: {values[0]:g} → {values[-1]:g}" for name, values, _ in series)
    return _drawing(title, told, width, height, marks)


def _drawing(title: str, told: str, width: float, height: float, marks: Sequence[str]) -> str:
    head = (
        f'<svg viewBox="0 0 {width:g} {height:g}" role="img" xmlns="http://www.w3.org/2000/svg"'
        f' style="max-width:{width:g}px">'
    )
    return f"{head}<title>{escape(title)}</title><desc>{escape(told)}</desc>{''.join(marks)}</svg>"


def _text(x: float, y: float, text: str, *, anchor: str = "start", colour: str = INK) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" dominant-baseline="central"'
        f' fill="{colour}">{escape(text)}</text>'
    )


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _round_up(value: float) -> float:
    step = 4
    while step * 12 < value:
        step *= 5 if str(step)[0] == "4" else 2
    return max(step, -(-value // step) * step)
