"""What is known of the documents when their claims are weighed: origin, kind, date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from coopgraph.consensus.source_weights import UNKNOWN, SourceRecord
from coopgraph.ontology.schemes import ranks
from coopgraph.records import RULINGS, PreciseDate, Source
from coopgraph.records.iris import concept
from coopgraph.records.quads import iri_text


@dataclass(frozen=True, slots=True)
class Witness:
    """A document as a witness.

    `origin` is the document it copies in the end, or itself; `rank` (least for the best kind) and
    `published` are those of the origin: a copy made later knows no more than what it copies.
    `published` is None where the date is not known. `record` tells how often it agrees with others,
    once that was counted.
    """

    source: str
    origin: str
    rank: int
    published: PreciseDate | None = None
    record: SourceRecord = UNKNOWN

    @property
    def is_ruling(self) -> bool:
        """Whether this is not a document but the decisions of the curators."""
        return self.source == RULINGS


Witnesses = Mapping[str, Witness]


def witnesses_of(sources: Iterable[Source]) -> dict[str, Witness]:
    """Know every document as a witness, by its id."""
    by_id = {source.id: source for source in sources}
    trust = ranks("source-kinds")
    return {id: _witness(source, by_id, trust) for id, source in by_id.items()}


def independent(witnesses: Iterable[Witness]) -> int:
    """Count independent documents: copies count with their origin, and rulings are no documents."""
    return len({witness.origin for witness in witnesses if not witness.is_ruling})


def with_records(witnesses: Witnesses, records: Mapping[str, SourceRecord]) -> dict[str, Witness]:
    """Give every document the record of its origin."""
    return {
        id: replace(witness, record=records.get(witness.origin, UNKNOWN))
        for id, witness in witnesses.items()
    }


def _witness(source: Source, by_id: Mapping[str, Source], trust: Mapping[str, int]) -> Witness:
    origin = by_id[_origin(source, by_id)]
    kind = iri_text(concept("source-kinds", origin.kind or ""))
    rank = trust.get(kind, len(trust) + 1)
    return Witness(source.id, origin.id, rank, origin.published or source.published)


def _origin(source: Source, by_id: Mapping[str, Source]) -> str:
    """Follow the copies to the first document; a circle of copies has its least id as origin."""
    seen = [source.id]
    while source.copy_of is not None and source.copy_of in by_id:
        source = by_id[source.copy_of]
        if source.id in seen:
            return min(seen[seen.index(source.id) :])
        seen.append(source.id)
    return source.id
