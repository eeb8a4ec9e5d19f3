"""acknowledged.csv: one row, one curator's answer to a finding that is no fault."""

from __future__ import annotations

from coopgraph.findings import KINDS, Acknowledgement, Severity
from coopgraph.findings.kinds.acknowledgements import UNKNOWN_ACKNOWLEDGED_KIND
from coopgraph.loaders.files.layouts import ACKNOWLEDGED
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.lookup.nearness import nearest

ANSWERABLE = [kind.id for kind in KINDS.values() if kind.severity is not Severity.FATAL]


def read_acknowledgements(reader: Reader) -> list[Acknowledgement]:
    """Read all answers, after the rows they are about."""
    answers = []
    for row in reader.plain_rows(ACKNOWLEDGED):
        answer = read_acknowledgement(row, reader)
        if not row.is_broken and answer.kind in ANSWERABLE:
            answers.append(answer)
    return answers


def read_acknowledgement(row: Row, reader: Reader) -> Acknowledgement:
    """Read an answer, and find the row it is about."""
    kind, date = row.text("kind", required=True), row.day("date", required=True)
    if kind and kind not in ANSWERABLE:
        row.report(UNKNOWN_ACKNOWLEDGED_KIND, "kind", nearest(kind, ANSWERABLE))
    table, about = row.text("table", required=True), row.text("row", required=True)
    return Acknowledgement(
        kind=kind,
        table=table,
        row=about,
        found=row.text("found"),
        reason=row.text("reason", required=True),
        curator=row.text("curator", required=True),
        date=date.text if date else "",
        file=row.file,
        line=row.line,
        place=reader.place(table, about),
    )
