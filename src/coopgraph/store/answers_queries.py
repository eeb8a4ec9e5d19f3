"""AnswersQueries queries from an Oxigraph inside this process."""

from __future__ import annotations

from abc import abstractmethod
from typing import TypeVar

import pyoxigraph

from coopgraph.errors import QueryInvalid
from coopgraph.store.answers import Answer, Answers, BooleanAnswer, Statements, failures

_A = TypeVar("_A", Answers, BooleanAnswer, Statements)


class AnswersQueries:
    """What a `Store` in this process answers, given the engine that holds its quads."""

    @property
    @abstractmethod
    def _store(self) -> pyoxigraph.Store: ...

    def query(self, query: str) -> Answer:
        """Answer a query of any form: SELECT, ASK, CONSTRUCT or DESCRIBE."""
        try:
            with failures(OSError):
                found = self._store.query(query)
        except SyntaxError as error:
            from coopgraph.store.syntax import query_invalid

            raise query_invalid(error, query) from error
        if isinstance(found, pyoxigraph.QuerySolutions):
            return Answers(self._as_named(query, found))
        if isinstance(found, pyoxigraph.QueryTriples):
            return Statements(found)
        return BooleanAnswer(found)

    def _as_named(self, query: str, found: pyoxigraph.QuerySolutions) -> pyoxigraph.QuerySolutions:
        """Give the columns of a `SELECT *` in the order in which the query names them."""
        if "*" not in query:
            return found
        from coopgraph.store.query_text import spelled_out

        text = spelled_out(query, [variable.value for variable in found.variables])
        if text is None:
            return found
        again = self._store.query(text)
        assert isinstance(again, pyoxigraph.QuerySolutions)
        return again

    def select(self, query: str) -> Answers:
        """Answer a SELECT; the rows are found as they are taken."""
        return self._of_form(Answers, "SELECT", query)

    def ask(self, query: str) -> bool:
        """Answer an ASK."""
        return bool(self._of_form(BooleanAnswer, "ASK", query))

    def construct(self, query: str) -> Statements:
        """Answer a CONSTRUCT or DESCRIBE; the triples are found as they are taken."""
        return self._of_form(Statements, "CONSTRUCT", query)

    def _of_form(self, kind: type[_A], form: str, query: str) -> _A:
        answer = self.query(query)
        if not isinstance(answer, kind):
            raise QueryInvalid.of("store.query.form", form=form)
        return answer
