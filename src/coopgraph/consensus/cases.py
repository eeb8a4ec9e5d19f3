"""Settling many things, twice where it takes that: documents get to know each other on the way.

First everything is settled by the other criteria, and the documents are compared. Then what
records may change is settled once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from coopgraph.consensus.agreement import Agreement, Said, agree
from coopgraph.consensus.positions import Contains
from coopgraph.consensus.record import records
from coopgraph.consensus.vote import AFTER_RECORD
from coopgraph.consensus.witnesses import Witnesses, with_records
from coopgraph.ontology.rules import PropertyRule
from coopgraph.records.quads import Term


@dataclass(frozen=True, slots=True)
class Case:
    """A thing, what is said of it, and how its properties are settled."""

    thing: Term
    said: Said
    rules: Sequence[PropertyRule]


def settle_cases(
    cases: Iterable[Case], witnesses: Witnesses, place_contains: Contains
) -> list[Agreement]:
    """Settle every case; the order of the cases changes nothing."""
    agreements: list[Agreement] = []
    open_cases: dict[int, Case] = {}
    for case in cases:
        agreement = agree(case.thing, case.said, case.rules, witnesses, place_contains)
        if _may_change(agreement):
            open_cases[len(agreements)] = case
        agreements.append(agreement)
    known = records(chain.from_iterable(agreement.compared for agreement in agreements))
    experienced = with_records(witnesses, known)
    for place, case in open_cases.items():
        agreements[place] = agree(case.thing, case.said, case.rules, experienced, place_contains)
    return agreements


def _may_change(agreement: Agreement) -> bool:
    """Whether a criterion that comes after the record decided something."""
    return bool(agreement.contested) or any(
        agreed.reason in AFTER_RECORD for agreed in agreement.values
    )
