"""Asking a store the questions of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopgraph.queries.library import bound_query
from coopgraph.store import Store

AnswerRow = dict[str, str]
"""Variable → term as N-Triples writes it; a variable without a value is absent."""


class Asking:
    """Asks one store; the questions are the names of query files."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, question: str, **parameters: Iterable[str]) -> Iterator[AnswerRow]:
        """Give the rows that answer a question; parameters are terms as N-Triples writes them."""
        answers = self._store.select(bound_query(question, **parameters))
        variables = answers.variables
        for row in answers:
            yield {
                name: str(term)
                for name, term in zip(variables, row, strict=True)
                if term is not None
            }
