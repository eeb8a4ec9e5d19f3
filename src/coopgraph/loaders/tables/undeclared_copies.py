"""Documents that may be one text in two languages, for a curator to judge.

An agency that publishes a text in several languages is one witness. Two documents are proposed if
one publisher brought them out on what may be one day, in different languages, and at least half of
what the shorter speaks of is in the other too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from coopgraph.findings.kinds import documents
from coopgraph.loaders.files.layouts import SOURCES
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.records import Claim, Source

ThingsSpokenOf = frozenset[tuple[str, str]]
"""Notions and ids of what a document speaks of."""


def propose_copies(reader: Reader, sources: Iterable[Source], claims: Iterable[Claim]) -> None:
    """Report each pair of documents that may be one text, at the second, with both rows."""
    things = _things(claims)
    places = reader.places[SOURCES.name]
    for one, other in _alike(sources, things):
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


def _things(claims: Iterable[Claim]) -> Mapping[str, ThingsSpokenOf]:
    things: defaultdict[str, ThingsSpokenOf] = defaultdict(frozenset)
    for claim in claims:
        things[claim.source] |= {(record.NOTION, record.id) for record in claim.records}
    return things


def _alike(
    sources: Iterable[Source], things: Mapping[str, ThingsSpokenOf]
) -> Iterator[tuple[Source, Source]]:
    published: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sources:
        if source.publisher and source.published and source.language:
            published[source.publisher].append(source)
    for group in published.values():
        for one, other in combinations(sorted(group, key=lambda source: source.id), 2):
            if _may_be_one(one, other) and _speak_of_the_same(things[one.id], things[other.id]):
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


def _speak_of_the_same(things: ThingsSpokenOf, others: ThingsSpokenOf) -> bool:
    fewer = min(len(things), len(others))
    return fewer > 0 and 2 * len(things & others) >= fewer


def _title(source: Source) -> str:
    return source.titles[0].value if source.titles else ""
