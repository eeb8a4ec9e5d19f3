"""Asking a store the questions of the library.

`rows` is for other rooms: terms in, terms out, and next to nothing loaded. `ask` is for people:
values as they write them, checked, and answers that know the names of things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from coopgraph.errors import AnswerCut, CoopgraphError
from coopgraph.lookup.store_rows import AnswerRow
from coopgraph.messages import language_of_locale, say
from coopgraph.queries.library import bound_query

if TYPE_CHECKING:
    from pathlib import Path

    from coopgraph.lookup.index import NameIndex
    from coopgraph.lookup.label_index import LabelIndex
    from coopgraph.lookup.name_search import Finder
    from coopgraph.queries.answer_rows import Rows
    from coopgraph.queries.binding import Binder, Value
    from coopgraph.queries.choosing import Choice
    from coopgraph.queries.question import Question
    from coopgraph.records.iris import Iris
    from coopgraph.store import Store

__all__ = ["AnswerRow", "Asking", "Prepared", "QuestionWrong"]


class QuestionWrong(CoopgraphError):
    """A question was given a parameter it does not have, or not one that it needs.

    `reasons` say by language why it makes no sense, where a question says so itself.
    """

    reasons: Mapping[str, str] = MappingProxyType({})

    def in_language(self, lang: str) -> str:
        """Return the line in `lang`, its reason as well."""
        if lang not in self.reasons:
            return super().in_language(lang)
        return say(str(self.key), lang, **{**self.fields, "why": self.reasons[lang]})


class Prepared(NamedTuple):
    """A question whose parameters are bound: SPARQL text ready for any store.

    `choices` say which things were chosen for the names given.
    """

    question: Question
    query: str
    choices: tuple[Choice, ...]


class Asking:
    """Asks one store; the questions are the names of query files.

    `base` is the IRI under which the things of this graph are named; without it, that of the
    store's builder, else ours.
    """

    def __init__(self, store: Store, base: str = "") -> None:
        self._store = store
        self._base = base

    @property
    def store(self) -> Store:
        """The store that is asked."""
        return self._store

    @cached_property
    def finder(self) -> Finder:
        """Finds the things of this graph by name: in the index beside it, else in one made now."""
        from coopgraph.lookup.name_search import Finder

        if self.name_index is not None:
            return Finder(self.name_index)
        from coopgraph.lookup.index_filling import index_of_graph

        return Finder(index_of_graph(self, self.iris))

    @cached_property
    def name_index(self) -> NameIndex | None:
        """All names and things, where they lie beside the graph."""
        from coopgraph.lookup.index import FILE, NameIndex

        beside = self._beside(FILE)
        return NameIndex.opened(beside) if beside else None

    @cached_property
    def label_index(self) -> LabelIndex | None:
        """What everything is called, where it lies beside the graph."""
        from coopgraph.lookup.label_index import FILE, LabelIndex

        beside = self._beside(FILE)
        return LabelIndex(beside) if beside else None

    def _beside(self, file: str) -> Path | None:
        """Return the folder beside the graph if the file is there: not so on a server."""
        folder: Path | None = getattr(self._store, "beside", None)
        return folder if folder is not None and (folder / file).exists() else None

    @property
    def iris(self) -> Iris:
        """The IRIs of this graph's things."""
        from coopgraph.records.iris import DEFAULT_BASE, Iris

        meta = getattr(self._store, "meta", {})
        return Iris(self._base or meta.get("base") or DEFAULT_BASE)

    def rows(
        self,
        question: str,
        *,
        as_of: str = "",
        roll_up: bool = False,
        partly: bool = False,
        **parameters: Iterable[str],
    ) -> Iterator[AnswerRow]:
        """Give the rows that answer a question; parameters are terms as N-Triples writes them.

        `as_of` is a date (2010, 2010-06, 2010-06-09), of which the last day counts. Raises
        AnswerCut where a server ends the answer early: its part says nothing of the whole, unless
        the asker says that it may come `partly`.
        """
        if as_of:
            from coopgraph.queries.binding import day_term, last_day

            parameters["asOf"] = [day_term(last_day(as_of))]
        if roll_up:
            parameters["rollUp"] = ["true"]
        answers = self._store.select(bound_query(question, **parameters))
        if answers.ended_after is not None and not partly:
            raise AnswerCut.of("store.answer-cut", question=question, n=answers.ended_after)
        variables = answers.variables
        for row in answers:
            yield {
                name: str(term)
                for name, term in zip(variables, row, strict=True)
                if term is not None
            }

    def ask(
        self,
        question: str,
        /,
        *,
        as_of: str = "",
        roll_up: bool = False,
        lang: str = "",
        **values: Any,
    ) -> Rows:
        """Answer a question asked in a person's words; see `prepare` for values and errors."""
        from coopgraph.queries.answer_rows import Rows

        language = lang or language_of_locale()
        prepared = self.prepared(question, values, as_of=as_of, roll_up=roll_up, lang=language)
        return Rows(prepared, self, language)

    def prepare(
        self,
        question: str,
        /,
        *,
        as_of: str = "",
        roll_up: bool = False,
        lang: str = "",
        **values: Any,
    ) -> Prepared:
        """Check and bind the parameters of a question; see `prepared`."""
        return self.prepared(question, values, as_of=as_of, roll_up=roll_up, lang=lang)

    def prepared(
        self,
        question: str,
        values: Mapping[str, Any],
        *,
        as_of: str = "",
        roll_up: bool = False,
        lang: str = "",
    ) -> Prepared:
        """Check and bind the parameters of a question, whatever they are called.

        A value is text (an id, a name in any language, a date, a code …), a number, a date, or
        several of them; `lang` is the reader's language. Raises UnknownQuery, QuestionWrong or
        ParameterWrong, each one line.
        """
        from coopgraph.queries.binding import Binder, day_term, last_day
        from coopgraph.queries.choosing import Chooser
        from coopgraph.queries.parameter import LANGUAGE
        from coopgraph.queries.question import question as read
        from coopgraph.records.quads import literal

        asked = read(question)
        day = last_day(str(as_of)) if as_of else ""
        binder = Binder(Chooser(self, self.iris), day)
        terms = _bound(asked, values, binder) | _time(asked, day_term(day) if day else "", roll_up)
        if asked.in_language:
            terms[LANGUAGE] = [literal(lang or language_of_locale())]
        return Prepared(asked, bound_query(question, **terms), tuple(binder.choices))


def _bound(
    asked: Question, values: Mapping[str, Value | Iterable[Value]], binder: Binder
) -> dict[str, list[str]]:
    terms: dict[str, list[str]] = {}
    for name, given in values.items():
        parameter = asked.parameter(name)
        if parameter is None:
            known = ", ".join(asked.takes) or "–"
            raise QuestionWrong.of(
                "queries.no-such-parameter", question=asked.name, name=name, known=known
            )
        if given is not None:
            terms[parameter.name] = binder.terms(parameter, given)
    for parameter in asked.parameters:
        if not parameter.is_optional and not terms.get(parameter.name):
            raise QuestionWrong.of(
                "queries.missing",
                question=asked.name,
                name=parameter.option,
                example=parameter.example,
            )
    return terms


def _time(asked: Question, day: str, roll_up: bool) -> dict[str, list[str]]:
    if day and not asked.as_of:
        raise _senseless(asked, "as-of", asked.why_no_as_of)
    if roll_up and not asked.roll_up:
        raise _senseless(asked, "roll-up", asked.why_no_roll_up)
    return ({"asOf": [day]} if day else {}) | ({"rollUp": ["true"]} if roll_up else {})


def _senseless(asked: Question, option: str, reasons: Mapping[str, str]) -> QuestionWrong:
    why = reasons.get(language_of_locale(), "")
    error = QuestionWrong.of("queries.senseless", question=asked.name, option=option, why=why)
    error.reasons = reasons
    return error
