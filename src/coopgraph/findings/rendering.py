"""Findings as a person reads them in a terminal, and as a program reads them in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from coopgraph.findings.acknowledgement import Acknowledgement
from coopgraph.findings.finding import Answered, Finding
from coopgraph.findings.kind import Severity
from coopgraph.messages import LANGUAGES, number, say


def render(findings: Iterable[Finding], lang: str, *, whole: bool = False) -> str:
    """Write findings in `lang`, one block each, an empty line between two; "" if there are none.

    Remarks that say the same of several things are one line with their number, at the end, unless
    the `whole` is wanted.
    """
    findings = list(findings)
    folded = _folded(findings) if not whole else {}
    many = {key for key, group in folded.items() if len(group) > 1}
    blocks = [_block(f, lang) for f in findings if whole or _sameness(f) not in many]
    counted = [_counted(group, lang) for key, group in folded.items() if key in many]
    if counted:
        blocks.append("".join([*counted, say("findings.see-all", lang), "\n"]))
    return "\n".join(blocks)


def render_answered(answered: Iterable[Answered], lang: str) -> str:
    """Write the findings that curators have answered, each with the answer."""
    return "\n".join(f"{_block(finding, lang)}  {_answer(it, lang)}\n" for finding, it in answered)


def _answer(it: Acknowledgement, lang: str) -> str:
    return say("findings.answered", lang, reason=it.reason, curator=it.curator, date=it.date)


def to_json(findings: Iterable[Finding], answered: Iterable[Answered] = ()) -> str:
    """Write findings as a JSON array, one object a line, texts in the three languages."""
    objects = [*map(as_object, findings), *(as_object(f, answer) for f, answer in answered)]
    lines = (json.dumps(shown, ensure_ascii=False) for shown in objects)
    return "[" + ",".join(f"\n{line}" for line in lines) + "\n]\n"


def as_object(finding: Finding, answer: Acknowledgement | None = None) -> dict[str, Any]:
    """Give a finding as the plain values that JSON knows; `found` and `answer` may be null."""
    return {
        "kind": finding.kind.id,
        "severity": finding.kind.severity.value,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "found": finding.found,
        "suggestion": finding.suggestion,
        "title": finding.kind.title._asdict(),
        "expected": {lang: finding.expected(lang) for lang in LANGUAGES},
        "to_fix": {lang: to_fix(finding, lang) for lang in LANGUAGES},
        "answer": answer
        and {"reason": answer.reason, "curator": answer.curator, "date": answer.date},
    }


def to_fix(finding: Finding, lang: str) -> str:
    """Say what to do: the suggestion if there is one, else the remedy of the kind."""
    if finding.suggestion:
        return say("findings.did-you-mean", lang, suggestion=finding.suggestion)
    return finding.remedy(lang)


def place(finding: Finding, lang: str) -> str:
    """Say where: `data/claims/partnerships.csv:47 column "vietnamese_authority"`."""
    where = f"{finding.file}:{finding.line}" if finding.line else finding.file
    if not finding.column:
        return where
    return f"{where} {say('findings.column', lang, column=finding.column)}"


Sameness = tuple[str, str, str]


def _sameness(finding: Finding) -> Sameness | None:
    """Give what remarks have in common that say the same of several things."""
    if finding.kind.severity is not Severity.INFO:
        return None
    return finding.kind.id, finding.column, finding.expected("en")


def _folded(findings: Iterable[Finding]) -> dict[Sameness, list[Finding]]:
    groups: dict[Sameness, list[Finding]] = {}
    for finding in findings:
        if (same := _sameness(finding)) is not None:
            groups.setdefault(same, []).append(finding)
    return groups


def _counted(group: list[Finding], lang: str) -> str:
    first = group[0]
    count = number(len(group), lang)
    return f"{count} × {first.expected(lang)} [{first.kind.id}]\n"


def _block(finding: Finding, lang: str) -> str:
    parts = [("expected", finding.expected(lang)), ("to-fix", to_fix(finding, lang))]
    if finding.found is not None:
        parts.insert(0, ("found", say("findings.quoted", lang, text=_on_one_line(finding.found))))
    names = {part: say(f"findings.{part}", lang) for part in ("found", "expected", "to-fix")}
    width = max(map(len, names.values()))
    lines = [f"  {names[part]:<{width}}  {text}\n" for part, text in parts]
    return f"{place(finding, lang)}\n{''.join(lines)}  [{finding.kind.id}]\n"


def _on_one_line(text: str, longest: int = 200) -> str:
    shown = " ".join(text.split("\n"))
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"
