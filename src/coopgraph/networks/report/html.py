"""The report as one HTML file: its style inside, no script, nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from importlib.resources import files
from typing import Any

from coopgraph.messages import say
from coopgraph.networks.building.texts import decimal, worded
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.report.charts import FRANCE, QUIET, VIETNAM, Bar, bars, lines
from coopgraph.networks.report.contents import Part, Report, Section
from coopgraph.networks.report.matrix import matrix
from coopgraph.networks.report.two_sides import two_sides

_BARS = 10
_MARKS = (
    f"<circle cx='7' cy='7' r='6' fill='{FRANCE}'/>",
    f"<rect x='2' y='2' width='10' height='10' fill='{VIETNAM}'/>",
)


def report_html(report: Report, lang: str) -> str:
    """Write the report in `lang`."""
    style = files("coopgraph.networks.report").joinpath("style.css").read_text(encoding="utf-8")
    title = _say("report.title", lang)
    body = [
        f"<header><p class='kicker'>coopgraph</p><h1>{escape(title)}</h1>",
        f"<p class='scope'>{escape(' '.join(s.said(lang) for s in report.scope))}</p></header>",
        _figures(report, lang),
        _gist(report, lang),
        _contents(report, lang),
        _whole(report, lang),
        *(_section(section, lang) for section in report.sections),
        _method(lang),
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(body)
        + "\n</main>\n</body>\n</html>\n"
    )


def _figures(report: Report, lang: str) -> str:
    cells = (
        f"<div><dd>{worded(value, lang)}</dd><dt>{escape(_say(f'figure.{name}', lang))}</dt></div>"
        for name, value in report.figures.items()
    )
    return f"<dl class='figures'>{''.join(cells)}</dl>"


def _gist(report: Report, lang: str) -> str:
    items = "".join(f"<li>{escape(said.said(lang))}</li>" for said in report.summary)
    title = escape(_say("report.gist", lang))
    return f"<section class='gist'><h2>{title}</h2><ul>{items}</ul></section>"


def _contents(report: Report, lang: str) -> str:
    names = ["whole", *(section.name for section in report.sections), "method"]
    links = "".join(
        f"<li><a href='#{name}'>{escape(_say(f'section.{name}', lang))}</a></li>" for name in names
    )
    return f"<nav aria-label='{escape(_say('report.contents', lang))}'><ol>{links}</ol></nav>"


def _whole(report: Report, lang: str) -> str:
    title = _say("section.whole", lang)
    drawing = two_sides(report.network, title, lang)
    legend = "".join(
        f"<li><svg viewBox='0 0 14 14' aria-hidden='true'>{mark}</svg>{side.said(lang)}</li>"
        for mark, side in zip(_MARKS, report.network.graph["sides"], strict=True)
    )
    words = escape(_say("section.whole.words", lang))
    return (
        f"<section id='whole'><h2>{escape(title)}</h2><p>{words}</p>"
        f"<ul class='legend'>{legend}</ul>"
        f"<div class='scroll' tabindex='0'>{drawing}</div></section>"
    )


def _section(section: Section, lang: str) -> str:
    title = _say(f"section.{section.name}", lang)
    parts = "".join(_part(part, lang, title) for part in section.parts)
    return (
        f"<section id='{section.name}'><h2>{escape(title)}</h2>"
        f"<p>{escape(_say(f'section.{section.name}.words', lang))}</p>{parts}</section>"
    )


def _part(part: Part, lang: str, above: str) -> str:
    analysis = part.analysis
    facts = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>"
        for name, value in analysis.facts_said(lang)
    )
    heading = "" if part.title(lang) == above else f"<h3>{escape(part.title(lang))}</h3>"
    notes = "".join(f"<p class='note'>{escape(note.said(lang))}</p>" for note in analysis.notes)
    return (
        f"<article>{heading}{notes}"
        + (f"<dl class='facts'>{facts}</dl>" if facts else "")
        + _chart(part, lang)
        + _table(part, lang)
        + "</article>"
    )


def _chart(part: Part, lang: str) -> str:
    kind, _, column = part.chart.partition(":")
    draw = _CHARTS.get(kind)
    if draw is None or not part.analysis.rows:
        return ""
    return f"<figure>{draw(part.analysis, column, lang)}</figure>"


def _bars(analysis: Analysis[Any], column: str, lang: str) -> str:
    rows: list[Bar] = []
    for row in analysis.rows[:_BARS]:
        value = getattr(row, column)
        name = getattr(row, analysis.columns()[0] if column == "ties" else "node").said(lang)
        side = getattr(row, "side", None)
        colour = VIETNAM if side is not None and side.id == "VN" else FRANCE
        rows.append((name, float(value), worded(value, lang), colour))
    return f"<div class='scroll'>{bars(analysis.title(lang), rows)}</div>"


def _lines(analysis: Analysis[Any], _: str, lang: str) -> str:
    series = [
        (_say("column.nodes", lang), [float(row.nodes) for row in analysis.rows], QUIET),
        (_say("column.edges", lang), [float(row.edges) for row in analysis.rows], "#0f766e"),
    ]
    steps = [row.moment.said(lang) for row in analysis.rows]
    return f"<div class='scroll'>{lines(analysis.title(lang), steps, series)}</div>"


_CHARTS: dict[str, Callable[[Analysis[Any], str, str], str]] = {
    "bars": _bars,
    "lines": _lines,
    "matrix": lambda analysis, _, lang: matrix(analysis, lang),
}


def _table(part: Part, lang: str) -> str:
    analysis = part.analysis
    if not analysis.rows:
        return f"<p class='note'>{escape(_say('report.nothing', lang))}</p>"
    shown = [name for name in analysis.columns() if name not in part.hidden]
    rows = [_row([getattr(row, name) for name in shown], lang) for row in analysis.rows]
    head = "".join(_heading(name, getattr(analysis.rows[0], name), lang) for name in shown)
    first, rest = rows[: part.limit], rows[part.limit :]
    tables = [_one_table(head, first)] if first else []
    if rest:
        more = _say("report.more" if first else "report.all", lang, n=len(rest))
        tables.append(
            f"<details><summary>{escape(more)}</summary>{_one_table(head, rest)}</details>"
        )
    return "".join(tables)


def _heading(name: str, value: Any, lang: str) -> str:
    return f"<th scope='col'{_numeric(value)}>{escape(_say(f'column.{name}', lang))}</th>"


def _one_table(head: str, rows: Sequence[str]) -> str:
    inside = f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
    return f"<div class='scroll' tabindex='0'><table>{inside}</table></div>"


def _row(values: Sequence[Any], lang: str) -> str:
    cells = (f"<td{_numeric(value)}>{escape(_cell(value, lang))}</td>" for value in values)
    return f"<tr>{''.join(cells)}</tr>"


def _cell(value: Any, lang: str) -> str:
    return decimal(value, lang, 2) if isinstance(value, float) else worded(value, lang)


def _numeric(value: Any) -> str:
    return " class='n'" if isinstance(value, int | float) or value is None else ""


def _method(lang: str) -> str:
    papers = _say("report.papers", lang).splitlines()
    items = "".join(f"<li>{escape(paper)}</li>" for paper in papers)
    words = escape(_say("section.method.words", lang))
    return (
        f"<section id='method'><h2>{escape(_say('section.method', lang))}</h2>"
        f"<p>{words}</p><ul class='papers'>{items}</ul></section>"
    )


def _say(key: str, lang: str, **fields: object) -> str:
    return say(f"networks.{key}", lang, **fields)
