"""Values told in a person's language."""

from __future__ import annotations

from collections.abc import Callable

from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term, is_iri, read_literal

NameOf = Callable[[Term, str], str]
"""Gives the name of a thing or concept in a language."""


def value_in_words(value: Term, language: str, name_of: NameOf) -> str:
    """Say a value: a date in full, a thing by its name, anything else as it is written."""
    if is_iri(value):
        return name_of(value, language)
    date = date_of(value)
    return date_in_words(date.text, language) if date else read_literal(value).value
