"""A built graph, as the fixtures of the tests give it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from coopgraph.building import BuildReport
from coopgraph.store import EmbeddedStore

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Built:
    """A built graph: its report, where it lies, and its open store."""

    report: BuildReport
    shelf: Path
    exports: Path
    store: EmbeddedStore

    def nquads(self) -> bytes:
        """Give the whole graph as N-Quads."""
        output = BytesIO()
        self.store.dump_nquads(output)
        return output.getvalue()

    @contextmanager
    def in_memory(self) -> Iterator[EmbeddedStore]:
        """Give a copy of the graph in memory."""
        with EmbeddedStore.in_memory() as store:
            store.load([self.nquads().decode()])
            yield store
