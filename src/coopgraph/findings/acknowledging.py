"""Findings that a curator has answered: they stay silent as long as they are the same.

An answer is about one finding: its kind, its row and what was found there. When the cell changes,
the answer no longer fits; it becomes a finding itself, and what it hid is shown again. Fatal
findings cannot be answered away.
"""

from __future__ import annotations

from collections.abc import Iterable

from coopgraph.findings.acknowledgement import Acknowledgement
from coopgraph.findings.finding import Finding, Findings
from coopgraph.findings.kinds.acknowledgements import ACKNOWLEDGED_NOTHING


def acknowledge(
    findings: Findings, answers: Iterable[Acknowledgement], *, complete: bool = True
) -> None:
    """Set the answered findings aside; if all findings have been made, report answers to none."""
    waiting: dict[tuple[str, int] | None, list[Acknowledgement]] = {}
    for answer in answers:
        waiting.setdefault(answer.place, []).append(answer)
    fitting: set[int] = set()
    for finding in findings:
        for answer in waiting.get((finding.file, finding.line), ()):
            if _fits(answer, finding):
                findings.set_aside(finding, answer)
                fitting.add(id(answer))
    for answer in (answer for group in waiting.values() for answer in group):
        if complete and id(answer) not in fitting:
            findings.add(
                ACKNOWLEDGED_NOTHING,
                answer.file,
                answer.line,
                found=answer.found,
                answered=answer.kind,
                table=answer.table,
                row=answer.row,
            )


def _fits(answer: Acknowledgement, finding: Finding) -> bool:
    """Whether it is this finding that was answered."""
    return (
        not finding.is_fatal
        and answer.kind == finding.kind.id
        and answer.place == (finding.file, finding.line)
        and answer.found == (finding.found or "")
    )
