"""A kind of finding: how grave it is, and what a person is told about it in three languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How grave a finding is; the order of definition is the order of gravity."""

    FATAL = "fatal"
    """The meaning of the data is at risk: nothing is built."""
    WARNING = "warning"
    """The data were read, and a curator should look."""
    INFO = "info"
    """Good to know."""


class Words(NamedTuple):
    """A text in the three languages, in the order in which they are shown."""

    fr: str
    vi: str
    en: str

    def in_language(self, lang: str) -> str:
        """Give the text in `lang`: fr, vi or en."""
        text: str = getattr(self, lang)
        return text


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of finding: the only home of its id, severity and texts.

    `title` names the kind, `expected` says what should have been found, `remedy` what to do.
    The last two may hold `{fields}`, filled by each finding.
    """

    id: str
    severity: Severity
    title: Words
    expected: Words
    remedy: Words
