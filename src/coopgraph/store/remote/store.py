"""A `Store` behind the SPARQL 1.1 Protocol, used exactly like one in this process."""

from collections.abc import Mapping
from types import MappingProxyType, TracebackType
from typing import Any, Self, TypeVar

from coopgraph.errors import QueryInvalid
from coopgraph.paths import QUERIES
from coopgraph.store.answers import Answer, Answers, BooleanAnswer, Statements
from coopgraph.store.remote.credentials import Credentials
from coopgraph.store.remote.failures import SortTooLong
from coopgraph.store.remote.page_by_page import limited, whole_rows
from coopgraph.store.remote.responses import RESULTS, TRIPLES, Pages, accepted_for, answer_in
from coopgraph.store.remote.retry import Patience
from coopgraph.store.remote.wire import Wire

_MOST_SORTED = 10_000
"""How many rows Virtuoso sorts in its memory (SR353 tells of more)."""
_A = TypeVar("_A", Answers, BooleanAnswer, Statements)


class RemoteStore:
    """The store that answers at `url`, its query address; nothing is sent before the first query.

    `update`: its update address, for `replace_graph`. `timeout`: seconds without a sign of the
    server. Besides what every `Store` raises: `EndpointUnreachable`, `EndpointRefused`,
    `EndpointNotSparql`, `QueryTooSlow`.
    """

    def __init__(
        self,
        url: str,
        *,
        update: str | None = None,
        timeout: int = 60,
        patience: Patience | None = None,
        credentials: Credentials | None = None,
    ) -> None:
        self.url = url
        self.meta: Mapping[str, Any] = MappingProxyType({})
        self._update = update
        self._wire = Wire(
            url,
            timeout,
            patience or Patience(),
            credentials or Credentials.of_environment(),
        )

    @property
    def timeout(self) -> int:
        """Seconds without a sign of the server."""
        return self._wire.timeout

    def query(self, query: str) -> Answer:
        """Answer a query of any form: SELECT, ASK, CONSTRUCT or DESCRIBE."""
        return self._answer(query, accepted_for(query))

    def select(self, query: str) -> Answers:
        """Answer a SELECT; the rows are read as they arrive."""
        return self._of_form(Answers, "SELECT", query, RESULTS)

    def ask(self, query: str) -> bool:
        """Answer an ASK."""
        return bool(self._of_form(BooleanAnswer, "ASK", query, RESULTS))

    def construct(self, query: str) -> Statements:
        """Answer a CONSTRUCT or DESCRIBE; the triples are read as they arrive."""
        return self._of_form(Statements, "CONSTRUCT", query, TRIPLES)

    def graph_names(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        return sorted(str(row[0].value) for row in self.select(question("graph-names")))

    def replace_graph(self, name: str, triples: str) -> None:
        """Replace the graph `name` by N-Triples text, in one update; no text, no graph.

        Raises `QueryInvalid` if this store was given no update address.
        """
        from coopgraph.store.remote.graphs import Writing

        if self._update is None:
            raise QueryInvalid.of("remote.no-update", url=self.url)
        with Writing(self._wire.credentials, self._wire.timeout) as writing:
            writing.replace(self._update, name, triples)

    def __len__(self) -> int:
        """Count the quads; the server reads its whole store."""
        return sum(int(row[0].value) for row in self.select(question("quad-count")))

    def close(self) -> None:
        """Nothing is held between two questions."""

    def __enter__(self) -> Self:
        """Use the store in a `with` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the store."""
        self.close()

    def _of_form(self, kind: type[_A], form: str, query: str, accept: str) -> _A:
        answer = self._answer(query, accept)
        if not isinstance(answer, kind):
            raise QueryInvalid.of("store.query.form", form=form)
        return answer

    def _answer(self, query: str, accept: str) -> Answer:
        try:
            answer = self._once(query, accept)
        except SortTooLong:
            first_rows = limited(query, _MOST_SORTED)
            if first_rows is None:
                raise
            answer = self._sorted_in_memory(first_rows)
        if isinstance(answer, Answers) and answer.ended_after is not None:
            return self._whole(query, answer, answer.ended_after)
        return answer

    def _sorted_in_memory(self, query: str) -> Answers:
        """Ask for the first rows: those Virtuoso sorts in its memory, however long they are."""
        found = self._once(query, RESULTS)
        assert isinstance(found, Answers)
        rows = list(found)
        first = Pages(found, iter(rows), self.url)
        first.ended_after = _MOST_SORTED if len(rows) == _MOST_SORTED else None
        return first

    def _whole(self, query: str, cut: Answers, size: int) -> Answers:
        """Ask page by page for an answer that came cut; return what came if that cannot be."""

        def page(text: str) -> Answers:
            found = self._once(text, RESULTS)
            assert isinstance(found, Answers)
            return found

        rows = whole_rows(query, cut, page, size)
        return cut if rows is None else Pages(cut, rows, self.url)

    def _once(self, query: str, accept: str) -> Answer:
        response = self._wire.send(query, accept)
        return answer_in(response, self.url, self._wire.timeout)


def question(name: str) -> str:
    """Read a question about a store itself; this room lies below the library of queries."""
    return (QUERIES() / "house" / f"{name}.rq").read_text(encoding="utf-8")
