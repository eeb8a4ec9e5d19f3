"""What every store of quads can do, wherever the quads live."""

from types import TracebackType
from typing import Protocol, Self

from coopgraph.store.answers import Answer, Answers, Statements


class Store(Protocol):
    """A set of quads that answers SPARQL 1.1.

    Every query raises `QueryInvalid`, with line and column, if it is not SPARQL; and `QueryFailed`
    if it is, but cannot be answered.
    """

    def query(self, query: str) -> Answer:
        """Answer a query of any form: SELECT, ASK, CONSTRUCT or DESCRIBE."""
        ...

    def select(self, query: str) -> Answers:
        """Answer a SELECT; the rows are found as they are taken."""
        ...

    def ask(self, query: str) -> bool:
        """Answer an ASK."""
        ...

    def construct(self, query: str) -> Statements:
        """Answer a CONSTRUCT or DESCRIBE; the triples are found as they are taken."""
        ...

    def graph_names(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        ...

    def replace_graph(self, name: str, triples: str) -> None:
        """Replace the graph `name` by N-Triples text, all at once; no text, no graph."""
        ...

    def __len__(self) -> int:
        """Count the quads."""
        ...

    def close(self) -> None:
        """Let go of files and locks. Answers not yet taken are lost."""
        ...

    def __enter__(self) -> Self:
        """Use the store in a `with` block, which closes it."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the store."""
        ...
