"""A kind of finding: how grave it is, and what a person is told about it in three languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coopgraph.messages.words import Words

__all__ = ["Kind", "Severity", "Words"]


class Severity(StrEnum):
    """How grave a finding is; the order of definition is the order of gravity."""

    FATAL = "fatal"
    """The meaning of the data is at risk: nothing is built."""
    WARNING = "warning"
    """The data were read, and a curator should look."""
    INFO = "info"
    """Good to know."""


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
