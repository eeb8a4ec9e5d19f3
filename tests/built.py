"""A built graph, as the fixtures of the tests give it."""

from dataclasses import dataclass
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
