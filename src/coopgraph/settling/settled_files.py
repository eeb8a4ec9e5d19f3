"""Decisions as CSV (RFC 4180), JSON (RFC 8259), or cells of a table for people."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from coopgraph.loaders.rows.forms import SEPARATOR
from coopgraph.messages import say
from coopgraph.settling.decisions import Decision, Stand

COLUMNS = (
    "thing",
    "property",
    "value",
    "reason",
    "independent",
    "sources",
    "against",
    "explanation",
)


def csv_lines(decisions: Iterable[Decision], lang: str) -> Iterator[str]:
    """Yield the lines of a CSV file; several sources or values stand in one cell, parted by |."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for decision in decisions:
        writer.writerow(cells(decision, lang))
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def json_lines(decisions: Iterable[Decision], lang: str) -> Iterator[str]:
    """Yield a JSON array, one object a line."""
    start = "["
    for decision in decisions:
        yield f"{start}\n{json.dumps(as_object(decision, lang), ensure_ascii=False)}"
        start = ","
    yield "[]\n" if start == "[" else "\n]\n"


def as_object(decision: Decision, lang: str) -> dict[str, object]:
    """Give a decision as the plain values that JSON knows."""
    return {
        "thing": decision.thing,
        "property": decision.property,
        **_stand(decision.chosen),
        "reason": decision.reason,
        "against": [_stand(stand) for stand in decision.against],
        "explanation": decision.explanation(lang),
    }


def _stand(stand: Stand) -> dict[str, object]:
    return {
        "value": stand.value,
        "independent": stand.independent,
        "sources": list(stand.sources),
    }


def cells(decision: Decision, lang: str) -> list[str]:
    """Give a decision as the cells of a row."""
    chosen = decision.chosen
    return [
        decision.thing,
        decision.property,
        chosen.value,
        decision.reason,
        str(chosen.independent),
        SEPARATOR.join(chosen.sources),
        SEPARATOR.join(stand.value for stand in decision.against),
        decision.explanation(lang).replace("\n", " "),
    ]


def titles(lang: str) -> list[str]:
    """Give the headings for people."""
    return [say(f"settling.column.{column}", lang) for column in COLUMNS]
