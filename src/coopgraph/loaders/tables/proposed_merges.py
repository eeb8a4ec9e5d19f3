"""Which items of a conference's programme may be one thing under two ids, for a curator to judge.

Two items are proposed if they have the same number, or if a row of each, in another language, has
the same themes; unless one document lists both, or only one of them is a main theme.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from coopgraph.findings import Findings, Words
from coopgraph.findings.kinds import programme
from coopgraph.loaders.rows.text_row import CellPlace
from coopgraph.records import Claim, MainTheme, Origin, SubjectOfDiscussion, Workshop

Item = Workshop | MainTheme | SubjectOfDiscussion
_SAME_NUMBER = Words("le même numéro", "cùng số thứ tự", "the same number")
_SAME_THEMES = Words("les mêmes thèmes", "cùng chủ đề", "the same themes")


class Told(NamedTuple):
    """An item as one row tells it."""

    item: Item
    source: str
    origin: Origin

    @property
    def title(self) -> str:
        """The first title, or ""."""
        return self.item.names[0].value if self.item.names else ""

    @property
    def languages(self) -> frozenset[str]:
        """The languages of the titles."""
        return frozenset(name.language for name in self.item.names)


class ItemsTold:
    """Remembers the items of each conference while claims go by."""

    def __init__(self) -> None:
        """Start with no item."""
        self._editions: defaultdict[str, list[Told]] = defaultdict(list)

    def hear(self, claim: Claim) -> None:
        """Remember the items of a claim."""
        for record in claim.records:
            if isinstance(record, Item) and record.edition:
                self._editions[record.edition].append(Told(record, claim.source, claim.origin))

    def propose_merges(self, findings: Findings) -> None:
        """Report each pair of items that may be one, with a row of each side by side."""
        for rows in self._editions.values():
            for one, other, why in _alike(rows):
                _report(findings, one, other, why)


def _alike(rows: list[Told]) -> Iterator[tuple[Told, Told, Words]]:
    """Give the first rows that make a pair of items alike, and in what they are."""
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for told in rows:
        documents[told.item.id].add(told.source)
    seen: set[frozenset[str]] = set()
    for one, other in combinations(rows, 2):
        pair = frozenset((one.item.id, other.item.id))
        why = _in_common(one, other)
        if why is None or len(pair) == 1 or pair in seen:
            continue
        if not documents[one.item.id] & documents[other.item.id]:
            seen.add(pair)
            yield one, other, why


def _in_common(one: Told, other: Told) -> Words | None:
    if isinstance(one.item, MainTheme) != isinstance(other.item, MainTheme):
        return None
    numbers = [told.item.number for told in (one, other) if isinstance(told.item, Workshop)]
    if len(numbers) == 2 and numbers[0] is not None and numbers[0] == numbers[1]:
        return _SAME_NUMBER
    themes, others = frozenset(one.item.themes), frozenset(other.item.themes)
    return _SAME_THEMES if themes and themes == others and _is_translated(one, other) else None


def _is_translated(one: Told, other: Told) -> bool:
    return bool(one.languages and other.languages) and not one.languages & other.languages


def _report(findings: Findings, one: Told, other: Told, why: Words) -> None:
    place, first = other.origin, one.origin
    findings.add(
        programme.LIKELY_SAME_ITEM,
        place.shown,
        place.line,
        "item_id",
        other.item.id,
        one.item.id,
        title=other.title,
        language=", ".join(sorted(other.languages)),
        document=other.source,
        first=CellPlace(first.shown, first.line).seen_from(place.shown),
        other=one.title,
        other_language=", ".join(sorted(one.languages)),
        other_document=one.source,
        why=why,
    )
