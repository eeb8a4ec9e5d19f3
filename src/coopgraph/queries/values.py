"""Terms as Python values: numbers, dates, text, and resources that know their id.

A date less precise than a day stays text (`2013`, `2013-06`): Python has no such date.
"""

from __future__ import annotations

from datetime import date

from coopgraph.ontology.terms import xsd
from coopgraph.records.quads import Term, is_iri, read_literal


class Resource(str):
    """An IRI; `id` is its last part: `fr-commune-toulouse`, `twinning`, `startDate`."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """The part that a person would type."""
        return self.replace("#", "/").rstrip("/").rpartition("/")[2]


class LanguageText(str):
    """Text in a language, `language` (BCP 47), "" for none."""

    language: str

    def __new__(cls, text: str, language: str = "") -> LanguageText:
        """Make words of a text in a language."""
        words = super().__new__(cls, text)
        words.language = language
        return words


Cell = Resource | LanguageText | str | int | bool | date | tuple["Resource | str", ...] | None


def value_of(term: Term | None) -> Cell:
    """Return the Python value of a term, None for none."""
    if term is None:
        return None
    if is_iri(term):
        return Resource(term[1:-1])
    text, language, datatype = read_literal(term)
    if datatype == xsd.integer:
        return int(text)
    if datatype == xsd.boolean:
        return text in ("true", "1")
    if datatype == xsd.date:
        return _day(text)
    return LanguageText(text, language)


def values_of(term: Term | None, separator: str) -> tuple[Resource | str, ...]:
    """Return what a column of several values holds, sorted: stores join them in any order."""
    if term is None:
        return ()
    parts = sorted({part for part in read_literal(term).value.split(separator) if part.strip()})
    return tuple(Resource(part) if "://" in part and " " not in part else part for part in parts)


def one_or_several(term: Term | None, separator: str) -> Cell:
    """Return the value of a term, or the several values that a plain text joins; None for none."""
    if term is None or is_iri(term) or read_literal(term).datatype != xsd.string:
        return value_of(term)
    return values_of(term, separator) or None


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
