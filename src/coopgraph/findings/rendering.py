"""Findings as a person reads them in a terminal, and as a program reads them in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from coopgraph.findings.finding import Finding
from coopgraph.words import LANGUAGES, say


def render(findings: Iterable[Finding], lang: str) -> str:
    """Write findings in `lang`, one block each, an empty line between two; "" if there are none."""
    return "\n".join(_block(finding, lang) for finding in findings)


def to_json(findings: Iterable[Finding]) -> str:
    """Write findings as a JSON array, one object a line, texts in the three languages."""
    lines = (json.dumps(as_object(finding), ensure_ascii=False) for finding in findings)
    return "[" + ",".join(f"\n{line}" for line in lines) + "\n]\n"


def as_object(finding: Finding) -> dict[str, Any]:
    """Give a finding as the plain values that JSON knows; `found` may be null."""
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
