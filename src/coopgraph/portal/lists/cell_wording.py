"""Wording the cells of a list: names that lead to pages, dates and numbers in full."""

from __future__ import annotations

from collections.abc import Mapping

from coopgraph.lookup.naming import Names, id_of, shown
from coopgraph.lookup.values_in_words import value_in_words
from coopgraph.messages import has, number, say
from coopgraph.messages.languages import UNDETERMINED, language_shown
from coopgraph.ontology.terms import xsd
from coopgraph.portal.lists.list_kind import STATE
from coopgraph.portal.lists.list_row import CellPart
from coopgraph.portal.page.thing_paths import page_path
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, is_iri, read_literal

_BUDGET, LANGUAGE = "budget", "language"


class CellWording:
    """Words cells in a language; `names` has how things and concepts are called."""

    def __init__(self, iris: Iris, language: str, names: Mapping[Term, Names]) -> None:
        self._iris, self._language, self._names = iris, language, names

    def parts(self, column: str, values: tuple[Term, ...]) -> tuple[CellPart, ...]:
        """Word a cell: a part for each value, one for a state with its date or an amount."""
        if column == LANGUAGE:
            return tuple(CellPart(language_name(_text(it), self._language)) for it in values)
        parts = tuple(map(self._part, values))
        if column == STATE and len(parts) > 1:
            fields = {"state": parts[0].text, "date": parts[1].text}
            return (CellPart(say("lists.seen", self._language, **fields)),)
        if column == _BUDGET and len(parts) > 1:
            fields = {"amount": parts[0].text, "currency": parts[1].text}
            return (CellPart(say("consensus.amount", self._language, **fields)),)
        return parts

    def name(self, named_by: Term, leads_to: Term) -> CellPart:
        """Word a name as it stands alone, with a capital, leading to the page of a thing."""
        part = self._named(named_by)
        path = page_path(leads_to, self._language, self._iris)
        return CellPart(part.text[:1].upper() + part.text[1:], part.lang, path)

    def _part(self, value: Term) -> CellPart:
        if is_iri(value):
            return self._named(value)
        literal = read_literal(value)
        if literal.datatype == xsd.integer:
            return CellPart(number(int(literal.value), self._language))
        text = value_in_words(value, self._language, lambda term, _: id_of(term))
        return CellPart(" ".join(text.split()), self._foreign(literal.language))

    def _named(self, term: Term) -> CellPart:
        names = self._names.get(term, {})
        text = " ".join(shown(names, self._language, term).split())
        lang = language_shown(names, self._language)
        return CellPart(text, self._foreign(lang), page_path(term, self._language, self._iris))

    def _foreign(self, lang: str) -> str:
        return "" if lang in ("", UNDETERMINED, self._language) else lang


def language_name(code: str, language: str) -> str:
    """Say a language (BCP 47) in another, or its code where it has no name here."""
    key = f"things.language.{code}"
    return say(key, language) if has(key) else code


def _text(value: Term) -> str:
    return read_literal(value).value
