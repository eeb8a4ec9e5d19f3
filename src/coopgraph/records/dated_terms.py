"""Terms that write dates, read back with their precision."""

from __future__ import annotations

from functools import lru_cache

from coopgraph.ontology.terms import xsd
from coopgraph.records.dates import PreciseDate, read_date
from coopgraph.records.quads import Term, read_literal

_DATES = tuple(f"^^<{datatype}>" for datatype in (xsd.gYear, xsd.gYearMonth, xsd.date))


@lru_cache(maxsize=65536)
def date_of(value: Term) -> PreciseDate | None:
    """Give the date that a term writes, or None if it writes none."""
    return read_date(read_literal(value).value) if value.endswith(_DATES) else None
