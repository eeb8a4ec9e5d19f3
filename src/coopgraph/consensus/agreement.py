"""From everything that is said of one thing to what is agreed about it.

How a property is settled is declared in the shapes of the ontology: every value kept, one value by
vote, the latest observation, or the value that goes with another property.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coopgraph.consensus.positions import Contains, Stated, date_contains, positions
from coopgraph.consensus.record import Compared
from coopgraph.consensus.vote import Outcome, best_supported, latest, settle
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.ontology.rules import PropertyRule
from coopgraph.ontology.terms import coop
from coopgraph.records.iris import concept
from coopgraph.records.quads import Term, iri

Said = Mapping[Term, Sequence[Stated]]
"""What documents say of one thing: predicate → (value, document) as often as stated."""

STATUS = iri(coop.status)
PLANNED = concept("event-statuses", "planned")
HELD = concept("event-statuses", "held")
MAIN_KIND_OF = frozenset((coop.partnershipKind, coop.conventionKind))
"""Words of description: many are kept, the best supported is also stated as the main one."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One agreed value: property (IRI), value, supporting documents, reason (a notation)."""

    property: str
    value: Term
    sources: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """What is agreed about a thing, and the outcomes that some document contradicts.

    `compared` counts for the records of the documents.
    """

    thing: Term
    values: list[Agreed] = field(default_factory=list)
    contested: dict[str, Outcome] = field(default_factory=dict)
    compared: list[Compared] = field(default_factory=list)


def agree(
    thing: Term,
    said: Said,
    rules: Sequence[PropertyRule],
    witnesses: Witnesses,
    place_contains: Contains,
) -> Agreement:
    """Settle every property of a thing."""
    agreement = Agreement(thing)
    announced_by = _announcers(said)
    outcomes: dict[str, Outcome] = {}
    for rule in rules:
        stated = said.get(iri(rule.path))
        if not stated:
            continue
        if rule.settling == "all":
            outcome = _keep_all(agreement, rule.path, stated, witnesses)
            if outcome is not None:
                agreement.contested[rule.path] = outcome
        elif rule.settling == "companion":
            agreement.values.extend(_companions(rule, stated, outcomes))
        else:
            outcome = _outcome(rule, stated, witnesses, announced_by, place_contains)
            outcomes[rule.path] = outcome
            agreement.compared.extend(outcome.compared)
            chosen = outcome.chosen
            agreement.values.append(Agreed(rule.path, chosen.value, chosen.sources, outcome.reason))
            if outcome.is_contested:
                agreement.contested[rule.path] = outcome
    return agreement


def _announcers(said: Said) -> frozenset[str]:
    """Name the documents that speak before an event, if others report it."""
    statuses = said.get(STATUS, ())
    if not any(value == HELD for value, _ in statuses):
        return frozenset()
    reporting = {source for value, source in statuses if value == HELD}
    return frozenset(source for value, source in statuses if value == PLANNED) - reporting


def _outcome(
    rule: PropertyRule,
    stated: Sequence[Stated],
    witnesses: Witnesses,
    announced_by: frozenset[str],
    place_contains: Contains,
) -> Outcome:
    if rule.settling == "latest":
        return latest(stated, witnesses, announced_by, _is_unknown)
    contains = place_contains if rule.path == coop.place else date_contains
    return settle(stated, witnesses, contains, announced_by)


def _is_unknown(value: Term) -> bool:
    return value.endswith("/unknown>")


def _keep_all(
    agreement: Agreement, path: str, stated: Sequence[Stated], witnesses: Witnesses
) -> Outcome | None:
    """Keep every value with its supporters; where curators ruled, only what they ruled."""
    every = positions(stated, witnesses, _contains_nothing)
    ruled = [p for p in every if any(w.is_ruling for w in p.witnesses)]
    reason = "ruling" if ruled else "union"
    for position in ruled or every:
        for value, sources in position.stated.items():
            agreement.values.append(Agreed(path, value, sources, reason))
    if path in MAIN_KIND_OF:
        best = best_supported(stated, witnesses)
        chosen = best.chosen
        agreement.values.append(Agreed(coop.mainKind, chosen.value, chosen.sources, best.reason))
    if not ruled or len(ruled) == len(every):
        return None
    dropped = tuple(p for p in every if p not in ruled)
    return Outcome(ruled[0], dropped, "ruling")


def _contains_nothing(value: Term, other: Term) -> bool:
    return False


def _companions(
    rule: PropertyRule, stated: Sequence[Stated], outcomes: Mapping[str, Outcome]
) -> Iterator[Agreed]:
    """Keep what the supporters of the chosen value say beside it."""
    outcome = outcomes.get(rule.companion_of or "")
    if outcome is None:
        return
    sources: dict[Term, set[str]] = {}
    for value, source in stated:
        if source in outcome.chosen.sources:
            sources.setdefault(value, set()).add(source)
    for value in sorted(sources):
        yield Agreed(rule.path, value, tuple(sorted(sources[value])), outcome.reason)
