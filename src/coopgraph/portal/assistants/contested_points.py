"""What documents disagree on among the things of an answer, told in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.records.quads import Term, read_literal

MOST_TOLD = 10
"""Disagreements told in full in one answer; how many there are is always told."""

_AT_ONCE = 300


@dataclass(frozen=True, slots=True)
class Disputed:
    """A property of a thing on which documents disagree, the story, and the documents (IRIs)."""

    thing: Term
    property: Term
    chosen: Term
    reason: Term
    told: str
    documents: tuple[str, ...]


def contested_points(asking: Asking, things: Iterable[Term], lang: str) -> list[Disputed]:
    """Ask what is contested of some things, in the order of things and properties."""
    wanted = sorted(set(things))
    return [
        _point(row)
        for start in range(0, len(wanted), _AT_ONCE)
        for row in asking.rows("disagreements", thing=wanted[start : start + _AT_ONCE])
        if read_literal(row["description"]).language == lang
    ]


def all_contested_points(asking: Asking, lang: str) -> list[Disputed]:
    """Ask what is contested of anything."""
    rows = asking.rows("disagreements", thing=["UNDEF"])
    return [_point(row) for row in rows if read_literal(row["description"]).language == lang]


def _point(row: AnswerRow) -> Disputed:
    documents = tuple(read_literal(row["sources"]).value.split())
    told = read_literal(row["description"]).value
    return Disputed(row["thing"], row["property"], row["chosen"], row["reason"], told, documents)
