"""Settling many things, twice where it takes that: documents get to know each other on the way.

First everything is settled by the other criteria, and the documents are compared. Then what
records may change is settled once more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from coopgraph.consensus.agreement import Agreement, Said, agree
from coopgraph.consensus.conflict_resolution import AFTER_RECORD
from coopgraph.consensus.listed import Lists
from coopgraph.consensus.positions import Contains, no_value_contains
from coopgraph.consensus.source_weights import records
from coopgraph.consensus.witnesses import Witnesses, with_records
from coopgraph.ontology.rules import ClassRules
from coopgraph.records.quads import Term


@dataclass(frozen=True, slots=True)
class Case:
    """A thing, what is said of it, how its properties are settled, which place contains which.

    `lists` are the things named as belonging to it, where a property of it says their number.
    """

    thing: Term
    said: Said
    rules: ClassRules
    place_contains: Contains = no_value_contains
    lists: Lists = field(default_factory=dict)


def settle_cases(cases: Iterable[Case], witnesses: Witnesses) -> list[Agreement]:
    """Settle every case; the order of the cases changes nothing."""
    agreements: list[Agreement] = []
    open_cases: dict[int, Case] = {}
    for case in cases:
        agreement = _settle(case, witnesses)
        if _may_change(agreement):
            open_cases[len(agreements)] = case
        agreements.append(agreement)
    known = records(chain.from_iterable(agreement.compared for agreement in agreements))
    experienced = with_records(witnesses, known)
    for place, case in open_cases.items():
        agreements[place] = _settle(case, experienced)
    return agreements


def _settle(case: Case, witnesses: Witnesses) -> Agreement:
    return agree(case.thing, case.said, case.rules, witnesses, case.place_contains, case.lists)


def _may_change(agreement: Agreement) -> bool:
    """Whether a criterion that comes after the record decided something."""
    return bool(agreement.contested) or any(
        agreed.reason in AFTER_RECORD for agreed in agreement.values
    )
