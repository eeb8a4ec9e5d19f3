"""Answers that end after so many rows, for the forms that the library writes itself."""

from collections.abc import Iterator

from coopgraph.store import Answer, Answers, Row, Statements, Triple
from coopgraph.store.remote import Credentials, RemoteStore
from coopgraph.store.remote.retry import Patience


class RowCap:
    """Lets `most` rows or triples of an answer through.

    `is_cut` tells, once an answer was taken, whether there was more.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self.is_cut = False

    def on(self, answer: Answer) -> Answer:
        """Return the beginning of an answer."""
        if isinstance(answer, Answers):
            return _First(answer, self)
        if isinstance(answer, Statements):
            return Statements(self.first_of(answer))
        return answer

    def first_of(self, found: Statements) -> Iterator[Triple]:
        """Take the first triples."""
        for number, triple in enumerate(found):
            if self._is_past(number):
                return
            yield triple

    def first_rows(self, found: Answers) -> Iterator[Row]:
        """Take the first rows."""
        for number, row in enumerate(found):
            if self._is_past(number):
                return
            yield row

    def _is_past(self, number: int) -> bool:
        self.is_cut = self.is_cut or number == self._most
        return number == self._most


class Capped(RemoteStore):
    """The store behind an engine; what `query` finds ends where the cap says."""

    def __init__(self, url: str, timeout: int, cap: RowCap) -> None:
        super().__init__(
            url, timeout=timeout, patience=Patience(tries=1), credentials=Credentials()
        )
        self._cap = cap

    def query(self, query: str) -> Answer:
        """Answer a query of any form, so far."""
        return self._cap.on(super().query(query))


class _First(Answers):
    """The first rows of others; to be iterated over, not written."""

    def __init__(self, rows: Answers, cap: RowCap) -> None:
        self._rows, self._cap = rows, cap
        self.variables = rows.variables

    def __iter__(self) -> Iterator[Row]:
        return self._cap.first_rows(self._rows)
