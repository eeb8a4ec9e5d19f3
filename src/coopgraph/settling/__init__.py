"""The rule of the agreed view for any table of claims, not only for those of coopgraph.

A claim is: which thing, which property, which value, who says so; and, as far as known, of what
kind the source is, of which date, and what it copies. The rule is the one of the graph
(`coopgraph.consensus`); docs/guide/settling.md tells how to use it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from coopgraph.errors import DataInvalid
from coopgraph.findings import Findings
from coopgraph.settling.claims import read_file, read_rows, read_stream
from coopgraph.settling.claims_file import Claims
from coopgraph.settling.decisions import Decision, Settled, decide
from coopgraph.settling.properties import Properties

__all__ = [
    "Claims",
    "Decision",
    "Properties",
    "Settled",
    "decide",
    "read_file",
    "read_rows",
    "read_stream",
    "settle",
]


def settle(
    claims: str | Path | Iterable[Mapping[str, object]],
    *,
    many: Iterable[str] = (),
    latest: Iterable[str] = (),
) -> Settled:
    """Settle a table of claims: a CSV file, or rows with the names of its columns.

    Columns: thing, property, value, source; optionally kind, date, copy_of. Properties named in
    `many` keep all their values, those in `latest` the value of the latest source; each other
    property gets one value. Raises DataInvalid if the table has fatal findings; the others are in
    `findings` of the result.
    """
    findings = Findings()
    if isinstance(claims, str | Path):
        read = read_file(Path(claims), findings)
    else:
        read = read_rows(claims, findings)
    if findings.has_fatal:
        first = next(finding for finding in findings if finding.is_fatal)
        place = {"file": first.file, "line": first.line, "kind": first.kind.id}
        raise DataInvalid.of("settling.refused", n=len(findings), **place)
    return Settled(decide(read, Properties(frozenset(many), frozenset(latest))), findings)
