"""Rows as a store gives them: variable → term as N-Triples writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

AnswerRow = dict[str, str]
"""Variable → term as N-Triples writes it; a variable without a value is absent."""


class AsksRows(Protocol):
    """Whatever answers a question of the library by its name."""

    def rows(
        self,
        question: str,
        *,
        as_of: str = "",
        roll_up: bool = False,
        partly: bool = False,
        **parameters: Iterable[str],
    ) -> Iterator[AnswerRow]:
        """Give the rows that answer a question, its parameters bound to terms.

        `partly`: a server may end them early, and the asker looks whether they are all.
        """
        ...
