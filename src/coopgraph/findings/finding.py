"""One thing that is wrong in the data, and all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coopgraph.findings.acknowledgement import Acknowledgement
from coopgraph.findings.kind import Kind, Severity, Words

Field = str | int | Words
"""What fills a placeholder: the same in every language, or one text for each."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, where, and what to do.

    `file` is the path a person sees ("data/claims/partnerships.csv"), `line` the physical line of
    the file or the row of the sheet, counted from 1 (0 for the file as a whole), `column` the name
    of the column ("" for the row as a whole). `found` is the cell, None where there is nothing to
    show. `suggestion` is what the cell probably should say.
    """

    kind: Kind
    file: str
    line: int = 0
    column: str = ""
    found: str | None = None
    suggestion: str = ""
    fields: Mapping[str, Field] = field(default_factory=dict)

    @property
    def is_fatal(self) -> bool:
        """Whether nothing may be built from data that show this."""
        return self.kind.severity is Severity.FATAL

    def expected(self, lang: str) -> str:
        """Say in `lang` what should have been found."""
        return self._fill(self.kind.expected, lang)

    def remedy(self, lang: str) -> str:
        """Say in `lang` what to do when nothing better can be suggested."""
        return self._fill(self.kind.remedy, lang)

    def _fill(self, words: Words, lang: str) -> str:
        return words.in_language(lang).format(
            **{
                name: value.in_language(lang) if isinstance(value, Words) else value
                for name, value in self.fields.items()
            }
        )


Answered = tuple[Finding, Acknowledgement]
"""A finding, and why it is no fault."""


_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def _order(finding: Finding) -> tuple[int, str, int, str, str, str, str]:
    return (
        _GRAVITY[finding.kind.severity],
        finding.file,
        finding.line,
        finding.column,
        finding.kind.id,
        finding.found or "",
        finding.suggestion,
    )


class Findings:
    """Collects findings; keeps all of them, whatever the order in which they come.

    Those that a curator has answered are no longer counted or gone through: see `answered`.
    """

    def __init__(self) -> None:
        self._all: list[Finding] = []
        self._answered: list[Answered] = []

    def add(
        self,
        kind: Kind,
        file: str,
        line: int = 0,
        column: str = "",
        found: str | None = None,
        suggestion: str = "",
        **fields: Field,
    ) -> None:
        """Make one more and keep it; the arguments are those of `Finding`."""
        self.keep(Finding(kind, file, line, column, found, suggestion, fields))

    def keep(self, finding: Finding) -> None:
        """Keep one more."""
        self._all.append(finding)

    def extend(self, findings: Findings) -> None:
        """Keep all of another collection."""
        self._all.extend(findings._all)
        self._answered.extend(findings._answered)

    def tells(self, kind: Kind, file: str) -> bool:
        """Whether there is a finding of a kind about a file."""
        return any(finding.kind is kind and finding.file == file for finding in self._all)

    def set_aside(self, finding: Finding, answer: Acknowledgement) -> None:
        """Count one no longer: a curator has answered it."""
        self._all.remove(finding)
        self._answered.append((finding, answer))

    @property
    def answered(self) -> list[Answered]:
        """Those that curators have answered, in order, each with its answer."""
        return sorted(self._answered, key=lambda both: _order(both[0]))

    def __iter__(self) -> Iterator[Finding]:
        """Go through them, the gravest first, by file, line, column and kind."""
        return iter(sorted(self._all, key=_order))

    def __len__(self) -> int:
        return len(self._all)

    @property
    def has_fatal(self) -> bool:
        """Whether nothing may be built."""
        return any(finding.is_fatal for finding in self._all)

    def by_severity(self) -> dict[Severity, int]:
        """Count them by severity, the gravest first; a severity without findings counts 0."""
        counts = Counter(finding.kind.severity for finding in self._all)
        return {severity: counts[severity] for severity in Severity}

    def by_kind(self) -> dict[str, int]:
        """Count them by id of kind, in alphabetical order."""
        return dict(sorted(Counter(finding.kind.id for finding in self._all).items()))
