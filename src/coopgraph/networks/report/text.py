"""The report as Markdown, its small charts drawn with blocks."""

from __future__ import annotations

from coopgraph.messages import say
from coopgraph.networks.building.texts import worded
from coopgraph.networks.formats.markdown import markdown_table
from coopgraph.networks.report.contents import NetworkReport, Part, Section

_BLOCKS = 24


def report_markdown(report: NetworkReport, lang: str) -> str:
    """Write the report in `lang`."""
    blocks = [f"# {_say('report.title', lang)}", " ".join(s.said(lang) for s in report.scope)]
    numbers = [
        (_say(f"figure.{name}", lang), worded(n, lang)) for name, n in report.figures.items()
    ]
    blocks.append(markdown_table([name for name, _ in numbers], [[n for _, n in numbers]]))
    blocks.append(f"## {_say('report.gist', lang)}")
    blocks.append("\n".join(f"* {said.said(lang)}" for said in report.summary))
    for section in report.sections:
        blocks += _section(section, lang)
    papers = _say("report.papers", lang).splitlines()
    blocks += [f"## {_say('section.method', lang)}", _say("section.method.words", lang)]
    blocks.append("\n".join(f"* {paper}" for paper in papers))
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, lang: str) -> list[str]:
    blocks = [f"## {_say(f'section.{section.name}', lang)}"]
    blocks.append(_say(f"section.{section.name}.words", lang))
    for part in section.parts:
        blocks += _part(part, lang)
    return blocks


def _part(part: Part, lang: str) -> list[str]:
    analysis = part.analysis
    blocks = [f"### {part.title(lang)}", *(f"*{n.said(lang)}*" for n in analysis.notes)]
    colon = say("networks.colon", lang)
    if facts := analysis.facts_said(lang):
        blocks.append("\n".join(f"* {fact}{colon}{value}" for fact, value in facts))
    if not analysis.rows:
        return [*blocks, _say("report.nothing", lang)]
    shown = [n for n, name in enumerate(analysis.columns()) if name not in part.hidden]
    limit = part.limit or len(analysis.rows)
    rows = [[cells[n] for n in shown] for cells in list(analysis.cells(lang))[:limit]]
    heads = [analysis.headings(lang)[n] for n in shown]
    if part.chart:
        heads, rows = _with_blocks(part, heads, rows)
    blocks.append(markdown_table(heads, rows))
    if len(analysis.rows) > limit:
        blocks.append(say("networks.report.more", lang, n=len(analysis.rows) - limit) + ".")
    return blocks


def _with_blocks(
    part: Part, heads: list[str], rows: list[list[str]]
) -> tuple[list[str], list[list[str]]]:
    """Add a column that draws the number that the chart is about."""
    column = part.chart.partition(":")[2] or {"lines": "edges", "matrix": "ties"}[part.chart]
    values = [float(getattr(row, column)) for row in part.analysis.rows[: len(rows)]]
    most = max(values, default=0.0) or 1.0
    drawn = ["█" * round(_BLOCKS * value / most) for value in values]
    return [*heads, " "], [[*row, blocks] for row, blocks in zip(rows, drawn, strict=True)]


def _say(key: str, lang: str) -> str:
    return say(f"networks.{key}", lang)
