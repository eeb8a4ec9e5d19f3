"""Agreement and disagreement told in a person's language."""

from __future__ import annotations

from coopgraph.consensus.conflict_resolution import Outcome
from coopgraph.consensus.positions import Position
from coopgraph.lookup.values_in_words import NameOf, value_in_words
from coopgraph.messages import say
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import iri


def tell_outcome(outcome: Outcome, language: str, name_of: NameOf) -> str:
    """Tell which value was kept, against which others, and why: a line each."""
    announced_by = outcome.announced_by
    sentences = [_tell("kept", outcome.chosen, announced_by, language, name_of)]
    sentences += [
        _tell("against", position, announced_by, language, name_of)
        for position in outcome.opponents
    ]
    reason = say(f"consensus.reason.{outcome.reason}", language, **_counts(outcome))
    sentences.append(say("consensus.because", language, reason=reason))
    return "\n".join(sentences)


def _counts(outcome: Outcome) -> dict[str, int]:
    """Give the records that decided, where they did, as numbers for a sentence."""
    if not outcome.records:
        return {}
    won, lost = outcome.records
    return {
        "agreed": won.agreed,
        "cases": won.cases,
        "other_agreed": lost.agreed,
        "other_cases": lost.cases,
    }


def _tell(
    key: str, position: Position, announced_by: frozenset[str], language: str, name_of: NameOf
) -> str:
    value = _value(position, language, name_of)
    support = _support(position, announced_by, language)
    return say(f"consensus.{key}", language, value=value, support=support)


def _value(position: Position, language: str, name_of: NameOf) -> str:
    """Say the value of a position: an amount with its currency, one at odds by its property."""
    value = value_in_words(position.value, language, name_of)
    if position.beside and date_of(position.value) is None:
        beside = value_in_words(position.beside, language, name_of)
        value = say("consensus.amount", language, amount=value, currency=beside)
    if position.is_list:
        return say("consensus.listed", language, n=value)
    if position.of_property:
        property = name_of(iri(position.of_property), language)
        value = say("consensus.at-odds", language, property=property, value=value)
    return value


def _support(position: Position, announced_by: frozenset[str], language: str) -> str:
    """Count the documents and name them; where some only announce, count those that report."""
    n, documents = position.independent, ", ".join(position.sources)
    number = "one" if n == 1 else "many"
    support = say(f"consensus.support.{number}", language, n=n, documents=documents)
    if announced_by.isdisjoint(position.sources):
        return support
    reporting = position.without(announced_by).independent
    return say("consensus.reporting", language, support=support, n=reporting)
