"""From what a person gives for a parameter to RDF terms. Nothing else ever enters a query.

A literal is escaped as N-Triples asks (https://www.w3.org/TR/n-triples/, section 2.4), which SPARQL
reads alike; an IRI is one that `IRIREF` of the SPARQL 1.1 grammar allows. So no value, however
hostile, can end the term it is written in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from coopgraph.iri_syntax import is_iri
from coopgraph.ontology.terms import xsd
from coopgraph.queries.choosing import Choice, Chooser, NameUnknown, ParameterWrong
from coopgraph.queries.parameter import Parameter
from coopgraph.records.dates import PreciseDate, read_date
from coopgraph.records.quads import Term, iri, literal

Value = str | int | date
"""One value as Python, a command line or a URL gives it."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}\Z", re.ASCII)
_TRUTH = {"true": "true", "false": "false", "1": "true", "0": "false"}


class Binder:
    """Makes terms of values, and keeps what it chose for names in `choices`."""

    def __init__(self, chooser: Chooser, day: str = "") -> None:
        self.choices: list[Choice] = []
        self._chooser = chooser
        self._day = day

    def terms(self, parameter: Parameter, given: Value | Iterable[Value]) -> list[Term]:
        """Return the terms of one value or of several; raises ParameterWrong."""
        values = [given] if isinstance(given, str | int | date) else list(given)
        return [self._term(parameter, str(value)) for value in values]

    def _term(self, parameter: Parameter, typed: str) -> Term:
        if parameter.notions:
            choice = self._chooser.choose(parameter, typed, self._day)
            self.choices.append(choice)
            return choice.thing
        if parameter.schemes:
            return _concept(parameter, typed)
        return _PLAIN[parameter.type](parameter, typed)


def last_day(typed: str) -> str:
    """Return the last day of a date, as ISO 8601; raises ParameterWrong if it is none."""
    return _read_date("as-of", typed).latest


def day_term(day: str) -> Term:
    """Write a day as a term."""
    return literal(day, datatype=xsd.date)


def _concept(parameter: Parameter, typed: str) -> Term:
    """Take a code, or the name of its concept in any language."""
    from coopgraph.lookup.codes import concept_meant
    from coopgraph.ontology.schemes import concepts

    if concept := concept_meant(typed, parameter.schemes):
        return iri(concept)
    codes = ", ".join(code for scheme in parameter.schemes for code in concepts(scheme))
    raise NameUnknown.of("queries.unknown-code", name=parameter.option, typed=typed, codes=codes)


def _read_date(name: str, typed: str) -> PreciseDate:
    try:
        return read_date(typed.strip())
    except ValueError:
        raise ParameterWrong.of("queries.not-a-date", name=name, typed=typed) from None


def _day(parameter: Parameter, typed: str) -> Term:
    return day_term(_read_date(parameter.option, typed).earliest)


def _whole(parameter: Parameter, typed: str) -> Term:
    if not _WHOLE.match(typed.strip()):
        raise ParameterWrong.of("queries.not-whole", name=parameter.option, typed=typed)
    return literal(str(int(typed)), datatype=xsd.integer)


def _boolean(parameter: Parameter, typed: str) -> Term:
    if typed.casefold() not in _TRUTH:
        raise ParameterWrong.of("queries.not-boolean", name=parameter.option, typed=typed)
    return literal(_TRUTH[typed.casefold()], datatype=xsd.boolean)


def _text(parameter: Parameter, typed: str) -> Term:
    if any("\ud800" <= char <= "\udfff" for char in typed):
        raise ParameterWrong.of("queries.not-text", name=parameter.option)
    return literal(typed)


def _iri(parameter: Parameter, typed: str) -> Term:
    """Take an IRI, or a name with a prefix of the ontology: `schema:startDate`."""
    from coopgraph.ontology.prefixes import prefixes

    prefix, colon, name = typed.partition(":")
    if colon and _NAME.match(name) and prefix in prefixes():
        return iri(prefixes()[prefix] + name)
    if not is_iri(typed):
        raise ParameterWrong.of("queries.not-an-iri", name=parameter.option, typed=typed)
    return iri(typed)


_PLAIN: dict[str, Callable[[Parameter, str], Term]] = {
    "date": _day,
    "year": _whole,
    "integer": _whole,
    "boolean": _boolean,
    "text": _text,
    "iri": _iri,
}
