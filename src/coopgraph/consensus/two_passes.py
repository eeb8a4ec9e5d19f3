"""Settling many things, twice where it takes that: documents get to know each other on the way.

First everything is settled by the other criteria, and the documents are compared: what is kept of
that is one record a document. Then what records may change is settled once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


@dataclass(frozen=True, slots=True)
class FirstPass:
    """What one look at every case gives, without keeping a case.

    `agreements` are those by all criteria but the record, by thing; `experienced` are the witnesses
    with their records; `open` are the things of which a record may change something.
    """

    agreements: dict[Term, Agreement]
    experienced: Witnesses
    open: tuple[Term, ...]


def first_pass(cases: Iterable[Case], witnesses: Witnesses) -> FirstPass:
    """Settle every case by the other criteria, and count how often documents agree."""
    agreements = {case.thing: _settle(case, witnesses) for case in cases}
    known = records(chain.from_iterable(it.compared for it in agreements.values()))
    may_change = tuple(thing for thing, it in agreements.items() if _may_change(it))
    return FirstPass(agreements, with_records(witnesses, known), may_change)


def second_pass(cases: Iterable[Case], first: FirstPass) -> Iterator[Agreement]:
    """Settle cases by all criteria; of all things, or of some."""
    return (_settle(case, first.experienced) for case in cases)


def settle_cases(cases: Iterable[Case], witnesses: Witnesses) -> list[Agreement]:
    """Settle cases that are held in memory; their order changes nothing."""
    held = {case.thing: case for case in cases}
    first = first_pass(held.values(), witnesses)
    agreements = dict(first.agreements)
    for agreement in second_pass((held[thing] for thing in first.open), first):
        agreements[agreement.thing] = agreement
    return list(agreements.values())


def _settle(case: Case, witnesses: Witnesses) -> Agreement:
    return agree(case.thing, case.said, case.rules, witnesses, case.place_contains, case.lists)


def _may_change(agreement: Agreement) -> bool:
    """Whether a criterion that comes after the record decided something."""
    return bool(agreement.contested) or any(
        agreed.reason in AFTER_RECORD for agreed in agreement.values
    )
