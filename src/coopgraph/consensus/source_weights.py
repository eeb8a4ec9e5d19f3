"""The record of a document: how often it agrees with what other documents say elsewhere.

A document is compared on each property that others speak of too: did it say what most of the
others say, itself left out? Where the others are divided equally, nothing is learned. Copies are
compared as one with their origin. Where curators ruled, their value is what is compared with.

A record decides between positions that are equal in number only if it is better by more than a
hair and rests on enough: see `preferred`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

USUAL_CASES = 4
"""So many cases that went as usual are added to every record, so that few cases weigh little."""

HAIR = 0.05
"""Records whose shares of agreement lie no further apart than this are called equal."""

LEAST_CASES = 3
"""So many comparisons on one side, and one on the other, are needed before records decide."""


class Comparison(NamedTuple):
    """One comparison: whether a document (by its origin) agreed with the others."""

    origin: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """How often a document agreed with the others, and contradicted them.

    `usual` is the share of agreement of all documents together, from 0 to 1.
    """

    agreed: int = 0
    contradicted: int = 0
    usual: float = 1.0

    @property
    def cases(self) -> int:
        """How many comparisons the record rests on."""
        return self.agreed + self.contradicted

    @property
    def share(self) -> float:
        """The share of agreement, drawn towards what is usual where there are few cases."""
        return (self.agreed + USUAL_CASES * self.usual) / (self.cases + USUAL_CASES)

    def without(self, agreed: bool) -> SourceRecord:
        """Give the record less one comparison, if it has one like that."""
        agreements = max(0, self.agreed - agreed)
        return SourceRecord(agreements, max(0, self.contradicted - (not agreed)), self.usual)


UNKNOWN = SourceRecord()
"""Nothing to go by."""


def compare(positions: Sequence[Collection[str]], ruled: int | None = None) -> list[Comparison]:
    """Compare each document with the others on one property.

    A position is given by the origins of its documents; a document that is imprecise stands in
    several. `ruled` is the place of the position for which the curators ruled, if they did.
    """
    groups = [frozenset(position) for position in positions]
    everyone = frozenset().union(*groups)
    if len(everyone) == 1 and ruled is None:
        return []
    compared = []
    for origin in sorted(everyone):
        best = ruled if ruled is not None else _favoured([len(g - {origin}) for g in groups])
        if best is not None:
            compared.append(Comparison(origin, origin in groups[best]))
    return compared


def _favoured(numbers: Sequence[int]) -> int | None:
    """Give the place of the greatest number, None if there is no single one above 0."""
    most = max(numbers, default=0)
    return numbers.index(most) if most and numbers.count(most) == 1 else None


def records(compared: Iterable[Comparison]) -> Mapping[str, SourceRecord]:
    """Count the comparisons of each document (by its origin)."""
    counts: dict[str, list[int]] = {}
    for origin, agreed in compared:
        counts.setdefault(origin, [0, 0])[not agreed] += 1
    total = sum(map(sum, counts.values()))
    usual = sum(agreed for agreed, _ in counts.values()) / total if total else 1.0
    return {
        origin: SourceRecord(agreed, contradicted, usual)
        for origin, (agreed, contradicted) in sorted(counts.items())
    }


def elsewhere(documents: Mapping[str, SourceRecord], here: Mapping[str, bool]) -> SourceRecord:
    """Add up the records of the documents of a position, by origin, less one comparison of each.

    `here` holds what comparing them on this very property has counted.
    """
    known = [
        record.without(here[origin]) if origin in here and record.cases else record
        for origin, record in documents.items()
    ]
    return SourceRecord(
        sum(record.agreed for record in known),
        sum(record.contradicted for record in known),
        next((record.usual for record in documents.values() if record.cases), UNKNOWN.usual),
    )


def preferred(positions: Sequence[SourceRecord]) -> frozenset[int]:
    """Give the places of the positions whose record is not clearly worse than the best one.

    Clearly: by more than a hair, and known on both sides, on one of them from enough comparisons.
    """
    best = max(positions, key=lambda record: record.share)
    return frozenset(
        place for place, record in enumerate(positions) if not _clearly_better(best, record)
    )


def _clearly_better(record: SourceRecord, other: SourceRecord) -> bool:
    fewer, more = sorted((record.cases, other.cases))
    is_known = fewer > 0 and more >= LEAST_CASES
    return is_known and record.share - other.share > HAIR
