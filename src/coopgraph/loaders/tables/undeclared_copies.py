"""Documents that may be one text in two languages, for a curator to judge.

An agency that publishes a text in several languages is one witness. Two documents are proposed if
one publisher brought them out on what may be one day, in different languages, and at least half of
what the shorter speaks of is in the other too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import combinations

from coopgraph.findings.kinds import documents
from coopgraph.loaders.files.layouts import SOURCES
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.records import Claim, Source

ThingSpokenOf = tuple[str, str]
"""The notion and id of what a document speaks of."""

ThingsOfDocuments = Mapping[str, Set[ThingSpokenOf]]
"""Document → what it speaks of."""


class CopiesSought:
    """Remembers, while claims go by, what those documents speak of that may be one text."""

    def __init__(self, sources: Iterable[Source]) -> None:
        """Find the pairs by their own dates, publishers and languages."""
        self._pairs = tuple(_alike(sources))
        self._things: dict[str, set[ThingSpokenOf]] = {
            document.id: set() for pair in self._pairs for document in pair
        }

    def hear(self, claim: Claim) -> None:
        """Remember what a claim of such a document speaks of."""
        if claim.source in self._things:
            self._things[claim.source].update((it.NOTION, it.id) for it in claim.records)

    def propose_copies(self, reader: Reader) -> None:
        """Report each pair of documents that may be one text, at the second, with both rows."""
        for one, other in self._pairs:
            if _speak_of_the_same(self._things[one.id], self._things[other.id]):
                _report(reader, one, other, self._things)


def _report(reader: Reader, one: Source, other: Source, things: ThingsOfDocuments) -> None:
    places = reader.places[SOURCES.name]
    shared = things[one.id] & things[other.id]
    reader.findings.add(
        documents.LIKELY_ONE_TEXT,
        *places[other.id],
        "copy_of",
        one.id,
        document=other.id,
        language=other.language or "",
        title=_title(other),
        other=one.id,
        other_language=one.language or "",
        other_title=_title(one),
        first=":".join(map(str, places[one.id])),
        n=len(shared),
        of=len(things[other.id]),
        other_of=len(things[one.id]),
    )


def _alike(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    published: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sources:
        if source.publisher and source.published and source.language:
            published[source.publisher].append(source)
    for group in published.values():
        for one, other in combinations(sorted(group, key=lambda source: source.id), 2):
            if _may_be_one(one, other):
                yield one, other


def _may_be_one(one: Source, other: Source) -> bool:
    if one.language == other.language or not _on_one_day(one, other):
        return False
    origins = {one.copy_of or one.id, other.copy_of or other.id}
    return len(origins) == 2 and not {one.copy_of, other.copy_of} & {one.id, other.id}


def _on_one_day(one: Source, other: Source) -> bool:
    """Whether two dates may be one day: the day of one lies in the day or the month of the other.

    A year tells too little.
    """
    dates = [source.published for source in (one, other) if source.published is not None]
    first, second = sorted(dates, key=lambda date: len(date.text), reverse=True)
    return first.is_day and second.contains(first) and "-" in second.text


def _speak_of_the_same(things: Set[ThingSpokenOf], others: Set[ThingSpokenOf]) -> bool:
    fewer = min(len(things), len(others))
    return fewer > 0 and 2 * len(things & others) >= fewer


def _title(source: Source) -> str:
    return source.titles[0].value if source.titles else ""
