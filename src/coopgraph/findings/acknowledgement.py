"""A curator's answer to a finding that is no fault."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Why a finding is no fault: who says so, when; `file` and `line` are its own.

    `row` is the key of the row it is about, in the words of the table, and `place` where that row
    stands (None if there is none). `found` is what the finding shows, "" if it shows nothing.
    """

    kind: str
    table: str
    row: str
    found: str
    reason: str
    curator: str
    date: str
    file: str
    line: int
    place: tuple[str, int] | None
