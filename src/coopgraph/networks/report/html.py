"""The report as one HTML page: its style inside, no script, nothing fetched from anywhere."""

from __future__ import annotations

from typing import Any, NamedTuple

from coopgraph.messages import say
from coopgraph.networks.building.texts import decimal, worded
from coopgraph.networks.report.charts import chart
from coopgraph.networks.report.contents import NetworkReport, Part
from coopgraph.networks.report.two_sides import two_sides
from coopgraph.pages import render


class ReportCell(NamedTuple):
    """A text of a table, or the heading of a column."""

    text: str
    is_numeric: bool


class Shown(NamedTuple):
    """A part of the report in one language; `rest` are the rows that are folded away."""

    title: str
    notes: list[str]
    facts: list[tuple[str, str]]
    chart: str
    columns: list[ReportCell]
    first: list[list[ReportCell]]
    rest: list[list[ReportCell]]

    @property
    def rows(self) -> list[list[ReportCell]]:
        """All rows."""
        return [*self.first, *self.rest]


def report_html(report: NetworkReport, lang: str) -> str:
    """Write the report in `lang`."""
    names = [side.said(lang) for side in report.network.graph["sides"]]
    written = render(
        "report.html",
        lang,
        scope=" ".join(sentence.said(lang) for sentence in report.scope),
        figures=[
            (say(f"networks.figure.{name}", lang), worded(value, lang))
            for name, value in report.figures.items()
        ],
        gist=[sentence.said(lang) for sentence in report.summary],
        sides=list(zip(("FR", "VN"), names, strict=True)),
        drawing=two_sides(report.network, say("networks.section.whole", lang), lang),
        sections=[
            {"name": section.name, "parts": [_shown(part, lang) for part in section.parts]}
            for section in report.sections
        ],
    )
    return str(written)


def _shown(part: Part, lang: str) -> Shown:
    analysis = part.analysis
    columns = [name for name in analysis.columns() if name not in part.hidden]
    rows = [[_cell(getattr(row, name), lang) for name in columns] for row in analysis.rows]
    return Shown(
        title=part.title(lang),
        notes=[note.said(lang) for note in analysis.notes],
        facts=analysis.facts_said(lang),
        chart=chart(part, lang),
        columns=_headings(part, columns, lang),
        first=rows[: part.limit],
        rest=rows[part.limit :],
    )


def _headings(part: Part, columns: list[str], lang: str) -> list[ReportCell]:
    """Give the headings; a column of numbers is one whose first value is a number, or none."""
    if not part.analysis.rows:
        return []
    first = part.analysis.rows[0]
    return [
        ReportCell(say(f"networks.column.{name}", lang), _is_numeric(getattr(first, name)))
        for name in columns
    ]


def _cell(value: Any, lang: str) -> ReportCell:
    text = decimal(value, lang, 2) if isinstance(value, float) else worded(value, lang)
    return ReportCell(text, _is_numeric(value))


def _is_numeric(value: Any) -> bool:
    return isinstance(value, int | float) or value is None
