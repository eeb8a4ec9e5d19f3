"""Agreement and disagreement told in a person's language."""

from __future__ import annotations

from collections.abc import Callable

from coopgraph.consensus.positions import Position, date_of
from coopgraph.consensus.vote import Outcome
from coopgraph.records.quads import Term, is_iri, read_literal
from coopgraph.words import say
from coopgraph.words.dates import date_in_words

NameOf = Callable[[Term, str], str]
"""Gives the name of a thing or concept in a language."""


def value_in_words(value: Term, language: str, name_of: NameOf) -> str:
    """Say a value: a date in full, a thing by its name, anything else as it is written."""
    if is_iri(value):
        return name_of(value, language)
    date = date_of(value)
    return date_in_words(date.text, language) if date else read_literal(value).value


def tell_outcome(outcome: Outcome, language: str, name_of: NameOf) -> str:
    """Tell which value was kept, against which others, and why."""
    agreeing = set(outcome.chosen.sources)
    against = [p for p in outcome.others if not agreeing.issuperset(p.sources)]
    sentences = [_tell("kept", outcome.chosen, language, name_of)]
    sentences += [_tell("against", position, language, name_of) for position in against]
    reason = say(f"consensus.reason.{outcome.reason}", language)
    sentences.append(say("consensus.because", language, reason=reason))
    return " ".join(sentences)


def _tell(key: str, position: Position, language: str, name_of: NameOf) -> str:
    documents = ", ".join(position.sources)
    n = position.independent
    number = "one" if n == 1 else "many"
    support = say(f"consensus.support.{number}", language, n=n, documents=documents)
    value = value_in_words(position.value, language, name_of)
    return say(f"consensus.{key}", language, value=value, support=support)
