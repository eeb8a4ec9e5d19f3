"""Which properties give the first and the last possible day of each date."""

from __future__ import annotations

from typing import NamedTuple

from coopgraph.ontology.terms import coop, dcterms, schema
from coopgraph.records.quads import iri


class DayBounds(NamedTuple):
    """The two properties that give the first and the last day of a date."""

    earliest: str
    latest: str


DAYS: dict[str, DayBounds] = {
    schema.startDate: DayBounds(coop.startEarliest, coop.startLatest),
    schema.endDate: DayBounds(coop.endEarliest, coop.endLatest),
    coop.signatureDate: DayBounds(coop.signatureEarliest, coop.signatureLatest),
    coop.expiryDate: DayBounds(coop.expiryEarliest, coop.expiryLatest),
    coop.registrationDate: DayBounds(coop.registrationEarliest, coop.registrationLatest),
    coop.alternationDate: DayBounds(coop.alternationEarliest, coop.alternationLatest),
    coop.statusDate: DayBounds(coop.statusEarliest, coop.statusLatest),
    dcterms.issued: DayBounds(coop.issuedEarliest, coop.issuedLatest),
    dcterms.date: DayBounds(coop.dateEarliest, coop.dateLatest),
}
"""Every property whose values keep the precision of their document."""

DAY_PROPERTIES = frozenset(iri(day) for days in DAYS.values() for day in days)
