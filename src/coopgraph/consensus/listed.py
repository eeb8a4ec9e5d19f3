"""A number that documents state, against the list of what they name one by one.

A list may be incomplete, so that fewer are no contradiction. Where more are named than the number
says, whoever names the least supported thing too many contradicts whoever states the number: both
stay, and the better supported decides. Which list a number counts is said in the shapes
(`coop:countedIn`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from coopgraph.consensus.bounds import Clash, Outcomes, fit, with_chosen
from coopgraph.consensus.conflict_resolution import Outcome, choose
from coopgraph.consensus.positions import Position
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.ontology.rules import Bound
from coopgraph.records.quads import Term, read_literal, whole_number

List = Mapping[Term, frozenset[str]]
"""Things that are named as belonging to another, each with the documents that say so."""

Lists = Mapping[Bound, List]
"""By the property that leads from the things to the one they belong to, and that of the number."""


def reconcile_lists(outcomes: Outcomes, lists: Lists, witnesses: Witnesses) -> Iterator[Clash]:
    """Make numbers compatible with the lists that they count; give each clash that there was.

    `outcomes` is changed: a number that is less supported is replaced, or its property removed.
    """
    for bound, things in lists.items():
        tried = outcomes.get(bound.upper)
        while tried is not None and (listed := _too_many(tried, things, bound, witnesses)):
            clash = _settle_clash(listed, tried, bound, outcomes)
            yield clash
            is_replaced = clash.outcome.chosen is listed
            tried = outcomes.get(bound.upper) if is_replaced else None


def _too_many(number: Outcome, things: List, bound: Bound, witnesses: Witnesses) -> Position | None:
    """Give what contradicts a number: the list, with those who name one thing too many."""
    stated = int(read_literal(number.chosen.value).value)
    ranked = sorted(things, key=lambda thing: (-_support(things[thing], witnesses), thing))
    if len(ranked) <= stated:
        return None
    last = things[ranked[stated]]
    named = [t for t in ranked if _support(things[t], witnesses) >= _support(last, witnesses)]
    return Position(
        whole_number(len(named)),
        tuple(witnesses[source] for source in sorted(last)),
        {thing: tuple(sorted(things[thing])) for thing in sorted(named)},
        of_property=bound.lower,
    )


def _support(sources: frozenset[str], witnesses: Witnesses) -> int:
    return len({witnesses[source].origin for source in sources})


def _settle_clash(listed: Position, number: Outcome, bound: Bound, outcomes: Outcomes) -> Clash:
    """Let the better supported stay; where it is the number, the list is what contradicts it."""
    stated = replace(number.chosen, of_property=bound.upper)
    outcome = choose([stated, listed], number.announced_by, compares=False)
    if outcome.chosen is not listed:
        outcomes[bound.upper] = _contradicted(number, listed, outcome)
        return Clash(bound.upper, outcome, number.chosen)
    instead = next((p for p in number.others if fit(listed.value, p.value)), None)
    if instead is None:
        del outcomes[bound.upper]
    else:
        outcomes[bound.upper] = with_chosen(number, instead)
    return Clash(bound.upper, outcome, instead)


def _contradicted(number: Outcome, listed: Position, contest: Outcome) -> Outcome:
    """Add to a number that stays what contradicts it; alone so far, it has now a reason to stay."""
    told = number if number.others else replace(contest, compared=number.compared)
    return replace(told, chosen=number.chosen, others=(*number.others, listed))
