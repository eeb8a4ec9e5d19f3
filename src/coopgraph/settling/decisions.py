"""What was decided about each property of each thing, by whom it is supported, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from coopgraph.consensus import Agreement, Case, settle_cases, witnesses_of
from coopgraph.consensus.agreement import Agreed
from coopgraph.consensus.conflict_resolution import Outcome
from coopgraph.consensus.positions import Position
from coopgraph.consensus.reasons import tell_outcome
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.findings import Findings
from coopgraph.ontology.rules import ClassRules
from coopgraph.records import read_date
from coopgraph.records.quads import Term, iri, literal, read_literal
from coopgraph.settling.claims_file import Claims
from coopgraph.settling.properties import Properties


@dataclass(frozen=True, slots=True)
class Stand:
    """A value, the sources that support it, and how many of them are independent."""

    value: str
    sources: tuple[str, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class Decision:
    """An agreed value; `against` holds the positions that some source takes against it.

    `reason` is a notation of the code list of reasons for a choice.
    """

    thing: str
    property: str
    value: str
    chosen: Stand
    reason: str
    against: tuple[Stand, ...]
    outcome: Outcome

    def explanation(self, lang: str) -> str:
        """Tell in fr, vi or en what was kept, against what, and why."""
        return tell_outcome(self.outcome, lang, lambda thing, _: thing)


class Settled(Sequence[Decision]):
    """All decisions, by thing and property; `findings` tells what is odd in the table."""

    def __init__(self, decisions: list[Decision], findings: Findings) -> None:
        self._decisions = decisions
        self.findings = findings

    def __len__(self) -> int:
        return len(self._decisions)

    @overload
    def __getitem__(self, index: int) -> Decision: ...
    @overload
    def __getitem__(self, index: slice) -> list[Decision]: ...
    def __getitem__(self, index: int | slice) -> Decision | list[Decision]:
        return self._decisions[index]


def decide(claims: Claims, properties: Properties) -> list[Decision]:
    """Settle everything that is claimed, by the rule of the agreed view."""
    witnesses = witnesses_of(claims.sources.values())
    agreements = settle_cases(cases_of(claims, properties), witnesses)
    return [d for agreement in agreements for d in _decisions(agreement, witnesses)]


def cases_of(claims: Claims, properties: Properties) -> Iterator[Case]:
    """Give everything that is claimed, thing by thing, as the agreed view takes it."""
    for thing, said in sorted(claims.stated.items()):
        yield Case(
            thing,
            {iri(p): [(_term(v), s) for v, s in stated] for p, stated in said.items()},
            ClassRules(tuple(map(properties.rule, sorted(said))), (), is_event=False),
        )


def _term(value: str) -> Term:
    """Write a value as a term: a date where it reads as one, so that precision is understood."""
    try:
        return literal(value, datatype=read_date(value).datatype)
    except ValueError:
        return literal(value)


def _decisions(agreement: Agreement, witnesses: Witnesses) -> Iterator[Decision]:
    for agreed in agreement.values:
        outcome = agreement.contested.get(agreed.property) or _unopposed(agreed, witnesses)
        chosen = _stand(outcome.chosen)
        yield Decision(
            agreement.thing,
            agreed.property,
            chosen.value,
            chosen,
            agreed.reason,
            tuple(map(_stand, outcome.opponents)),
            outcome,
        )


def _unopposed(agreed: Agreed, witnesses: Witnesses) -> Outcome:
    known = tuple(witnesses[source] for source in agreed.sources)
    return Outcome(Position(agreed.value, known, {agreed.value: agreed.sources}), (), agreed.reason)


def _stand(position: Position) -> Stand:
    return Stand(read_literal(position.value).value, position.sources, position.independent)
