"""Values told in a person's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coopgraph.messages import say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term, is_iri, read_literal

NameOf = Callable[[Term, str], str]
"""Gives the name of a thing or concept in a language."""

_AT_LENGTH = 4
"""So many names are said in full."""


def value_in_words(value: Term, language: str, name_of: NameOf) -> str:
    """Say a value: a date in full, a thing by its name, anything else as it is written."""
    if is_iri(value):
        return name_of(value, language)
    date = date_of(value)
    return date_in_words(date.text, language) if date else read_literal(value).value


def enumerated(names: Sequence[str], language: str) -> str:
    """Say the names of several bodies; of a long list the first ones, and how many more."""
    if len(names) <= _AT_LENGTH:
        return ", ".join(names)
    first = names[: _AT_LENGTH - 1]
    n = len(names) - len(first)
    return say("lookup.and-more", language, names=", ".join(first), n=n)
