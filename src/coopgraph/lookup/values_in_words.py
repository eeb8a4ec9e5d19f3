"""Values told in a person's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from coopgraph.messages import number, say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.ontology.terms import xsd
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term, is_iri, read_literal

NameOf = Callable[[Term, str], str]
"""Gives the name of a thing or concept in a language."""

_AT_LENGTH = 4
"""So many names are said in full."""
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?", re.ASCII)
_PARTS = ("years", "months", "days")


def value_in_words(value: Term, language: str, name_of: NameOf) -> str:
    """Say a value: a date, number or duration in full, a thing by its name, a text as written."""
    if is_iri(value):
        return name_of(value, language)
    if date := date_of(value):
        return date_in_words(date.text, language)
    text, _, datatype = read_literal(value)
    if datatype == xsd.integer:
        return number(int(text), language)
    return duration_in_words(text, language) if datatype == xsd.duration else text


def duration_in_words(text: str, language: str) -> str:
    """Say `P2Y` or `P1Y6M` (ISO 8601) in a language; any other text comes back as it is."""
    found = _DURATION.fullmatch(text)
    parts = zip(_PARTS, found.groups(), strict=True) if found else ()
    return " ".join(_part(part, n, language) for part, n in parts if n) or text


def _part(part: str, n: str, language: str) -> str:
    return say(f"lookup.{part}.{'one' if n == '1' else 'many'}", language, n=n)


def interval_in_words(text: str, language: str) -> str:
    """Say `1994/2015-12-31`, `2013/..`, `/..` or `2006/` (see `records.dates.interval`)."""
    start, _, end = text.partition("/")
    shown = {"start": date_in_words(start, language), "end": date_in_words(end, language)}
    known = "from" if start else ""
    key = {"..": "on", "": "over"}.get(end, "to")
    return say(f"lookup.interval.{known}-{key}".replace(".-", "."), language, **shown)


def enumerated(names: Sequence[str], language: str) -> str:
    """Say the names of several bodies; of a long list the first ones, and how many more."""
    if len(names) <= _AT_LENGTH:
        return ", ".join(names)
    first = names[: _AT_LENGTH - 1]
    n = len(names) - len(first)
    return say("lookup.and-more", language, names=", ".join(first), n=n)
