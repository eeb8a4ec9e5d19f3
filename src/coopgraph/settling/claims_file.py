"""What the rows of a table of claims say, and what they tell of their sources."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from coopgraph.findings import Findings
from coopgraph.findings.kinds import claims as kinds
from coopgraph.loaders.files.table import Table
from coopgraph.loaders.rows.each_row import Keys, each_row
from coopgraph.loaders.rows.references import Chained, References, report_circles
from coopgraph.loaders.rows.row import Row
from coopgraph.records import Source

REQUIRED = ("thing", "property", "value", "source")
OPTIONAL = ("kind", "date", "copy_of")
_KNOWN = {"kind": "kind", "date": "published", "copy_of": "copy_of"}
"""Column → what it tells of the source."""

StatedClaims = dict[str, dict[str, list[tuple[str, str]]]]
"""Thing → property → (value, source) as often as stated."""


@dataclass
class Claims:
    """What a table holds: what is stated, by sources of which something is known."""

    stated: StatedClaims = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)


def read_table(table: Table, findings: Findings) -> Claims:
    """Read the rows of an opened table."""
    header = [name.strip().casefold() for name in table.header]
    _report_unused(header, table, findings)
    row = Row(replace(table, header=header), findings, References())
    for column in REQUIRED:
        row.ignore(column)
    reading = _Reading(row)
    if set(header).issuperset(REQUIRED):
        for _ in each_row(replace(table, header=header), row, Keys(table.layout.key)):
            reading.take()
    else:
        row.report_columns()
    reading.end(findings)
    return reading.claims


def _report_unused(header: list[str], table: Table, findings: Findings) -> None:
    for column in header:
        if column not in (*REQUIRED, *OPTIONAL):
            findings.add(
                kinds.COLUMN_NOT_USED,
                table.file,
                table.header_line,
                column,
                columns=", ".join((*REQUIRED, *OPTIONAL)),
            )


class _Reading:
    """Gathers the claims, row by row, and what the rows say of their sources."""

    def __init__(self, row: Row) -> None:
        self.claims = Claims()
        self._row = row
        self._has = frozenset(OPTIONAL).intersection(row.columns)
        row.ignore(*(column for column in row.columns if column not in (*REQUIRED, *self._has)))
        self._links: dict[str, Chained] = {}

    def take(self) -> None:
        row = self._row
        thing, property, value, source = (row.text(column, required=True) for column in REQUIRED)
        if source:
            self._know(source)
        if not row.is_broken:
            said = self.claims.stated.setdefault(thing, {})
            said.setdefault(property, []).append((value, source))

    def _know(self, id: str) -> None:
        row, has = self._row, self._has
        told = Source(
            id=id,
            kind=row.code("kind", "source-kinds") if "kind" in has else None,
            published=row.date("date") if "date" in has else None,
            copy_of=(row.text("copy_of") or None) if "copy_of" in has else None,
        )
        known = self.claims.sources.setdefault(id, told)
        for column, name in _KNOWN.items():
            before, now = getattr(known, name), getattr(told, name)
            if before is None and now is not None:
                known = self.claims.sources[id] = replace(known, **{name: now})
            elif now is not None and now != before:
                row.report(kinds.SOURCE_TOLD_TWICE, column, before=getattr(before, "text", before))
        if known.copy_of:
            self._links.setdefault(id, Chained(id, known.copy_of, row.place))

    def end(self, findings: Findings) -> None:
        """Look at the copies: circles, and originals that say nothing in this table."""
        report_circles(list(self._links.values()), "copy_of", findings)
        for link in self._links.values():
            self.claims.sources.setdefault(link.other, Source(id=link.other))
